//! Which links lead backwards: turned around, the others and they make no cycle.

/// For each link whether it leads back to a box that it was reached from, walking from the boxes that nothing leads to, in
/// their order.
pub fn backwards(count: usize, edges: &[(usize, usize)]) -> Vec<bool> {
    let mut leaving = vec![Vec::new(); count];
    let mut is_start = vec![true; count];
    for (index, &(from, to)) in edges.iter().enumerate() {
        leaving[from].push(index);
        if from != to {
            is_start[to] = false;
        }
    }
    let starts = (0..count).filter(|&node| is_start[node]).chain((0..count).filter(|&node| !is_start[node]));
    let mut state = vec![State::New; count];
    let mut is_back = vec![false; edges.len()];
    for start in starts {
        if state[start] != State::New {
            continue;
        }
        state[start] = State::Open;
        let mut walk = vec![(start, 0)];
        while let Some((node, next)) = walk.last_mut() {
            let Some(&edge) = leaving[*node].get(*next) else {
                state[*node] = State::Closed;
                walk.pop();
                continue;
            };
            *next += 1;
            let to = edges[edge].1;
            match state[to] {
                State::New => {
                    state[to] = State::Open;
                    walk.push((to, 0));
                }
                State::Open => is_back[edge] = true,
                State::Closed => {}
            }
        }
    }
    is_back
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    /// On the way that is being walked.
    Open,
    Closed,
}
