//! Layered drawing of one connected graph (after Sugiyama, Tagawa and Toda): links that lead backwards are turned, every
//! vertex gets a layer, layers get an order with few crossings, and vertices get places where links run straight.
//!
//! Lengths run along the direction of links, breadths across it.

mod acyclic;
mod layers;
mod order;
mod place;
mod rank;

pub use layers::Strand;

use super::graph::Spacing;
use crate::geom::{Point, Rect};
use layers::{Joint, Layers};
use order::Search;

/// What is to be drawn.
#[derive(Clone, Debug, Default)]
pub struct Level {
    pub vertices: Vec<Vertex>,
    /// Links between them; from and to any, also to the same one.
    pub strands: Vec<Strand>,
    /// Links that come from outside or lead there.
    pub fences: Vec<Fence>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Vertex {
    pub length: f64,
    pub breadth: f64,
    pub stretches: bool,
}

/// A link to something outside: it lies before or after everything here.
#[derive(Clone, Copy, Debug)]
pub struct Fence {
    pub vertex: usize,
    pub port: f64,
    pub is_before: bool,
    /// What decides the order of those on one side.
    pub key: f64,
}

/// Where the vertices of a level are.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The area of each vertex, along as x and across as y.
    pub rects: Vec<Rect>,
    /// The points between the two ends of each strand.
    pub ways: Vec<Vec<Point>>,
}

/// A level on its way to being drawn, which can be interrupted after each step.
pub struct Drawing {
    level: Level,
    spacing: Spacing,
    is_turned: Vec<bool>,
    stage: Stage,
}

enum Stage {
    Ranking,
    Ordering(Layers, Search),
    Placing(Layers),
    Done(Places),
}

/// Links keep this distance from a stretched vertex's ends.
const STRETCH_END: f64 = 32.0;
/// A stretched vertex gets longer in steps of this.
const STRETCH_STEP: f64 = 16.0;
/// A layer of bends needs no more room than this beside it.
const BEND_GAP: f64 = 32.0;
/// Between links that run across in one gap, and between these and the layers beside it.
const TRACK: f64 = 12.0;
const TRACK_MARGIN: f64 = 20.0;
/// No gap gets wider than this for the sake of links.
const MOST_GAP: f64 = 480.0;

impl Drawing {
    pub fn new(level: Level, spacing: Spacing) -> Self {
        Self { level, spacing, is_turned: Vec::new(), stage: Stage::Ranking }
    }

