//! A Classic bus with its rules: every rule sees every event, all targets of a rule that takes it are invoked in parallel
//! (user guide, eb-rules), and every archive is offered the event. Patterns are compiled once per run.

use super::Live;
use crate::diagnostic::Subject;
use crate::flow::{Arrival, Flow, Happening, Lineage, Verdict};
use crate::kinds::NodeRef;
use crate::pattern::{Matcher, Pattern, Scratch};
use std::rc::Rc;

/// How often one event and those made of it may be taken by the same rule before it counts as causing itself. The service
/// does not stop such a loop (user guide, eb-troubleshooting); a run does, and says so.
pub const MOST_PASSES: u32 = 10;

pub struct EventBus {
    /// The rules in the drawing's order.
    rules: Rc<[Rule]>,
    matcher: Rc<Matcher<usize>>,
    /// Working memory, of which a clone needs nothing.
    scratch: Scratch,
    /// Which rules match the event at hand, by their place in `rules`.
    matched: Vec<bool>,
}

impl Clone for EventBus {
    fn clone(&self) -> Self {
        Self {
            rules: Rc::clone(&self.rules),
            matcher: Rc::clone(&self.matcher),
            scratch: Scratch::new(),
            matched: self.matched.clone(),
        }
    }
}

struct Rule {
    /// The link from the bus.
    link: usize,
    node: usize,
    state: State,
    targets: Vec<usize>,
}

enum State {
    Enabled,
    Disabled,
    /// The pattern cannot be read.
    Refused(&'static str),
}

impl EventBus {
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let mut matcher = Matcher::new();
        let mut rules = Vec::new();
        for link in node.outgoing("bus-rule") {
            let rule = link.to();
            let state = match Pattern::parse(rule.text("pattern")) {
                _ if rule.text("state") == "disabled" => State::Disabled,
                Ok(pattern) => {
                    matcher.add(rules.len(), &pattern);
                    State::Enabled
                }
                Err(refusals) => {
                    State::Refused(refusals.first().map_or("pattern.not-an-object", |refusal| refusal.code))
                }
            };
            let targets = rule.outgoing("rule-target").map(|target| target.index).collect();
            rules.push(Rule { link: link.index, node: rule.index, state, targets });
        }
        let matched = vec![false; rules.len()];
        Self { rules: rules.into(), matcher: Rc::new(matcher), scratch: Scratch::new(), matched }
    }

    /// Finds the rules that match the event; `None` where it is no event.
    fn look_up(&mut self, event: &str) -> Option<()> {
        self.matched.fill(false);
        let matches = self.matcher.matches(event, &mut self.scratch).ok()?;
        for &rule in matches.matched() {
            self.matched[rule] = true;
        }
        Some(())
    }
}

impl Live for EventBus {
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        let payload = arrival.payload;
        if self.look_up(&payload.text).is_none() {
            return Verdict::FailedFinally { code: "INVALID_JSON" };
        }
        let here = flow.mark();
        let mut is_taken = false;
        for (rule, &is_match) in Rc::clone(&self.rules).iter().zip(&self.matched) {
            flow.go_on(here);
            let is_asked = payload.only_rules.as_ref().is_none_or(|rules| rules.contains(&rule.node));
            let happening = match rule.state {
                _ if !is_asked => Happening::NotAsked,
                State::Disabled => Happening::Disabled,
                State::Refused(code) => Happening::PatternRefused { code },
                State::Enabled if is_match => Happening::Matched,
                State::Enabled => Happening::NotMatched,
            };
            let is_taken_here = happening == Happening::Matched;
            let passed = flow.note_passed(rule.link, is_taken_here);
            flow.go_on(passed);
            let noted = flow.note_at(Subject::Node(rule.node), happening);
            flow.go_on(noted);
            if !is_taken_here {
                continue;
            }
            is_taken = true;
            let passes = passes(payload.lineage.as_deref(), rule.node);
            if passes >= MOST_PASSES {
                flow.stop_loop(rule.node, passes);
                continue;
            }
            let mut sent = payload.clone();
            sent.only_rules = None;
            sent.lineage = Some(Rc::new(Lineage { rule: rule.node, before: payload.lineage.clone() }));
            for &target in &rule.targets {
                flow.send(target, sent.clone(), 0);
            }
        }
        flow.go_on(here);
        for link in node.outgoing("bus-archive") {
            flow.offer(link.index, payload.clone());
        }
        if !is_taken {
            flow.note(Happening::NoRuleMatched);
        }
        Verdict::Accepted
    }
}

/// How often a rule took what the event was made of.
pub(super) fn passes(lineage: Option<&Lineage>, rule: usize) -> u32 {
    let mut passes = 0;
    let mut at = lineage;
    while let Some(lineage) = at {
        passes += u32::from(lineage.rule == rule);
        at = lineage.before.as_deref();
    }
    passes
}
