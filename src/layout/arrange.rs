//! The layered layout of a whole graph: what stands in a box is laid out first, then the box among its neighbours; what is
//! not linked together is packed; what is pinned stays.

use super::graph::{Arrangement, Direction, Graph, Spacing};
use super::layered::{Drawing, Fence, Level, Places, Strand, Vertex, parts};
use super::pack::pack;
use super::tiles::Tiles;
use super::whole::{Run, Whole, turned_point, turned_rect, turned_size};
use crate::geom::{Point, Rect, Size, bounds};

/// Middles lie on a grid of this, so that what should be in line is. The distance of places that are tried, too.
const GRID: f64 = 8.0;
/// Beyond so many steps in each direction no free place is looked for.
const MOST_STEPS: i64 = 4_000;

/// Lays out a graph.
#[must_use]
pub fn arrange(graph: &Graph) -> Arrangement {
    let mut arranging = Arranging::new(graph);
    while arranging.step() {}
    arranging.into_arrangement()
}

/// A layout under way, which can be interrupted after each step.
pub struct Arranging {
    whole: Whole,
    direction: Direction,
    spacing: Spacing,
    /// How links run in each box; the last list is for what stands in none.
    runs: Vec<Vec<Run>>,
    /// Nodes as they were after the first pass; links between boxes are led by it in the second.
    seen: Option<Vec<Rect>>,
    has_second_pass: bool,
    /// The next of `whole.holders`.
    next: usize,
    current: Option<Holding>,
    /// Each node's corner within its box, and its size.
    places: Vec<Rect>,
    /// The corner of a box on the canvas, where something in it or itself is pinned.
    anchors: Vec<Option<Point>>,
    ways: Vec<Vec<Point>>,
    done: usize,
}

/// The layout of one box.
struct Holding {
    holder: Option<usize>,
    groups: Vec<Group>,
    drawing: Option<Drawing>,
    /// The group that `drawing` is about.
    at: usize,
}

/// Children that links join.
struct Group {
    members: Vec<usize>,
    /// The link behind each strand of the level.
    edges: Vec<usize>,
    level: Option<Level>,
    size: Size,
    places: Vec<Rect>,
    ways: Vec<Vec<Point>>,
}

impl Arranging {
    #[must_use]
    pub fn new(graph: &Graph) -> Self {
        let whole = Whole::new(graph);
        let runs = whole.runs();
        let has_second_pass = runs.iter().flatten().any(|run| matches!(run, Run::Through { .. }));
        let places = whole.nodes.iter().map(|node| Rect::at(Point::ZERO, node.size)).collect();
        Self {
            direction: graph.direction,
            spacing: graph.spacing,
            seen: None,
            has_second_pass,
            next: 0,
            current: None,
            places,
            anchors: vec![None; whole.nodes.len()],
            ways: vec![Vec::new(); whole.edges.len()],
            runs,
            done: 0,
            whole,
        }
    }

