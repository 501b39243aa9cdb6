//! Where the vertices of a layer stand across the direction, so that links run straight where they can: four extreme
//! placements, each with the links to one side aligned, and between them the middle (Brandes and Köpf, "Fast and simple
//! horizontal coordinate assignment", 2001), with vertices of any breadth and links that touch them anywhere.

use super::super::graph::Spacing;
use super::layers::Layers;

/// The middle of each vertex across the direction.
pub fn places(layers: &Layers, spacing: &Spacing) -> Vec<f64> {
    let count = layers.breadth.len();
    let crossed = crossed(layers);
    let mut extremes = Vec::new();
    for forward in [true, false] {
        for mirrored in [false, true] {
            let side = Side { layers, spacing, crossed: &crossed, forward, mirrored };
            let mut places = side.placed(&side.aligned());
            if mirrored {
                places.iter_mut().for_each(|place| *place = -*place);
            }
            extremes.push((places, mirrored));
        }
    }
    let span = |places: &[f64]| {
        let edge = |sign: f64| {
            let ends = places.iter().zip(&layers.breadth).map(move |(place, breadth)| sign * place + breadth / 2.0);
            ends.fold(f64::NEG_INFINITY, f64::max)
        };
        (-edge(-1.0), edge(1.0))
    };
    let spans: Vec<(f64, f64)> = extremes.iter().map(|(places, _)| span(places)).collect();
    let narrowest = spans.iter().copied().min_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0))).unwrap_or_default();
    for ((places, mirrored), span) in extremes.iter_mut().zip(spans) {
        let by = if *mirrored { narrowest.1 - span.1 } else { narrowest.0 - span.0 };
        places.iter_mut().for_each(|place| *place += by);
    }
    (0..count)
        .map(|vertex| {
            let mut four: Vec<f64> = extremes.iter().map(|(places, _)| places[vertex]).collect();
            four.sort_by(f64::total_cmp);
            (four[1] + four[2]) / 2.0
        })
        .collect()
}

/// The stretches between a layer and the next, by their two vertices, that cross one between two bends: that one runs
/// straight and these do not.
fn crossed(layers: &Layers) -> std::collections::BTreeSet<(usize, usize)> {
    let mut found = std::collections::BTreeSet::new();
    for rank in 1..layers.rows.len() {
        let row = &layers.rows[rank];
        let inner = |vertex: usize| {
            let joint = layers.before[vertex].first().filter(|_| layers.is_bend(vertex))?;
            layers.is_bend(joint.vertex).then(|| layers.place[joint.vertex])
        };
        let (mut low, mut scanned) = (0, 0);
        for place in 0..row.len() {
            let next = inner(row[place]);
            let is_last = place + 1 == row.len();
            if next.is_none() && !is_last {
                continue;
            }
            let high = next.unwrap_or(usize::MAX);
            for &vertex in &row[scanned..=place] {
                for joint in &layers.before[vertex] {
                    let at = layers.place[joint.vertex];
                    let is_inner = layers.is_bend(vertex) && layers.is_bend(joint.vertex);
                    if (at < low || at > high) && !is_inner {
                        found.insert((joint.vertex, vertex));
                    }
                }
            }
            scanned = place + 1;
            low = next.unwrap_or(low);
        }
    }
    found
}

/// One of the four extremes: aligned with the layer before or after, from the left or, mirrored, from the right.
struct Side<'a> {
    layers: &'a Layers,
    spacing: &'a Spacing,
    crossed: &'a std::collections::BTreeSet<(usize, usize)>,
    forward: bool,
    mirrored: bool,
}

/// Vertices that stand in one line: each one's first, and how far it is aside from that.
struct Blocks {
    root: Vec<usize>,
    aside: Vec<f64>,
}

impl Side<'_> {
    fn row(&self, rank: usize) -> Vec<usize> {
        let mut row = self.layers.rows[rank].clone();
        if self.mirrored {
            row.reverse();
        }
        row
    }

    fn aligned(&self) -> Blocks {
        let count = self.layers.breadth.len();
        let mut blocks = Blocks { root: (0..count).collect(), aside: vec![0.0; count] };
        let depth = self.layers.rows.len();
        let sign = if self.mirrored { -1.0 } else { 1.0 };
        let ranks: Vec<usize> = if self.forward { (0..depth).collect() } else { (0..depth).rev().collect() };
        for rank in ranks {
            let mut free_from = f64::NEG_INFINITY;
            for vertex in self.row(rank) {
                let joints = if self.forward { &self.layers.before[vertex] } else { &self.layers.after[vertex] };
                let mut joints: Vec<_> = joints.iter().map(|joint| (sign * self.layers.key(joint), joint)).collect();
                joints.sort_by(|a, b| a.0.total_cmp(&b.0));
                let last = joints.len().saturating_sub(1);
                let medians = if joints.is_empty() { 0..0 } else { last / 2..last.div_ceil(2) + 1 };
                for (_, joint) in &joints[medians] {
                    let stretch = if self.forward { (joint.vertex, vertex) } else { (vertex, joint.vertex) };
                    let at = sign * self.layers.place[joint.vertex] as f64;
                    if at > free_from && !self.crossed.contains(&stretch) {
                        blocks.root[vertex] = blocks.root[joint.vertex];
                        blocks.aside[vertex] = blocks.aside[joint.vertex] + sign * (joint.there - joint.here);
                        free_from = at;
                        break;
                    }
                }
            }
        }
        blocks
    }

    /// Puts the blocks as far to the left as they can be, then each as near to its right neighbours as it can.
    fn placed(&self, blocks: &Blocks) -> Vec<f64> {
        let count = self.layers.breadth.len();
        // How far one block has to be right of another.
        let mut apart: Vec<Vec<(usize, f64)>> = vec![Vec::new(); count];
        let mut missing = vec![0_usize; count];
        for rank in 0..self.layers.rows.len() {
            for pair in self.row(rank).windows(2) {
                let (left, right) = (blocks.root[pair[0]], blocks.root[pair[1]]);
                let distance = self.distance(pair[0], pair[1]) + blocks.aside[pair[0]] - blocks.aside[pair[1]];
                apart[left].push((right, distance));
                missing[right] += 1;
            }
        }
        let mut place = vec![0.0_f64; count];
        let mut is_first = vec![true; count];
        let mut order = Vec::new();
        let mut ready: Vec<usize> =
            (0..count).rev().filter(|&vertex| blocks.root[vertex] == vertex && missing[vertex] == 0).collect();
        while let Some(block) = ready.pop() {
            order.push(block);
            for &(right, distance) in &apart[block] {
                let least = place[block] + distance;
                place[right] = if is_first[right] { least } else { place[right].max(least) };
                is_first[right] = false;
                missing[right] -= 1;
                if missing[right] == 0 {
                    ready.push(right);
                }
            }
        }
        for &block in order.iter().rev() {
            let most =
                apart[block].iter().map(|&(right, distance)| place[right] - distance).fold(f64::INFINITY, f64::min);
            if most.is_finite() {
                place[block] = place[block].max(most);
            }
        }
        (0..count).map(|vertex| place[blocks.root[vertex]] + blocks.aside[vertex]).collect()
    }

    /// The least distance of the middles of two neighbours in a layer.
    fn distance(&self, left: usize, right: usize) -> f64 {
        let is_link = self.layers.is_bend(left) || self.layers.is_bend(right);
        let gap = if is_link { self.spacing.links } else { self.spacing.nodes };
        (self.layers.breadth[left] + self.layers.breadth[right]) / 2.0 + gap
    }
}
