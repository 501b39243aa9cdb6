//! The layered layout of graphs.

use busbar::geom::{Point, Rect, Size};
use busbar::layout::{Arrangement, Direction, Edge, End, Graph, Node, Spacing, arrange};
use busbar::rng::Rng;

const CARD: Size = Size::new(208.0, 64.0);

fn graph(count: usize, edges: &[(usize, usize)]) -> Graph {
    Graph {
        nodes: vec![Node { size: CARD, ..Node::default() }; count],
        edges: edges.iter().map(|&(from, to)| Edge { from: End::Node(from), to }).collect(),
        ..Graph::default()
    }
}

/// A graph with frames in frames, cycles, parallel links, self links and links that start at links.
fn random(seed: u64) -> Graph {
    let mut rng = Rng::new(seed);
    let frames = rng.below(4) as usize;
    let count = frames + 2 + rng.below(25) as usize;
    let mut nodes = Vec::new();
    for index in 0..count {
        let size = if rng.below(8) == 0 { Size::new(128.0, 280.0) } else { CARD };
        let around = index.min(frames) as u64;
        let parent = (around > 0 && rng.below(3) > 0).then(|| rng.below(around) as usize);
        nodes.push(Node { size, parent, pinned: None, stretches: size.height > 200.0 });
    }
    let leaf = |rng: &mut Rng| frames + rng.below((count - frames) as u64) as usize;
    let mut edges: Vec<Edge> = Vec::new();
    for index in 0..rng.below(40) {
        let from = if index > 0 && rng.below(6) == 0 {
            End::Edge(rng.below(index) as usize)
        } else {
            End::Node(leaf(&mut rng))
        };
        edges.push(Edge { from, to: leaf(&mut rng) });
    }
    let direction = if rng.below(2) == 0 { Direction::Right } else { Direction::Down };
    Graph { nodes, edges, direction, spacing: Spacing::default() }
}

fn is_around(graph: &Graph, outer: usize, inner: usize) -> bool {
    std::iter::successors(graph.nodes[inner].parent, |parent| graph.nodes[*parent].parent).any(|node| node == outer)
}

/// Nothing lies on anything, and what stands in a box lies inside it, below its title.
fn check(graph: &Graph, arrangement: &Arrangement) {
    let rects = &arrangement.rects;
    assert_eq!(rects.len(), graph.nodes.len());
    for a in 0..rects.len() {
        for b in 0..rects.len() {
            if is_around(graph, a, b) {
                let inside = Rect::new(rects[a].x, rects[a].y + 24.0, rects[a].width, rects[a].height - 24.0);
                assert!(inside.grown(-8.0).encloses(rects[b]), "{b} {:?} is not in {a} {:?}", rects[b], rects[a]);
            } else if a < b && !is_around(graph, b, a) {
                assert!(!rects[a].grown(8.0).touches(rects[b]), "{a} {:?} lies on {b} {:?}", rects[a], rects[b]);
            }
        }
    }
}

#[test]
fn random_graphs_overlap_nowhere_and_boxes_hold_what_stands_in_them() {
    for seed in 0..400 {
        let graph = random(seed);
        check(&graph, &arrange(&graph));
    }
}

#[test]
fn the_same_graph_is_laid_out_the_same_way() {
    for seed in 0..30 {
        let graph = random(seed);
        assert_eq!(arrange(&graph), arrange(&graph));
    }
}

#[test]
fn a_chain_is_a_straight_line_in_either_direction() {
    let mut chain = graph(4, &[(0, 1), (1, 2), (2, 3)]);
    let rects = arrange(&chain).rects;
    for pair in rects.windows(2) {
        assert_eq!(pair[0].y, pair[1].y);
        assert_eq!(pair[1].x - pair[0].right(), 96.0);
    }
    chain.direction = Direction::Down;
    let rects = arrange(&chain).rects;
    for pair in rects.windows(2) {
        assert_eq!(pair[0].x, pair[1].x);
        assert_eq!(pair[1].y - pair[0].bottom(), 96.0);
    }
}

#[test]
fn links_lead_forward_and_a_cycle_has_one_that_leads_back() {
    let rects = arrange(&graph(4, &[(0, 1), (1, 2), (2, 3), (3, 1)])).rects;
    assert!(rects[0].right() < rects[1].x && rects[1].right() < rects[2].x && rects[2].right() < rects[3].x);
}

#[test]
fn a_source_with_two_targets_stands_between_them() {
    let rects = arrange(&graph(3, &[(0, 1), (0, 2)])).rects;
    assert_eq!(rects[1].x, rects[2].x);
    let middle = (rects[1].center().y + rects[2].center().y) / 2.0;
    assert!((rects[0].center().y - middle).abs() <= 8.0, "{rects:?}");
}

#[test]
fn links_are_as_short_as_they_can_be() {
    // The side chain hangs at the end of the long one: it stands beside its end, not at the beginning.
    let rects = arrange(&graph(7, &[(0, 1), (1, 2), (2, 3), (3, 4), (5, 6), (6, 4)])).rects;
    assert_eq!(rects[6].x, rects[3].x);
    assert_eq!(rects[5].x, rects[2].x);
}

