//! Routes of links.

use busbar::geom::{Point, Rect};
use busbar::layout::{Attachment, Route, route};
use busbar::rng::Rng;

fn card(x: f64, y: f64) -> Attachment {
    Attachment { rect: Rect::new(x, y, 208.0, 64.0), is_bar: false }
}

fn points(route: &Route) -> Vec<(f64, f64)> {
    route.points.iter().map(|point| (point.x, point.y)).collect()
}

#[test]
fn a_bar_is_reached_at_the_height_of_the_card() {
    let bar = Attachment { rect: Rect::new(0.0, 0.0, 96.0, 400.0), is_bar: true };
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
        let mut end = || Attachment { rect: Rect::new(number(900), number(900), 208.0, 64.0), is_bar: false };
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
