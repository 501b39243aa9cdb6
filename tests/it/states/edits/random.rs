//! Random edits of the public samples. Where `BUSBAR_JUDGED` names a folder, what they come to is written there for an outside judge.

use super::samples::samples;
use busbar::rng::Rng;
use busbar::states::edit::{Edge, Edit, EditFault, FlowAddress, edited};
use busbar::states::model::{Machine, StateId, StateKind};
use busbar::states::{ExecutionType, check, is_accepted, parse};
use std::fmt::Write;

/// Sequences for the outside judge, and for everyday.
const SEQUENCES: [usize; 2] = [2000, 150];

const NEW_STATES: &[&str] = &[
    r#"{"Type": "Pass", "Comment": "x"}"#,
    r#"{"Type": "Wait", "Seconds": 3}"#,
    r#"{"Type": "Succeed"}"#,
    r#"{"Type": "Fail", "Error": "E", "Cause": "c"}"#,
    r#"{"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {"QueueUrl": "u", "MessageBody.$": "$"}}"#,
    r#"{"Type": "Parallel", "Branches": [{"StartAt": "NAME b", "States": {"NAME b": {"Type": "Pass", "End": true}}}]}"#,
    r#"{"Type": "Map", "ItemProcessor": {"StartAt": "NAME i", "States": {"NAME i": {"Type": "Pass", "End": true}}}}"#,
];

struct Maker {
    random: Rng,
    names: usize,
}

impl Maker {
    fn flow_address(&self, machine: &Machine, state: StateId) -> FlowAddress {
        let flow = machine.state(state).flow;
        let Some(owner) = machine.flow(flow).owner else { return FlowAddress::Top };
        let state = machine.state(owner).name.clone();
        match &machine.state(owner).kind {
            StateKind::Parallel { branches } => {
                let index = branches.iter().position(|branch| *branch == flow).expect("its own branch");
                FlowAddress::Branch { state, index }
            }
            _ => FlowAddress::Processor { state },
        }
    }

    fn edge(&mut self, machine: &Machine) -> Edge {
        let id = StateId(self.random.below(machine.states.len() as u64) as usize);
        let state = machine.state(id);
        let name = state.name.clone();
        if self.random.below(8) == 0 {
            return Edge::Start(self.flow_address(machine, id));
        }
        if !state.catch.is_empty() && self.random.below(3) == 0 {
            let index = self.random.below(state.catch.len() as u64) as usize;
            return Edge::Catch { state: name, index };
        }
        match &state.kind {
            StateKind::Choice(choice) if choice.default.is_none() || self.random.below(2) == 0 => {
                let index = self.random.below(choice.rules.len() as u64) as usize;
                Edge::Rule { state: name, index }
            }
            StateKind::Choice(_) => Edge::Default(name),
            _ => Edge::Next(name),
        }
    }

    fn edit(&mut self, machine: &Machine) -> Edit {
        let id = StateId(self.random.below(machine.states.len() as u64) as usize);
        let state = machine.state(id).name.clone();
        let set = |pointer: &str, value: &str| Edit::Set {
            state: Some(state.clone()),
            pointer: pointer.to_owned(),
            value: Some(value.to_owned()),
        };
        match self.random.below(12) {
            0..=3 => {
                self.names += 1;
                let name = format!("New {}", self.names);
                let definition = self.random.pick(NEW_STATES).expect("there are some").replace("NAME", &name);
                Edit::AddState { name, definition, on: self.edge(machine) }
            }
            4 | 5 => Edit::RemoveState(state),
            6 => {
                self.names += 1;
                Edit::RenameState { state, name: format!("Named {}", self.names) }
            }
            7 | 8 => Edit::MoveState { state, onto: self.edge(machine) },
            9 => {
                let flow = machine.flow(machine.state(id).flow);
                let to = self.random.pick(&flow.states).map(|to| machine.state(*to).name.clone());
                Edit::Connect { edge: self.edge(machine), to: to.filter(|_| self.random.below(4) > 0) }
            }
            10 => set("/Comment", "\"said\""),
            _ => match &machine.state(id).kind {
                StateKind::Task(_) => set(
                    "/Retry",
                    r#"[{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 1, "MaxAttempts": 2, "BackoffRate": 1.5}]"#,
                ),
                StateKind::Wait(_) => set("/Comment", "\"waits\""),
                _ => set("/Comment", "null"),
            },
        }
    }
}

#[test]
fn random_edits_leave_what_the_service_takes() {
    let accepted = |(_, text): &(String, String)| is_accepted(&check(text, ExecutionType::Standard));
    let samples: Vec<_> = samples().into_iter().filter(accepted).collect();
    if samples.is_empty() {
        return;
    }
    let mut maker = Maker { random: Rng::new(20_261_125), names: 0 };
    let (mut made, mut refused) = (0_usize, 0_usize);
    let mut written = String::new();
    let judged = std::env::var_os("BUSBAR_JUDGED");
    for _ in 0..SEQUENCES[usize::from(judged.is_none())] {
        let (name, before) = maker.random.pick(&samples).expect("there are some").clone();
        let mut text = before.clone();
        let length = 1 + maker.random.below(8);
        let mut edits = Vec::new();
        for _ in 0..length {
            let machine = parse(&text).machine.expect("it is accepted");
            let edit = maker.edit(&machine);
            match edited(&text, std::slice::from_ref(&edit)) {
                Ok(after) => {
                    assert!(
                        is_accepted(&check(&after, ExecutionType::Standard)),
                        "{name}: {edits:?}, {edit:?}:\n{after}"
                    );
                    text = after;
                    made += 1;
                    edits.push(edit);
                }
                Err(EditFault::Refused(_) | EditFault::LastState | EditFault::Gone) => refused += 1,
                Err(fault) => panic!("{name}: {edit:?}: {fault:?}\n{text}"),
            }
        }
        let line = serde_json::json!({
            "sample": name, "before": before, "after": text, "edits": format!("{edits:?}"),
        });
        writeln!(written, "{line}").expect("a string takes everything");
    }
    println!("{made} edits made, {refused} refused");
    assert!(made > 2 * refused, "{made} edits made, {refused} refused");
    if let Some(folder) = judged {
        let path = std::path::Path::new(&folder).join("edited-machines.jsonl");
        std::fs::write(path, written).expect("the folder can be written");
    }
}