    /// How much is done, of 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        let passes = if self.has_second_pass { 2 } else { 1 };
        let all = passes * self.whole.nodes.len();
        if all == 0 { 1.0 } else { self.done as f64 / all as f64 }
    }

    /// Does a little; `false` when all is done.
    pub fn step(&mut self) -> bool {
        let Some(mut holding) = self.current.take() else { return self.begin() };
        let Some(drawing) = &mut holding.drawing else {
            self.close(holding);
            return true;
        };
        if !drawing.step() {
            let places = holding.drawing.take().map(Drawing::into_places).unwrap_or_default();
            let group = &mut holding.groups[holding.at];
            self.done += group.members.len();
            group.take(&places);
            holding.at += 1;
            holding.open(self.spacing);
        }
        self.current = Some(holding);
        true
    }

    /// Begins the next box, or the second pass.
    fn begin(&mut self) -> bool {
        if let Some(&holder) = self.whole.holders.get(self.next) {
            self.next += 1;
            let mut holding = Holding { holder, groups: self.groups(holder), drawing: None, at: 0 };
            holding.open(self.spacing);
            self.current = Some(holding);
            return true;
        }
        if self.has_second_pass && self.seen.is_none() {
            self.seen = Some(self.on_canvas());
            self.next = 0;
            return true;
        }
        false
    }

    fn groups(&self, holder: Option<usize>) -> Vec<Group> {
        let children = self.whole.children(holder);
        let mut number = vec![usize::MAX; self.whole.nodes.len()];
        children.iter().enumerate().for_each(|(index, &child)| number[child] = index);
        let runs = &self.runs[holder.unwrap_or(self.whole.nodes.len())];
        let mut through = None;
        let joins = runs.iter().map(|run| match *run {
            Run::Within { from, to, .. } => (number[from], number[to]),
            // What is linked to the outside is laid out together.
            Run::Through { inner, .. } => (*through.get_or_insert(number[inner]), number[inner]),
        });
        let parts = parts(children.len(), joins);
        let mut groups = Vec::with_capacity(parts.len());
        let mut group_of = vec![0; children.len()];
        let mut place_in = vec![0; children.len()];
        for (index, part) in parts.into_iter().enumerate() {
            let mut level = Level::default();
            for (place, &child) in part.iter().enumerate() {
                (group_of[child], place_in[child]) = (index, place);
                let node = &self.whole.nodes[children[child]];
                let size = self.places[children[child]].size();
                let stretches = node.stretches && node.pinned.is_none() && self.direction == Direction::Right;
                level.vertices.push(Vertex { length: size.width, breadth: size.height, stretches });
            }
            let members = part.iter().map(|&child| children[child]).collect();
            let size = Size::default();
            groups.push(Group {
                members,
                edges: Vec::new(),
                level: Some(level),
                size,
                places: Vec::new(),
                ways: Vec::new(),
            });
        }
        for run in runs {
            match *run {
                Run::Within { edge, from, to } => {
                    let ends = self.whole.edges[edge];
                    let ports = (self.port(ends.0, from), self.port(ends.1, to));
                    let group = &mut groups[group_of[number[from]]];
                    group.edges.push(edge);
                    if let Some(level) = &mut group.level {
                        level.strands.push(Strand { from: place_in[number[from]], to: place_in[number[to]], ports });
                    }
                }
                Run::Through { edge, inner, leaves } => {
                    let Some((seen, holder)) = self.seen.as_ref().zip(holder) else { continue };
                    let (from, to) = self.whole.edges[edge];
                    let (own, other) = if leaves { (from, to) } else { (to, from) };
                    let (around, other) = (seen[holder], seen[other].center());
                    let fence = Fence {
                        vertex: place_in[number[inner]],
                        port: self.port(own, inner),
                        is_before: other.x < around.center().x,
                        key: other.y,
                    };
                    if let Some(level) = &mut groups[group_of[number[inner]]].level {
                        level.fences.push(fence);
                    }
                }
            }
        }
        groups
    }

    /// Where, across and from its middle, a box is touched by a link to something in it.
    fn port(&self, node: usize, outer: usize) -> f64 {
        if node == outer {
            return 0.0;
        }
        let mut at = self.places[node].center().y;
        let mut around = self.whole.nodes[node].parent;
        while let Some(parent) = around.filter(|parent| *parent != outer) {
            at += self.places[parent].y;
            around = self.whole.nodes[parent].parent;
        }
        at - self.places[outer].height / 2.0
    }

    /// Puts the groups of a box together, and gives the box its size.
    fn close(&mut self, holding: Holding) {
        let Holding { holder, mut groups, .. } = holding;
        // What no link joins comes last.
        groups.sort_by_key(|group| group.members.len() == 1);
        let is_down = self.direction == Direction::Down;
        let sizes: Vec<Size> =
            groups.iter().map(|group| if is_down { turned_size(group.size) } else { group.size }).collect();
        let corners = pack(&sizes, self.spacing.nodes);
        for (group, corner) in groups.iter().zip(corners) {
            let corner = if is_down { turned_point(corner) } else { corner };
            for (&member, rect) in group.members.iter().zip(&group.places) {
                self.places[member] = on_grid(rect.moved(corner));
            }
            for (&edge, way) in group.edges.iter().zip(&group.ways) {
                self.ways[edge] = way.iter().map(|point| point.plus(corner)).collect();
            }
        }
        let members: Vec<usize> = self.whole.children(holder).to_vec();
        let is_pinned = self.keep_pinned(&members);
        let Some(holder) = holder else { return };
        // The title stands at the top, which for links that lead down is where they come from.
        let (before, above) = match self.direction {
            Direction::Right => (self.spacing.inset, self.spacing.inset + self.spacing.title),
            Direction::Down => (self.spacing.inset + self.spacing.title, self.spacing.inset),
        };
        let inner = bounds(members.iter().map(|&member| self.places[member])).unwrap_or_default();
        let corner = inner.corner().minus(Point::new(before, above));
        let size = Size::new(inner.width + before + self.spacing.inset, inner.height + above + self.spacing.inset);
        let size = match self.direction {
            Direction::Right => Size::new(size.width.max(self.spacing.least_width), size.height),
            Direction::Down => Size::new(size.width, size.height.max(self.spacing.least_width)),
        };
        for &member in &members {
            self.places[member] = self.places[member].moved(Point::ZERO.minus(corner));
        }
        for run in &self.runs[holder] {
            if let Run::Within { edge, .. } = *run {
                self.ways[edge].iter_mut().for_each(|point| *point = point.minus(corner));
            }
        }
        self.places[holder] = Rect::at(Point::ZERO, size);
        self.anchors[holder] = is_pinned.then_some(corner);
    }

    /// Moves what is pinned to its place and the others, as a whole, along; who then stands in the way makes room.
    fn keep_pinned(&mut self, members: &[usize]) -> bool {
        let pin = |member: usize| self.anchors[member].or(self.whole.nodes[member].pinned);
        let pins: Vec<Option<Point>> = members.iter().map(|&member| pin(member)).collect();
        let count = pins.iter().flatten().count();
        if count == 0 {
            return false;
        }
        let pinned = members.iter().zip(&pins).filter_map(|(&member, pin)| Some((member, (*pin)?)));
        let sum = pinned.map(|(member, pin)| pin.minus(self.places[member].corner())).fold(Point::ZERO, Point::plus);
        let by = sum.scaled(1.0 / (count as f64 * GRID)).rounded().scaled(GRID);
        let mut taken = Tiles::default();
        let mut rects: Vec<Rect> = Vec::new();
        for (&member, pin) in members.iter().zip(&pins) {
            if let Some(pin) = *pin {
                self.places[member] = Rect::at(pin, self.places[member].size());
                taken.insert(rects.len(), self.places[member]);
                rects.push(self.places[member]);
            }
        }
        let mut others: Vec<usize> =
            members.iter().zip(&pins).filter(|(_, pin)| pin.is_none()).map(|(&member, _)| member).collect();
        others.sort_by(|&a, &b| {
            let (a, b) = (self.places[a], self.places[b]);
            a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y))
        });
        for member in others {
            let wanted = self.places[member].moved(by);
            let gap = self.spacing.nodes - 1.0;
            let is_free = |rect: &Rect| {
                let around = rect.grown(gap);
                !taken.near(around).into_iter().any(|index| rects[index].touches(around))
            };
            let steps = (0..MOST_STEPS).flat_map(|step| [step, -step]);
            let found = steps.map(|step| wanted.moved(Point::new(0.0, step as f64 * GRID))).find(is_free);
            let rect = found.unwrap_or(wanted);
            self.places[member] = rect;
            taken.insert(rects.len(), rect);
            rects.push(rect);
        }
        for run in &self.runs[self.whole.nodes[members[0]].parent.unwrap_or(self.whole.nodes.len())] {
            if let Run::Within { edge, .. } = *run {
                self.ways[edge].iter_mut().for_each(|point| *point = point.plus(by));
            }
        }
        true
    }

    /// Where every node is on the canvas.
    fn on_canvas(&self) -> Vec<Rect> {
        let mut rects = self.places.clone();
        for &holder in self.whole.holders.iter().rev() {
            let Some(holder) = holder else { continue };
            let corner = rects[holder].corner();
            for &child in self.whole.children(Some(holder)) {
                rects[child] = rects[child].moved(corner);
            }
        }
        rects
    }

    /// Where everything goes, once all is done.
    #[must_use]
    pub fn into_arrangement(self) -> Arrangement {
        let mut rects = self.on_canvas();
        let is_down = self.direction == Direction::Down;
        let middles: Vec<Point> = rects.iter().map(|rect| rect.center()).collect();
        let mut corners = vec![Point::ZERO; self.whole.edges.len()];
        for run in self.runs.iter().flatten() {
            if let Run::Within { edge, from, .. } = *run {
                corners[edge] = self.whole.nodes[from].parent.map_or(Point::ZERO, |holder| rects[holder].corner());
            }
        }
        let turn = |point: Point| if is_down { turned_point(point) } else { point };
        let ways = self.whole.pieces.iter().map(|pieces| {
            let mut way = Vec::new();
            for (index, &piece) in pieces.iter().enumerate() {
                if index == 0 {
                    way.push(middles[self.whole.edges[piece].0]);
                }
                way.extend(self.ways[piece].iter().map(|point| point.plus(corners[piece])));
                way.push(middles[self.whole.edges[piece].1]);
            }
            way.into_iter().map(turn).collect()
        });
        let ways = ways.collect();
        rects.truncate(self.whole.own);
        let rects = if is_down { rects.into_iter().map(turned_rect).collect() } else { rects };
        Arrangement { rects, ways }
    }
}

impl Holding {
    /// Begins the drawing of the group at `at`, if there is one.
    fn open(&mut self, spacing: Spacing) {
        let level = self.groups.get_mut(self.at).and_then(|group| group.level.take());
        self.drawing = level.map(|level| Drawing::new(level, spacing));
    }
}

/// With its middle on the grid.
fn on_grid(rect: Rect) -> Rect {
    let middle = rect.center();
    let middle = Point::new((middle.x / GRID).round() * GRID, (middle.y / GRID).round() * GRID);
    Rect::new(middle.x - rect.width / 2.0, middle.y - rect.height / 2.0, rect.width, rect.height)
}

impl Group {
    /// Takes over where its members are, measured from its corner.
    fn take(&mut self, places: &Places) {
        let around = bounds(places.rects.iter().copied()).unwrap_or_default();
        let by = Point::ZERO.minus(around.corner());
        self.size = around.size();
        self.places = places.rects.iter().map(|rect| rect.moved(by)).collect();
        self.ways = places.ways.iter().map(|way| way.iter().map(|point| point.plus(by)).collect()).collect();
    }
}