    /// One step; `false` when it is done.
    pub fn step(&mut self) -> bool {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Ranking) {
            Stage::Ranking => {
                let mut layers = self.layers();
                let search = Search::new(&mut layers);
                Stage::Ordering(layers, search)
            }
            Stage::Ordering(mut layers, mut search) => {
                if search.step(&mut layers) {
                    Stage::Ordering(layers, search)
                } else {
                    Stage::Placing(layers)
                }
            }
            Stage::Placing(layers) => Stage::Done(self.placed(layers)),
            Stage::Done(places) => Stage::Done(places),
        };
        !matches!(self.stage, Stage::Done(_))
    }

    /// The places, once it is done.
    pub fn into_places(self) -> Places {
        match self.stage {
            Stage::Done(places) => places,
            Stage::Ranking | Stage::Ordering(..) | Stage::Placing(_) => Places::default(),
        }
    }

    fn layers(&mut self) -> Layers {
        let count = self.level.vertices.len();
        let edges: Vec<(usize, usize)> = self.level.strands.iter().map(|strand| (strand.from, strand.to)).collect();
        self.is_turned = acyclic::backwards(count, &edges);
        let mut strands = self.level.strands.clone();
        for (strand, &is_turned) in strands.iter_mut().zip(&self.is_turned) {
            if is_turned {
                *strand = Strand { from: strand.to, to: strand.from, ports: (strand.ports.1, strand.ports.0) };
            }
        }
        let mut ranks = self.ranks(&strands);
        let mut breadths: Vec<f64> = self.level.vertices.iter().map(|vertex| vertex.breadth).collect();
        let mut fences = std::mem::take(&mut self.level.fences);
        if !fences.is_empty() {
            let last = ranks.iter().max().map_or(0, |last| last + 2);
            ranks.iter_mut().for_each(|rank| *rank += 1);
            fences.sort_by(|a, b| a.key.total_cmp(&b.key));
            for fence in fences {
                let outside = ranks.len();
                breadths.push(0.0);
                ranks.push(if fence.is_before { 0 } else { last });
                strands.push(if fence.is_before {
                    Strand { from: outside, to: fence.vertex, ports: (0.0, fence.port) }
                } else {
                    Strand { from: fence.vertex, to: outside, ports: (fence.port, 0.0) }
                });
            }
            let mut layers = Layers::new(&ranks, &breadths, &strands);
            layers.is_fenced = true;
            return layers;
        }
        Layers::new(&ranks, &breadths, &strands)
    }

    /// The layer of each vertex. Parts that hang together only outside stand at the side that they are linked to.
    fn ranks(&self, strands: &[Strand]) -> Vec<usize> {
        let count = self.level.vertices.len();
        let edges = || strands.iter().map(|strand| (strand.from, strand.to)).filter(|(from, to)| from != to);
        let parts = parts(count, edges());
        let mut part_of = vec![0; count];
        let mut number = vec![0; count];
        for (index, part) in parts.iter().enumerate() {
            for (place, &vertex) in part.iter().enumerate() {
                (part_of[vertex], number[vertex]) = (index, place);
            }
        }
        let mut own = vec![Vec::new(); parts.len()];
        for (from, to) in edges() {
            own[part_of[from]].push((number[from], number[to]));
        }
        let mut is_fed = vec![false; parts.len()];
        let mut feeds = vec![false; parts.len()];
        for fence in &self.level.fences {
            let side = if fence.is_before { &mut is_fed } else { &mut feeds };
            side[part_of[fence.vertex]] = true;
        }
        let mut ranks = vec![0; count];
        let mut depths = Vec::new();
        for (part, own) in parts.iter().zip(&own) {
            let found = rank::ranks(part.len(), own);
            let found: Vec<usize> = found.into_iter().filter_map(|rank| usize::try_from(rank).ok()).collect();
            part.iter().zip(&found).for_each(|(&vertex, &rank)| ranks[vertex] = rank);
            depths.push(found.into_iter().max().unwrap_or(0));
        }
        let depth = depths.iter().copied().max().unwrap_or(0);
        for (index, part) in parts.iter().enumerate() {
            if feeds[index] && !is_fed[index] {
                part.iter().for_each(|&vertex| ranks[vertex] += depth - depths[index]);
            }
        }
        ranks
    }

    fn placed(&self, mut layers: Layers) -> Places {
        let count = self.level.vertices.len();
        for vertex in (0..count).filter(|&vertex| self.level.vertices[vertex].stretches) {
            let need = |joints: &[Joint]| {
                let mut others: Vec<usize> = joints.iter().map(|joint| joint.vertex).collect();
                others.sort_unstable();
                others.dedup();
                let gap = |other| if layers.is_bend(other) { self.spacing.links } else { self.spacing.nodes };
                others.iter().map(|&other| layers.breadth[other] + gap(other)).sum::<f64>()
            };
            let wanted = need(&layers.before[vertex]).max(need(&layers.after[vertex])) - self.spacing.nodes;
            layers.breadth[vertex] = layers.breadth[vertex].max(wanted);
        }
        let mut across = place::places(&layers, &self.spacing);
        for vertex in (0..count).filter(|&vertex| self.level.vertices[vertex].stretches) {
            let (from, to) = self.stretched(&layers, &across, vertex);
            across[vertex] = (from + to) / 2.0;
            layers.breadth[vertex] = to - from;
        }
        let along = self.along(&layers, &across);
        let at = |vertex: usize| Point::new(along[vertex], across[vertex]);
        let ways = (0..self.level.strands.len()).map(|strand| {
            let mut way: Vec<_> = layers.bends[strand].iter().map(|&bend| at(bend)).collect();
            if self.is_turned[strand] {
                way.reverse();
            }
            way
        });
        let rects = (0..count).map(|vertex| {
            let (length, breadth) = (self.level.vertices[vertex].length, layers.breadth[vertex]);
            Rect::new(along[vertex] - length / 2.0, across[vertex] - breadth / 2.0, length, breadth)
        });
        Places { ways: ways.collect(), rects: rects.collect() }
    }

    /// Where a vertex that stretches begins and ends: as far as its neighbours reach, within the room that it was given.
    fn stretched(&self, layers: &Layers, across: &[f64], vertex: usize) -> (f64, f64) {
        let own = self.level.vertices[vertex].breadth;
        let room = (across[vertex] - layers.breadth[vertex] / 2.0, across[vertex] + layers.breadth[vertex] / 2.0);
        let joints = layers.before[vertex].iter().chain(&layers.after[vertex]);
        let reached = joints.map(|joint| across[joint.vertex] + joint.there);
        let (first, last) =
            reached.fold((f64::INFINITY, f64::NEG_INFINITY), |(first, last), at| (first.min(at), last.max(at)));
        let (first, last) = (first.max(room.0 + STRETCH_END), last.min(room.1 - STRETCH_END));
        let (first, last) = if first <= last { (first, last) } else { (across[vertex], across[vertex]) };
        let breadth = (((last - first + 2.0 * STRETCH_END) / STRETCH_STEP).ceil() * STRETCH_STEP).max(own);
        let middle =
            ((first + last) / 2.0).clamp(room.0 + breadth / 2.0, (room.1 - breadth / 2.0).max(room.0 + breadth / 2.0));
        (middle - breadth / 2.0, middle + breadth / 2.0)
    }

    /// Where the layers are: each as long as its longest vertex, with room between them for the links that run across.
    fn along(&self, layers: &Layers, across: &[f64]) -> Vec<f64> {
        let length = |vertex: usize| self.level.vertices.get(vertex).map_or(0.0, |vertex| vertex.length);
        let mut along = vec![0.0; layers.breadth.len()];
        let mut end = 0.0;
        let mut before = 0.0;
        for (rank, row) in layers.rows.iter().enumerate() {
            let longest = row.iter().map(|&vertex| length(vertex)).fold(0.0, f64::max);
            if rank > 0 {
                let least = if longest == 0.0 || before == 0.0 { BEND_GAP } else { self.spacing.layers };
                let tracks = self.tracks(layers, across, rank) as f64;
                end += least.max(2.0 * TRACK_MARGIN + (tracks - 1.0).max(0.0) * TRACK).min(MOST_GAP);
            }
            for &vertex in row {
                along[vertex] = end + longest / 2.0;
            }
            end += longest;
            before = longest;
        }
        along
    }

    /// How many links have to run across beside each other in front of a layer; those from one vertex share a track.
    fn tracks(&self, layers: &Layers, across: &[f64], rank: usize) -> usize {
        let mut ends: Vec<(f64, i32)> = Vec::new();
        for &vertex in &layers.rows[rank - 1] {
            let mut run: Option<(f64, f64)> = None;
            for joint in &layers.after[vertex] {
                let (from, to) = (across[vertex] + joint.here, across[joint.vertex] + joint.there);
                let reach = |vertex: usize| {
                    let stretches = self.level.vertices.get(vertex).is_some_and(|vertex| vertex.stretches);
                    if stretches { layers.breadth[vertex] / 2.0 } else { 1.0 }
                };
                if (from - to).abs() > reach(vertex).max(reach(joint.vertex)) {
                    let (low, high) = run.unwrap_or((from, from));
                    run = Some((low.min(to), high.max(to)));
                }
            }
            if let Some((low, high)) = run {
                ends.extend([(low, 1), (high, -1)]);
            }
        }
        ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let (mut now, mut most) = (0, 0);
        for (_, step) in ends {
            now += step;
            most = most.max(now);
        }
        usize::try_from(most).unwrap_or(0)
    }
}

/// The parts of a graph that hang together, each in order, by their first members.
pub fn parts(count: usize, edges: impl Iterator<Item = (usize, usize)>) -> Vec<Vec<usize>> {
    let mut first: Vec<usize> = (0..count).collect();
    fn find(first: &mut [usize], mut member: usize) -> usize {
        while first[member] != member {
            first[member] = first[first[member]];
            member = first[member];
        }
        member
    }
    for (a, b) in edges {
        let (a, b) = (find(&mut first, a), find(&mut first, b));
        first[a.max(b)] = a.min(b);
    }
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); count];
    for member in 0..count {
        let part = find(&mut first, member);
        parts[part].push(member);
    }
    parts.retain(|part| !part.is_empty());
    parts
}
