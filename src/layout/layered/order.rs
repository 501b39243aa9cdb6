//! The order of the vertices in their layers with few crossings: sweeps that put every vertex in the middle of its
//! neighbours, then exchanges of neighbours in a layer as long as that helps; the best order that was seen counts.

use super::layers::{Joint, Layers};

/// A start is given up after so many sweeps without a better order.
const PATIENCE: usize = 6;
const MOST_SWEEPS: usize = 40;
/// Larger graphs are tried from one start only.
const MANY: usize = 1_500;
const STARTS: usize = 6;
/// So often a layer's neighbours are compared in one sweep.
const MOST_EXCHANGES: usize = 12;

/// The search for an order, which can be interrupted after each sweep.
pub struct Search {
    best: Vec<Vec<usize>>,
    fewest: usize,
    start: usize,
    sweep: usize,
    unimproved: usize,
}

impl Search {
    pub fn new(layers: &mut Layers) -> Self {
        let mut search = Self { best: Vec::new(), fewest: usize::MAX, start: 0, sweep: 0, unimproved: 0 };
        begin(layers, 0);
        search.judge(layers);
        search
    }

    /// One sweep; `false` when the search is over and `layers` has the best order.
    pub fn step(&mut self, layers: &mut Layers) -> bool {
        let starts = if layers.breadth.len() > MANY { 1 } else { STARTS };
        if self.fewest > 0 && self.sweep < MOST_SWEEPS && self.unimproved < PATIENCE {
            sweep(layers, self.start, self.sweep);
            self.sweep += 1;
            self.judge(layers);
            return true;
        }
        self.start += 1;
        if self.fewest > 0 && self.start < starts {
            (self.sweep, self.unimproved) = (0, 0);
            begin(layers, self.start);
            self.judge(layers);
            return true;
        }
        layers.rows.clone_from(&self.best);
        layers.note_places();
        false
    }

    fn judge(&mut self, layers: &Layers) {
        let crossings = crossings(layers);
        if crossings < self.fewest {
            self.fewest = crossings;
            self.best.clone_from(&layers.rows);
            self.unimproved = 0;
        } else {
            self.unimproved += 1;
        }
    }
}

/// The layers whose order is free.
fn free(layers: &Layers) -> std::ops::Range<usize> {
    let depth = layers.rows.len();
    if layers.is_fenced { 1..depth.saturating_sub(1).max(1) } else { 0..depth }
}

/// A first order: vertices as a walk along the links meets them, forwards or backwards, wide or deep.
fn begin(layers: &mut Layers, start: usize) {
    let forward = start.is_multiple_of(2);
    let deep = (start / 2).is_multiple_of(2);
    let depth = layers.rows.len();
    let mut by_rank: Vec<usize> = Vec::new();
    let ranks: Vec<usize> = if forward { (0..depth).collect() } else { (0..depth).rev().collect() };
    let mut rank_of = vec![0; layers.breadth.len()];
    for &rank in &ranks {
        let mut row = layers.rows[rank].clone();
        if start < 4 {
            row.sort_unstable();
        } else {
            row.sort_unstable_by(|a, b| b.cmp(a));
        }
        row.iter().for_each(|&vertex| rank_of[vertex] = rank);
        by_rank.extend(row);
    }
    let mut rows = vec![Vec::new(); depth];
    let mut is_met = vec![false; layers.breadth.len()];
    for vertex in by_rank {
        if is_met[vertex] {
            continue;
        }
        is_met[vertex] = true;
        let mut waiting = std::collections::VecDeque::from([vertex]);
        while let Some(vertex) = if deep { waiting.pop_back() } else { waiting.pop_front() } {
            rows[rank_of[vertex]].push(vertex);
            let joints = if forward { &layers.after[vertex] } else { &layers.before[vertex] };
            let mut met = Vec::new();
            for joint in joints {
                if !std::mem::replace(&mut is_met[joint.vertex], true) {
                    met.push(joint.vertex);
                }
            }
            if deep {
                met.reverse();
            }
            waiting.extend(met);
        }
    }
    for rank in free(layers) {
        std::mem::swap(&mut layers.rows[rank], &mut rows[rank]);
    }
    layers.note_places();
}

/// One sweep through all layers, forwards or backwards.
fn sweep(layers: &mut Layers, start: usize, sweep: usize) {
    let forward = (sweep + start).is_multiple_of(2);
    let ties_turn = sweep % 4 >= 2;
    let by_median = sweep % 8 >= 4;
    let free = free(layers);
    let ranks: Vec<usize> = if forward { free.clone().collect() } else { free.clone().rev().collect() };
    for rank in ranks {
        let has_fixed = if forward { rank > 0 } else { rank + 1 < layers.rows.len() };
        if has_fixed {
            settle(layers, rank, forward, ties_turn, by_median);
        }
    }
    for rank in free {
        exchange(layers, rank);
    }
}

