//! A graph in layers: every link leads from one layer to the next, and where it is longer, a bend stands in each layer
//! between.

/// Vertices in layers. The first ones are those of the graph, the others bends.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    /// The vertices of each layer in their order.
    pub rows: Vec<Vec<usize>>,
    /// Each vertex's place in its layer.
    pub place: Vec<usize>,
    /// The joints to the layer before, and to the layer after.
    pub before: Vec<Vec<Joint>>,
    pub after: Vec<Vec<Joint>>,
    /// What a vertex takes across the direction.
    pub breadth: Vec<f64>,
    /// How many vertices are no bends.
    pub real: usize,
    /// Whether the order of the first and of the last layer is given.
    pub is_fenced: bool,
    /// The bends of each link, in the link's own direction.
    pub bends: Vec<Vec<usize>>,
}

/// A stretch of a link, as the vertex at its one end sees it.
#[derive(Clone, Copy, Debug)]
pub struct Joint {
    pub vertex: usize,
    /// Where it touches, across the direction, measured from the middle: of this vertex, and of the other.
    pub here: f64,
    pub there: f64,
}

/// A link between two vertices that leads forward; `ports` say where it touches them, measured from their middles.
#[derive(Clone, Copy, Debug)]
pub struct Strand {
    pub from: usize,
    pub to: usize,
    pub ports: (f64, f64),
}

impl Layers {
    /// Puts each vertex in its layer, in the order of their numbers, and bends into longer links. Links within a layer join
    /// nothing.
    pub fn new(ranks: &[usize], breadths: &[f64], strands: &[Strand]) -> Self {
        let depth = ranks.iter().max().map_or(0, |last| last + 1);
        let real = ranks.len();
        let mut layers = Self {
            rows: vec![Vec::new(); depth],
            before: vec![Vec::new(); real],
            after: vec![Vec::new(); real],
            breadth: breadths.to_vec(),
            real,
            ..Self::default()
        };
        for (vertex, &rank) in ranks.iter().enumerate() {
            layers.rows[rank].push(vertex);
        }
        for strand in strands {
            let mut bends = Vec::new();
            let (mut last, mut port) = (strand.from, strand.ports.0);
            for rank in ranks[strand.from] + 1..ranks[strand.to] {
                let bend = layers.breadth.len();
                layers.breadth.push(0.0);
                layers.before.push(Vec::new());
                layers.after.push(Vec::new());
                layers.rows[rank].push(bend);
                layers.join(last, bend, (port, 0.0));
                bends.push(bend);
                (last, port) = (bend, 0.0);
            }
            if ranks[strand.from] < ranks[strand.to] {
                layers.join(last, strand.to, (port, strand.ports.1));
            }
            layers.bends.push(bends);
        }
        layers.place = vec![0; layers.breadth.len()];
        layers.note_places();
        layers
    }

    fn join(&mut self, from: usize, to: usize, (port_from, port_to): (f64, f64)) {
        self.after[from].push(Joint { vertex: to, here: port_from, there: port_to });
        self.before[to].push(Joint { vertex: from, here: port_to, there: port_from });
    }

    pub fn note_places(&mut self) {
        for row in &self.rows {
            for (place, &vertex) in row.iter().enumerate() {
                self.place[vertex] = place;
            }
        }
    }

    /// Whether the vertex is a bend.
    pub fn is_bend(&self, vertex: usize) -> bool {
        vertex >= self.real
    }

    /// Where a joint touches the other layer: the place there, and within one place the port.
    pub fn key(&self, joint: &Joint) -> f64 {
        self.key_at(joint.vertex, joint.there)
    }

    /// The place of a port in its layer, between half a place before its vertex's and half a place after.
    pub fn key_at(&self, vertex: usize, port: f64) -> f64 {
        let place = self.place[vertex] as f64;
        let breadth = self.breadth[vertex];
        if breadth > 0.0 { place + (0.9 * port / breadth).clamp(-0.45, 0.45) } else { place }
    }
}
