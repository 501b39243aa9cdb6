//! Routes of links.

use busbar::geom::{Point, Rect};
use busbar::layout::{self, Attachment, Route, Style, route_around};
use busbar::rng::Rng;

fn route(from: Attachment, to: Attachment) -> Route {
    layout::route(from, to, Style::Square)
}

fn card(x: f64, y: f64) -> Attachment {
    Attachment { rect: Rect::new(x, y, 208.0, 64.0), is_bar: false, aside: 0.0 }
}

fn points(route: &Route) -> Vec<(f64, f64)> {
    route.points.iter().map(|point| (point.x, point.y)).collect()
}

#[test]
fn a_bar_is_reached_at_the_height_of_the_card() {
    let bar = Attachment { rect: Rect::new(0.0, 0.0, 96.0, 400.0), is_bar: true, aside: 0.0 };
    let route = route(bar, card(200.0, 300.0));
    assert_eq!(points(&route), [(96.0, 332.0), (200.0, 332.0)]);
}

#[test]
fn cards_side_by_side_are_joined_by_one_jog() {
    let route = route(card(0.0, 0.0), card(308.0, 100.0));
    assert_eq!(points(&route), [(208.0, 32.0), (258.0, 32.0), (258.0, 132.0), (308.0, 132.0)]);
    assert_eq!(route.middle, Point::new(258.0, 82.0));
}

#[test]
fn cards_above_each_other_are_joined_upright() {
    assert_eq!(points(&route(card(0.0, 0.0), card(0.0, 200.0))), [(104.0, 64.0), (104.0, 200.0)]);
    assert_eq!(points(&route(card(0.0, 200.0), card(0.0, 0.0))), [(104.0, 200.0), (104.0, 64.0)]);
}

#[test]
fn a_link_off_a_link_leaves_it_at_a_right_angle() {
    let start = Attachment::point(Point::new(50.0, 32.0));
    assert_eq!(points(&route(start, card(100.0, 200.0))), [(50.0, 32.0), (50.0, 232.0), (100.0, 232.0)]);
    assert_eq!(points(&route(start, card(0.0, 200.0))), [(50.0, 32.0), (50.0, 200.0)]);
}

#[test]
fn every_route_is_upright_and_level_and_its_middle_lies_on_it() {
    let mut rng = Rng::new(3);
    for _ in 0..5_000 {
        let mut number = |end: u64| rng.below(end) as f64 - 300.0;
        let mut end =
            || Attachment { rect: Rect::new(number(900), number(900), 208.0, 64.0), is_bar: false, aside: 0.0 };
        let (from, to) = (end(), end());
        let start = Attachment::point(from.rect.corner());
        for route in [route(from, to), route(start, to)] {
            assert!(route.points.len() >= 2);
            for pair in route.points.windows(2) {
                assert!(pair[0].x == pair[1].x || pair[0].y == pair[1].y, "{route:?}");
            }
            assert!(route.is_near(route.middle, 0.01), "{route:?}");
            let last = route.points.last().copied().expect("a route has an end");
            assert!(
                to.rect.contains(last) && !to.rect.grown(-0.5).contains(last),
                "ends on the border: {route:?} {to:?}"
            );
        }
    }
}

fn is_square(route: &Route) -> bool {
    route.points.windows(2).all(|pair| pair[0].x == pair[1].x || pair[0].y == pair[1].y)
}

/// Whether the way runs through the inside of a rectangle.
fn crosses(points: &[Point], rect: Rect) -> bool {
    points.windows(2).any(|pair| {
        let (a, b) = (pair[0], pair[1]);
        (0..=100).any(|part| rect.grown(-1.0).contains(a.plus(b.minus(a).scaled(f64::from(part) / 100.0))))
    })
}

#[test]
fn a_way_runs_around_what_stands_in_it() {
    let (from, to) = (card(0.0, 0.0), card(600.0, 0.0));
    let wall = Rect::new(350.0, -200.0, 100.0, 300.0);
    let (route, _) = route_around(from, to, Style::Square, |_| vec![wall]);
    assert!(is_square(&route) && !crosses(&route.points, wall.grown(10.0)), "{route:?}");
    // Below, where the way is shorter, and in at most four bends.
    assert!(route.points.iter().any(|point| point.y > 100.0));
    assert!(route.points.len() <= 6, "{route:?}");
}