/// Sorts a layer by the middles of its vertices' neighbours in the layer before (or after); who has none keeps the place.
fn settle(layers: &mut Layers, rank: usize, forward: bool, ties_turn: bool, by_median: bool) {
    let joints = if forward { &layers.before } else { &layers.after };
    let row = &layers.rows[rank];
    let mut wanted: Vec<(f64, usize)> = Vec::new();
    let mut slots = Vec::new();
    for (slot, &vertex) in row.iter().enumerate() {
        if let Some(middle) = middle(layers, &joints[vertex], by_median) {
            wanted.push((middle, vertex));
            slots.push(slot);
        }
    }
    if ties_turn {
        wanted.reverse();
    }
    wanted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let row = &mut layers.rows[rank];
    for (slot, (_, vertex)) in slots.into_iter().zip(wanted) {
        row[slot] = vertex;
        layers.place[vertex] = slot;
    }
}

fn middle(layers: &Layers, joints: &[Joint], by_median: bool) -> Option<f64> {
    if joints.is_empty() {
        return None;
    }
    if !by_median {
        let sum: f64 = joints.iter().map(|joint| layers.key(joint) - 0.001 * joint.here).sum();
        return Some(sum / joints.len() as f64);
    }
    let mut keys = keys(layers, joints);
    let last = keys.len() - 1;
    keys.sort_by(f64::total_cmp);
    Some((keys[last / 2] + keys[last.div_ceil(2)]) / 2.0)
}

fn keys(layers: &Layers, joints: &[Joint]) -> Vec<f64> {
    joints.iter().map(|joint| layers.key(joint)).collect()
}

/// Exchanges neighbours in a layer as long as that saves crossings.
fn exchange(layers: &mut Layers, rank: usize) {
    let sorted = |joints: &[Joint]| {
        let mut keys = keys(layers, joints);
        keys.sort_by(f64::total_cmp);
        keys
    };
    let mut row: Vec<(usize, [Vec<f64>; 2])> = layers.rows[rank]
        .iter()
        .map(|&vertex| (vertex, [sorted(&layers.before[vertex]), sorted(&layers.after[vertex])]))
        .collect();
    for _ in 0..MOST_EXCHANGES {
        let mut has_changed = false;
        for place in 1..row.len() {
            let (left, right) = (&row[place - 1].1, &row[place].1);
            let now = inversions(&left[0], &right[0]) + inversions(&left[1], &right[1]);
            if now > 0 {
                let then = inversions(&right[0], &left[0]) + inversions(&right[1], &left[1]);
                if then < now {
                    row.swap(place - 1, place);
                    has_changed = true;
                }
            }
        }
        if !has_changed {
            break;
        }
    }
    layers.rows[rank] = row.into_iter().map(|(vertex, _)| vertex).collect();
    for (place, &vertex) in layers.rows[rank].iter().enumerate() {
        layers.place[vertex] = place;
    }
}

/// How many pairs stand the wrong way around: a key of the first, sorted list that is greater than one of the second.
fn inversions(first: &[f64], second: &[f64]) -> usize {
    let (mut count, mut smaller) = (0, 0);
    for key in first {
        while smaller < second.len() && second[smaller] < *key {
            smaller += 1;
        }
        count += smaller;
    }
    count
}

/// How many pairs of links cross between the layers.
pub fn crossings(layers: &Layers) -> usize {
    (1..layers.rows.len()).map(|rank| crossings_before(layers, rank)).sum()
}

/// Counts inversions with a tree of sums (Barth, Jünger and Mutzel, "Simple and efficient bilayer cross counting", 2002).
fn crossings_before(layers: &Layers, rank: usize) -> usize {
    let mut joints: Vec<(f64, f64)> = Vec::new();
    for &vertex in &layers.rows[rank - 1] {
        let start = joints.len();
        joints.extend(layers.after[vertex].iter().map(|joint| (layers.key_at(vertex, joint.here), layers.key(joint))));
        joints[start..].sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    }
    let mut ends: Vec<f64> = joints.iter().map(|joint| joint.1).collect();
    ends.sort_by(f64::total_cmp);
    ends.dedup();
    let mut sums = vec![0_usize; ends.len() + 1];
    let (mut count, mut seen) = (0, 0);
    for (_, end) in joints {
        let place = ends.partition_point(|other| *other < end) + 1;
        // All that came before and end further on are crossed.
        let mut below = 0;
        let mut index = place;
        while index > 0 {
            below += sums[index];
            index &= index - 1;
        }
        count += seen - below;
        seen += 1;
        index = place;
        while index < sums.len() {
            sums[index] += 1;
            index += index & index.wrapping_neg();
        }
    }
    count
}
