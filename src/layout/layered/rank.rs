//! The layer of every box, so that links lead forward and are as short as they can be in sum: the network simplex method
//! (Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs", 1993).

/// Steps of improvement are limited so that huge drawings end; links are then a little longer than they could be.
const MOST_WORK: usize = 60_000_000;

/// The layer of each vertex of a connected graph without cycles, from 0.
pub fn ranks(count: usize, edges: &[(usize, usize)]) -> Vec<i64> {
    if count == 0 {
        return Vec::new();
    }
    let mut simplex = Simplex::new(count, edges);
    let most_steps = MOST_WORK / (count + edges.len());
    for _ in 0..most_steps {
        if !simplex.improve() {
            break;
        }
    }
    let first = simplex.ranks.iter().copied().min().unwrap_or(0);
    simplex.ranks.iter().map(|rank| rank - first).collect()
}

struct Simplex<'a> {
    edges: &'a [(usize, usize)],
    ranks: Vec<i64>,
    /// Edges that make a tree over all vertices, each exactly one layer long.
    tree: Vec<usize>,
    /// The place in `tree` from which the next edge to leave is looked for.
    next: usize,
    /// How many more links leave a vertex than reach it.
    surplus: Vec<i64>,
}

/// The tree as it hangs from vertex 0.
struct Hanging {
    /// The tree edge above each vertex.
    above: Vec<Option<usize>>,
    /// A vertex's place in depth-first order, and the place after its last descendant.
    first: Vec<usize>,
    end: Vec<usize>,
    order: Vec<usize>,
}

impl<'a> Simplex<'a> {
    fn new(count: usize, edges: &'a [(usize, usize)]) -> Self {
        let mut surplus = vec![0; count];
        for &(from, to) in edges {
            surplus[from] += 1;
            surplus[to] -= 1;
        }
        let mut simplex = Self { edges, ranks: longest_paths(count, edges), tree: Vec::new(), next: 0, surplus };
        simplex.span();
        simplex
    }

    fn slack(&self, edge: usize) -> i64 {
        let (from, to) = self.edges[edge];
        self.ranks[to] - self.ranks[from] - 1
    }

    /// Makes the first tree: grows it along edges of one layer, and where there is none, moves it until there is.
    fn span(&mut self) {
        let count = self.ranks.len();
        let mut touching = vec![Vec::new(); count];
        for (index, &(from, to)) in self.edges.iter().enumerate() {
            touching[from].push(index);
            touching[to].push(index);
        }
        let mut is_in = vec![false; count];
        is_in[0] = true;
        let mut members = vec![0];
        let mut grown = 0;
        while members.len() < count {
            while grown < members.len() {
                let vertex = members[grown];
                grown += 1;
                for &edge in &touching[vertex] {
                    let (from, to) = self.edges[edge];
                    let other = if from == vertex { to } else { from };
                    if !is_in[other] && self.slack(edge) == 0 {
                        is_in[other] = true;
                        members.push(other);
                        self.tree.push(edge);
                    }
                }
            }
            let leaving = (0..self.edges.len()).filter(|&edge| is_in[self.edges[edge].0] != is_in[self.edges[edge].1]);
            let Some(edge) = leaving.min_by_key(|&edge| self.slack(edge)) else { break };
            let slack = self.slack(edge);
            let by = if is_in[self.edges[edge].0] { slack } else { -slack };
            for &member in &members {
                self.ranks[member] += by;
            }
            let outer = if is_in[self.edges[edge].0] { self.edges[edge].1 } else { self.edges[edge].0 };
            is_in[outer] = true;
            members.push(outer);
            self.tree.push(edge);
        }
    }

    fn hanging(&self) -> Hanging {
        let count = self.ranks.len();
        let mut beside = vec![Vec::new(); count];
        for &edge in &self.tree {
            let (from, to) = self.edges[edge];
            beside[from].push((to, edge));
            beside[to].push((from, edge));
        }
        let mut hanging =
            Hanging { above: vec![None; count], first: vec![0; count], end: vec![0; count], order: vec![0] };
        hanging.order.reserve(count);
        let mut walk = vec![(0, 0)];
        while let Some((vertex, next)) = walk.last_mut() {
            let Some(&(other, edge)) = beside[*vertex].get(*next) else {
                hanging.end[*vertex] = hanging.order.len();
                walk.pop();
                continue;
            };
            *next += 1;
            if hanging.above[*vertex] != Some(edge) {
                hanging.above[other] = Some(edge);
                hanging.first[other] = hanging.order.len();
                hanging.order.push(other);
                walk.push((other, 0));
            }
        }
        hanging
    }

    /// Exchanges one edge of the tree for a better one; `false` when there is none.
    fn improve(&mut self) -> bool {
        let hanging = self.hanging();
        // Links that leave a branch minus those that reach it: the sum over the branch, because those within cancel out.
        let mut sums = self.surplus.clone();
        for &vertex in hanging.order.iter().rev() {
            if let Some(edge) = hanging.above[vertex] {
                let (from, to) = self.edges[edge];
                let upper = if from == vertex { to } else { from };
                sums[upper] += sums[vertex];
            }
        }
        let size = self.tree.len();
        let leaving = (0..size).map(|step| (self.next + step) % size).find_map(|place| {
            let edge = self.tree[place];
            let (from, to) = self.edges[edge];
            // The branch hangs below the edge's one end.
            let branch = if hanging.above[from] == Some(edge) { from } else { to };
            let cut = if branch == from { sums[branch] } else { -sums[branch] };
            (cut < 0).then_some((place, branch, branch == from))
        });
        let Some((place, branch, branch_is_tail)) = leaving else { return false };
        self.next = place;
        let within = |vertex: usize| (hanging.first[branch]..hanging.end[branch]).contains(&hanging.first[vertex]);
        // What replaces it leads the other way between the two parts.
        let entering = (0..self.edges.len())
            .filter(|&edge| {
                let (from, to) = self.edges[edge];
                let (from, to) = (within(from), within(to));
                if branch_is_tail { !from && to } else { from && !to }
            })
            .min_by_key(|&edge| self.slack(edge));
        let Some(entering) = entering else { return false };
        let slack = self.slack(entering);
        let by = if branch_is_tail { -slack } else { slack };
        for &vertex in &hanging.order[hanging.first[branch]..hanging.end[branch]] {
            self.ranks[vertex] += by;
        }
        self.tree[place] = entering;
        true
    }
}

/// The layers where every vertex is as early as it can be.
fn longest_paths(count: usize, edges: &[(usize, usize)]) -> Vec<i64> {
    let mut leaving = vec![Vec::new(); count];
    let mut missing = vec![0_usize; count];
    for &(from, to) in edges {
        leaving[from].push(to);
        missing[to] += 1;
    }
    let mut ranks = vec![0; count];
    let mut ready: Vec<usize> = (0..count).filter(|&vertex| missing[vertex] == 0).collect();
    while let Some(vertex) = ready.pop() {
        for &to in &leaving[vertex] {
            ranks[to] = ranks[to].max(ranks[vertex] + 1);
            missing[to] -= 1;
            if missing[to] == 0 {
                ready.push(to);
            }
        }
    }
    ranks
}