#[test]
fn a_way_that_nothing_blocks_is_the_simple_one() {
    let (from, to) = (card(0.0, 0.0), card(600.0, 200.0));
    let (found, area) = route_around(from, to, Style::Square, |_| vec![Rect::new(0.0, 200.0, 208.0, 64.0)]);
    assert_eq!(found, route(from, to));
    assert!(area.encloses(found.bounds()));
}

#[test]
fn ways_between_random_cards_cross_none_of_them() {
    let mut rng = Rng::new(8);
    let mut through = 0;
    for _ in 0..400 {
        // Cards on a loose grid, so that there is room between any two.
        let mut cards: Vec<Rect> = Vec::new();
        for place in 0..30 {
            if rng.below(3) > 0 {
                let (column, row) = (f64::from(place % 6), f64::from(place / 6));
                let (x, y) = (rng.below(40) as f64, rng.below(30) as f64);
                cards.push(Rect::new(column * 300.0 + x, row * 150.0 + y, 208.0, 64.0));
            }
        }
        let from = cards.remove(rng.below(cards.len() as u64) as usize);
        let to = cards.remove(rng.below(cards.len() as u64) as usize);
        let end = |rect| Attachment { rect, is_bar: false, aside: 0.0 };
        for style in [Style::Square, Style::Curved] {
            let within = |area: Rect| cards.iter().copied().filter(|card| card.touches(area)).collect();
            let (route, _) = route_around(end(from), end(to), style, within);
            through += cards.iter().filter(|card| crosses(&route.points, **card)).count();
            assert!(!crosses(&route.points, from) && !crosses(&route.points, to), "through an end: {route:?}");
            assert!(style == Style::Curved || is_square(&route));
            assert!(route.is_near(route.middle, 0.01));
            let middle = Rect::spanning(route.middle, route.middle).grown(3.0);
            assert!(!cards.iter().any(|card| card.touches(middle)), "the middle lies on a node: {route:?}");
        }
    }
    assert_eq!(through, 0, "ways through cards");
}

#[test]
fn a_straight_link_leads_from_border_to_border() {
    let route = layout::route(card(0.0, 0.0), card(400.0, 300.0), Style::Straight);
    let [start, end] = route.points[..] else { panic!("{route:?}") };
    assert_eq!((start.y, end.y), (64.0, 300.0));
    // Both lie on the line between the middles.
    assert!((start.x - (104.0 + 32.0 * 400.0 / 300.0)).abs() < 0.01);
    assert!((end.x - (504.0 - 32.0 * 400.0 / 300.0)).abs() < 0.01);
}

#[test]
fn a_curve_begins_and_ends_where_the_square_way_does() {
    let (from, to) = (card(0.0, 0.0), card(308.0, 100.0));
    let (square, curved) = (route(from, to), layout::route(from, to, Style::Curved));
    assert_eq!(square.points.first(), curved.points.first());
    assert_eq!(square.points.last(), curved.points.last());
    assert!(curved.points.len() > 10);
    let [.., before, last] = curved.points[..] else { panic!("{curved:?}") };
    assert!((before.y - last.y).abs() < 0.01, "it enters level");
}

#[test]
fn a_link_from_a_node_to_itself_is_a_loop_beside_it() {
    let end = card(0.0, 0.0);
    let route = route(end, end);
    assert!(is_square(&route) && route.points.len() == 5);
    assert!(!crosses(&route.points, end.rect));
}

#[test]
fn links_between_the_same_ends_run_beside_each_other() {
    let aside = |end: Attachment, aside: f64| Attachment { aside, ..end };
    let (from, to) = (card(0.0, 0.0), card(400.0, 0.0));
    let (upper, lower) = (route(aside(from, -7.0), aside(to, -7.0)), route(aside(from, 7.0), aside(to, 7.0)));
    assert_eq!(points(&upper), [(208.0, 25.0), (400.0, 25.0)]);
    assert_eq!(points(&lower), [(208.0, 39.0), (400.0, 39.0)]);
}
