//! Lays out graphs of several sorts and prints each as a line of JSON: its name, boxes, links, how long it took in ms, and
//! the places and ways found. `dagre.mjs` beside this file reads them, lays the same graphs out with dagre and counts
//! crossings of both.

use busbar::geom::Size;
use busbar::layout::{Edge, End, Graph, Node, arrange};
use busbar::rng::Rng;
use serde_json::json;
use std::time::Instant;

const CARD: Size = Size::new(208.0, 64.0);

fn main() {
    let mut graphs = Vec::new();
    for seed in 1..=8 {
        for (nodes, links) in [(12, 14), (20, 22), (20, 30), (50, 60), (100, 110), (100, 140)] {
            graphs.push((format!("random {nodes}/{links}"), random(nodes, links, seed)));
        }
        graphs.push(("buses and rules".to_owned(), buses(seed)));
        graphs.push(("flow of 60".to_owned(), flow(60, seed)));
        graphs.push(("tree of 100".to_owned(), flow(100, seed + 100)));
        graphs.push(("frames".to_owned(), frames(seed)));
    }
    for (name, graph) in graphs {
        let start = Instant::now();
        let arrangement = arrange(&graph);
        let ms = start.elapsed().as_secs_f64() * 1e3;
        let boxes = graph.nodes.iter().map(|node| json!([node.size.width, node.size.height, node.parent]));
        let links = graph.edges.iter().map(|edge| json!([from(edge), edge.to]));
        let rects = arrangement.rects.iter().map(|rect| json!([rect.x, rect.y, rect.width, rect.height]));
        let ways = arrangement.ways.iter().map(|way| way.iter().map(|at| json!([at.x, at.y])).collect::<Vec<_>>());
        println!(
            "{}",
            json!({
                "name": name, "ms": ms,
                "boxes": boxes.collect::<Vec<_>>(), "links": links.collect::<Vec<_>>(),
                "rects": rects.collect::<Vec<_>>(), "ways": ways.collect::<Vec<_>>(),
            })
        );
    }
    let large = flow(2_000, 7);
    let start = Instant::now();
    let rects = arrange(&large).rects;
    eprintln!("{} boxes and {} links: {:.0} ms", rects.len(), large.edges.len(), start.elapsed().as_secs_f64() * 1e3);
}

fn from(edge: &Edge) -> usize {
    match edge.from {
        End::Node(node) | End::Edge(node) => node,
    }
}

fn link(from: usize, to: usize) -> Edge {
    Edge { from: End::Node(from), to }
}

fn cards(count: usize) -> Vec<Node> {
    vec![Node { size: CARD, ..Node::default() }; count]
}

fn below(rng: &mut Rng, end: usize) -> usize {
    rng.below(end as u64) as usize
}

/// Links between any two.
fn random(nodes: usize, links: usize, seed: u64) -> Graph {
    let mut rng = Rng::new(seed * 1_000 + (nodes + links) as u64);
    let mut edges = Vec::new();
    while edges.len() < links {
        let (a, b) = (below(&mut rng, nodes), below(&mut rng, nodes));
        if a != b {
            edges.push(link(a, b));
        }
    }
    Graph { nodes: cards(nodes), edges, ..Graph::default() }
}

/// Each box hangs on one or two of those shortly before it; above seed 100, on one anywhere before it.
fn flow(nodes: usize, seed: u64) -> Graph {
    let mut rng = Rng::new(seed);
    let mut edges = Vec::new();
    for to in 1..nodes {
        if seed > 100 {
            edges.push(link(below(&mut rng, to), to));
            continue;
        }
        for _ in 0..1 + below(&mut rng, 5) / 3 {
            edges.push(link(to.saturating_sub(1 + below(&mut rng, 8)), to));
        }
    }
    Graph { nodes: cards(nodes), edges, ..Graph::default() }
}

/// Senders, buses with their rules, and targets, some of which several rules share or which send on to the next bus.
fn buses(seed: u64) -> Graph {
    let mut rng = Rng::new(seed * 77);
    let (mut nodes, mut edges, mut targets): (Vec<Node>, Vec<Edge>, Vec<usize>) = (Vec::new(), Vec::new(), Vec::new());
    let add = |nodes: &mut Vec<Node>, size: Size| {
        nodes.push(Node { size, ..Node::default() });
        nodes.len() - 1
    };
    for _ in 0..1 + below(&mut rng, 3) {
        let bus = add(&mut nodes, Size::new(128.0, 280.0));
        for _ in 0..1 + below(&mut rng, 3) {
            let shared = targets.get(below(&mut rng, targets.len().max(1))).copied().filter(|_| rng.below(5) < 2);
            let sender = shared.unwrap_or_else(|| add(&mut nodes, CARD));
            edges.push(link(sender, bus));
        }
        for _ in 0..2 + below(&mut rng, 5) {
            let rule = add(&mut nodes, CARD);
            edges.push(link(bus, rule));
            for _ in 0..1 + below(&mut rng, 2) {
                let shared = targets.get(below(&mut rng, targets.len().max(1))).copied().filter(|_| rng.below(3) == 0);
                let target = shared.unwrap_or_else(|| add(&mut nodes, CARD));
                targets.push(target);
                edges.push(link(rule, target));
            }
        }
    }
    Graph { nodes, edges, ..Graph::default() }
}

/// Boxes in frames and outside, mostly linked to near ones.
fn frames(seed: u64) -> Graph {
    let mut rng = Rng::new(seed * 997);
    let frames = 3 + below(&mut rng, 3);
    let mut nodes = cards(7 * frames);
    for (index, node) in nodes.iter_mut().enumerate() {
        let is_frame = index < frames;
        let stands_in = if is_frame { index > 1 && rng.below(3) == 0 } else { rng.below(5) < 4 };
        node.parent = stands_in.then(|| if is_frame { 0 } else { below(&mut rng, frames) });
    }
    let leaves = 6 * frames;
    let mut edges = Vec::new();
    for _ in 0..leaves {
        let a = below(&mut rng, leaves);
        let near = (a + 1 + below(&mut rng, 3)).min(leaves - 1);
        let b = if rng.below(10) < 7 { near } else { below(&mut rng, leaves) };
        if a != b {
            edges.push(link(frames + a, frames + b));
        }
    }
    Graph { nodes, edges, ..Graph::default() }
}