#[test]
fn a_link_that_starts_at_a_link_leads_to_a_node_beside_that_ones_end() {
    let mut graph = graph(3, &[(0, 1)]);
    graph.edges.push(Edge { from: End::Edge(0), to: 2 });
    let Arrangement { rects, ways } = arrange(&graph);
    assert_eq!(rects[1].x, rects[2].x);
    assert!(rects[1].x > rects[0].right());
    // Both pass the place where one leaves the other.
    let middle = ways[0][1];
    assert!(middle.x > rects[0].right() && middle.x < rects[1].x);
    assert_eq!(ways[1][0], middle);
}

#[test]
fn a_bar_grows_until_its_neighbours_are_reached_by_straight_links() {
    let mut graph = graph(8, &[(0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (7, 0)]);
    graph.nodes[0] = Node { size: Size::new(128.0, 280.0), stretches: true, ..Node::default() };
    let rects = arrange(&graph).rects;
    for rule in &rects[1..8] {
        let middle = rule.center().y;
        assert!(rects[0].y + 16.0 <= middle && middle <= rects[0].bottom() - 16.0, "{rects:?}");
    }
    check(&graph, &arrange(&graph));
}

#[test]
fn what_is_not_linked_together_is_packed_on_a_sheet_of_a_screens_form() {
    let rects = arrange(&graph(40, &[])).rects;
    let all = busbar::geom::bounds(rects).expect("there are nodes");
    assert!(all.width / all.height > 1.0 && all.width / all.height < 2.6, "{all:?}");
}

#[test]
fn what_is_pinned_stays_and_the_others_keep_off_it() {
    let mut rng = Rng::new(5);
    for seed in 0..200 {
        let mut graph = random(seed);
        for node in &mut graph.nodes {
            if rng.below(8) == 0 && node.parent.is_none() {
                // A grid wide enough that two pinned ones never lie on each other.
                let place = rng.below(1_000_000) as f64;
                node.pinned = Some(Point::new(place * 4_000.0, rng.below(50) as f64 * 4_000.0));
            }
        }
        let is_holder = |node: usize| graph.nodes.iter().any(|other| other.parent == Some(node));
        let arrangement = arrange(&graph);
        for (index, node) in graph.nodes.iter().enumerate() {
            if let Some(pin) = node.pinned {
                assert_eq!(arrangement.rects[index].corner(), pin);
            }
        }
        if graph.nodes.iter().enumerate().all(|(index, node)| node.pinned.is_none() || !is_holder(index)) {
            check(&graph, &arrangement);
        }
    }
}

#[test]
fn a_pinned_node_in_a_frame_takes_the_frame_along() {
    let mut graph = graph(4, &[(1, 2), (2, 3)]);
    graph.nodes[1].parent = Some(0);
    graph.nodes[2].parent = Some(0);
    graph.nodes[2].pinned = Some(Point::new(3_000.0, -500.0));
    let arrangement = arrange(&graph);
    assert_eq!(arrangement.rects[2].corner(), Point::new(3_000.0, -500.0));
    check(&graph, &arrangement);
}

#[test]
fn what_makes_no_sense_is_laid_out_all_the_same() {
    let mut graph = graph(3, &[(0, 0), (0, 7), (9, 1)]);
    graph.nodes[0].parent = Some(1);
    graph.nodes[1].parent = Some(0);
    graph.nodes[2].parent = Some(99);
    graph.edges.push(Edge { from: End::Edge(3), to: 1 });
    graph.edges.push(Edge { from: End::Edge(77), to: 1 });
    let arrangement = arrange(&graph);
    assert_eq!((arrangement.rects.len(), arrangement.ways.len()), (3, 5));
    assert!(arrange(&Graph::default()).rects.is_empty());
}

/// How many pairs of ways cross; two that begin or end in one point do not.
fn crossings(ways: &[Vec<Point>]) -> usize {
    let stretches: Vec<(usize, Point, Point)> = ways
        .iter()
        .enumerate()
        .flat_map(|(index, way)| way.windows(2).map(move |pair| (index, pair[0], pair[1])))
        .collect();
    let side = |a: Point, b: Point, c: Point| {
        let (to_b, to_c) = (b.minus(a), c.minus(a));
        to_b.x * to_c.y - to_b.y * to_c.x
    };
    let mut count = 0;
    for (index, &(way, a, b)) in stretches.iter().enumerate() {
        for &(other, p, q) in &stretches[index + 1..] {
            let cross = side(a, b, p) * side(a, b, q) < -0.01 && side(p, q, a) * side(p, q, b) < -0.01;
            count += usize::from(way != other && cross);
        }
    }
    count
}

#[test]
fn links_of_a_planar_drawing_do_not_cross() {
    // Three buses in a row whose rules lead on to the next, written down in no good order.
    let edges =
        [(0, 5), (0, 3), (3, 1), (5, 1), (1, 8), (1, 4), (1, 7), (8, 2), (4, 2), (7, 2), (0, 6), (6, 9), (9, 10)];
    assert_eq!(crossings(&arrange(&graph(11, &edges)).ways), 0);
    let tree: Vec<(usize, usize)> = (1..60).map(|node| ((node * 7 + 3) % node, node)).collect();
    assert_eq!(crossings(&arrange(&graph(60, &tree)).ways), 0);
}

#[test]
fn crossings_that_must_be_are_few() {
    // Every one of three with every one of three: nine crossings if drawn badly, nine in two layers at best.
    let edges: Vec<(usize, usize)> = (0..9).map(|index| (index / 3, 3 + index % 3)).collect();
    assert_eq!(crossings(&arrange(&graph(6, &edges)).ways), 9);
}
