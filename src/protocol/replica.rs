//! The worker's side: a replica of the design, and the engines over it.

use super::{Answer, Clause, Fate, Finding, Printed, Ran, Request, What};
use crate::checks::{Checking, check};
use crate::design::{self, Design, Frozen, NodeId, RecordKey};
use crate::diagnostic::{Diagnostic, Subject};
use crate::exchange::graph_of;
use crate::export::{Target, export};
use crate::layout::{Arranging, Direction};
use crate::pattern::{Explanation, LeafExplanation};
use crate::simulate::{LinkOutcome, NodeOutcome, Outcome, Run};
use std::collections::VecDeque;

/// The worker's side.
#[derive(Default)]
pub struct Replica {
    design: Option<Design>,
    generation: u64,
    /// What takes its time: the first is under way, the others wait.
    running: VecDeque<Running>,
}

struct Running {
    ticket: u64,
    engine: Engine,
}

/// What takes its time.
enum Engine {
    Simulating { frozen: Frozen, run: Box<Run> },
    Checking { frozen: Frozen, checking: Checking },
    Arranging { ids: Vec<NodeId>, arranging: Box<Arranging> },
}

impl Replica {
    /// Takes a request; the answer, unless there is none or it needs [`Replica::work`].
    pub fn take(&mut self, request: Request) -> Option<Answer> {
        match request {
            Request::Open { generation, text } => {
                self.running.clear();
                self.generation = generation;
                self.design = design::read(&text).ok().map(|(design, _)| design);
                self.design.is_none().then_some(Answer::Behind)
            }
            Request::Change { generation, change } => {
                self.running.clear();
                let design = self.design.as_mut().filter(|_| generation == self.generation + 1);
                let Some(design) = design else {
                    self.design = None;
                    return Some(Answer::Behind);
                };
                design.apply(&change);
                self.generation = generation;
                None
            }
            Request::Simulate { ticket, at, text, seed } => self.simulate(ticket, at, &text, seed),
            Request::Export { ticket, target } => Some(self.export(ticket, &target)),
            Request::Arrange { ticket, direction } => self.arrange(ticket, direction),
            Request::Ask { ticket, question } => {
                Some(Answer::Told { ticket, reply: super::patterns::answer(&question) })
            }
            Request::Check { ticket } => self.check(ticket),
            Request::Stop => {
                self.running.clear();
                None
            }
        }
    }

    /// Whether something is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    /// Goes on with what is under way as long as `may_go_on` says so; the answer when it is done, or how far it is.
    pub fn work(&mut self, mut may_go_on: impl FnMut() -> bool) -> Option<Answer> {
        let generation = self.generation;
        let Running { ticket, engine } = self.running.front_mut()?;
        let ticket = *ticket;
        loop {
            let goes_on = match engine {
                Engine::Simulating { run, .. } => run.step(),
                Engine::Checking { frozen, checking } => checking.step(&frozen.drawing),
                Engine::Arranging { arranging, .. } => arranging.step(),
            };
            if !goes_on {
                break;
            }
            if !may_go_on() {
                return match engine {
                    Engine::Simulating { .. } | Engine::Checking { .. } => None,
                    Engine::Arranging { arranging, .. } => {
                        Some(Answer::Arranging { ticket, generation, done: arranging.progress() })
                    }
                };
            }
        }
        Some(match self.running.pop_front()?.engine {
            Engine::Simulating { frozen, run } => {
                Answer::Simulated { ticket, generation, ran: ran(&frozen, &run.outcome()) }
            }
            Engine::Checking { frozen, checking } => {
                let findings = checking.found().iter().map(|found| Finding::of(found, &frozen)).collect();
                Answer::Checked { ticket, generation, findings }
            }
            Engine::Arranging { ids, arranging } => {
                let places = ids.into_iter().map(RecordKey::Node).zip(arranging.into_arrangement().rects).collect();
                Answer::Arranged { ticket, generation, places }
            }
        })
    }

    /// Puts work at the end of the line; earlier work of its sort is not wanted any more.
    fn begin(&mut self, ticket: u64, engine: Engine) {
        let sort = std::mem::discriminant(&engine);
        self.running.retain(|running| std::mem::discriminant(&running.engine) != sort);
        self.running.push_back(Running { ticket, engine });
    }

    fn arrange(&mut self, ticket: u64, direction: Direction) -> Option<Answer> {
        let Some(design) = &self.design else { return Some(Answer::Behind) };
        let (graph, ids) = graph_of(design, direction);
        self.begin(ticket, Engine::Arranging { ids, arranging: Box::new(Arranging::new(&graph)) });
        None
    }

    fn check(&mut self, ticket: u64) -> Option<Answer> {
        let Some(design) = &self.design else { return Some(Answer::Behind) };
        let frozen = design.freeze();
        self.begin(ticket, Engine::Checking { frozen, checking: Checking::default() });
        None
    }

    fn export(&self, ticket: u64, target: &str) -> Answer {
        let Some(design) = &self.design else { return Answer::Behind };
        let frozen = design.freeze();
        let Some(target) = Target::named(target) else {
            let finding = Finding::of(&Diagnostic::error("export-unknown-target").with("target", target), &frozen);
            return Answer::Failed { ticket, generation: self.generation, finding };
        };
        let exported = export(&frozen.drawing, target);
        let files = exported.files.into_iter().map(|file| (file.path, file.text)).collect();
        // Who takes the design away wants to know what is wrong with it too; some of it the export has said already.
        let is_said = |found: &Diagnostic| {
            let is_same = |said: &Diagnostic| said.code == found.code && said.place.subject == found.place.subject;
            exported.diagnostics.iter().any(is_same)
        };
        let checked: Vec<Diagnostic> = check(&frozen.drawing).into_iter().filter(|found| !is_said(found)).collect();
        let findings = exported.diagnostics.iter().chain(&checked).map(|found| Finding::of(found, &frozen)).collect();
        Answer::Exported { ticket, generation: self.generation, exported: Printed { files, findings } }
    }

    fn simulate(&mut self, ticket: u64, at: RecordKey, text: &str, seed: u64) -> Option<Answer> {
        let Some(design) = &self.design else { return Some(Answer::Behind) };
        let frozen = design.freeze();
        let mut run = Run::new(frozen.drawing.clone(), seed);
        let sent = match frozen.subject(at) {
            Some(Subject::Node(node)) => run.send(node, text, 0),
            Some(Subject::Link(_)) | None => Err(Diagnostic::error("send-not-taken").with("name", "")),
        };
        if let Err(refusal) = sent {
            let finding = Finding::of(&refusal, &frozen);
            return Some(Answer::Failed { ticket, generation: self.generation, finding });
        }
        self.begin(ticket, Engine::Simulating { frozen, run: Box::new(run) });
        None
    }
}

fn ran(frozen: &Frozen, outcome: &Outcome) -> Ran {
    let mut fates = Vec::new();
    for (index, (id, node)) in frozen.nodes.iter().zip(&outcome.nodes).enumerate() {
        let Some((what, count)) = of_node(node) else { continue };
        let mut refusals = outcome.refusals.iter().filter(|refusal| refusal.node == index && what == What::NotMatched);
        let pattern = frozen.drawing.node(index).text("pattern");
        let clauses = refusals.next_back().map(|refusal| clauses(&refusal.explanation, pattern)).unwrap_or_default();
        let failure = failure(what, node.failure);
        fates.push(Fate { key: (*id).into(), what, count, clauses, failure });
    }
    for (id, link) in frozen.links.iter().zip(&outcome.links) {
        let Some((what, count)) = of_link(link) else { continue };
        let failure = failure(what, link.failure);
        fates.push(Fate { key: (*id).into(), what, count, clauses: Vec::new(), failure });
    }
    Ran { fates, was_stopped: outcome.stopped.is_some() || outcome.loops > 0, end_millis: outcome.end_millis }
}

fn of_node(node: &NodeOutcome) -> Option<(What, u32)> {
    let told = [
        (What::Failed, node.failed),
        (What::PatternRefused, node.pattern_refused),
        (What::Matched, node.matched),
        (What::NotMatched, node.refused),
        (What::Disabled, node.disabled),
        (What::Unrouted, node.unrouted),
        (What::Stored, node.stored),
        (What::Reached, node.reached),
    ];
    told.into_iter().find(|(_, count)| *count > 0)
}

fn failure(what: What, code: Option<&'static str>) -> Option<String> {
    match what {
        What::Failed | What::DeadLettered | What::Lost => code.map(str::to_owned),
        What::Matched
        | What::NotMatched
        | What::PatternRefused
        | What::Disabled
        | What::Reached
        | What::Stored
        | What::Unrouted
        | What::PassedBy => None,
    }
}

fn of_link(link: &LinkOutcome) -> Option<(What, u32)> {
    let told = [
        (What::Lost, link.dropped),
        (What::DeadLettered, link.dead_lettered),
        (What::Failed, link.failed),
        (What::Reached, link.delivered),
        (What::PassedBy, link.ignored),
    ];
    told.into_iter().find(|(_, count)| *count > 0)
}

/// The lists that failed.
fn clauses(explanation: &Explanation, pattern: &str) -> Vec<Clause> {
    explanation.failing_leaves().into_iter().map(|leaf| clause(leaf, pattern)).collect()
}

fn clause(leaf: &LeafExplanation, pattern: &str) -> Clause {
    let miss = leaf.miss.as_ref().map(|miss| {
        let arguments = miss.arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        (miss.code.to_owned(), arguments)
    });
    Clause {
        path: leaf.path.clone(),
        wanted: leaf.span.of(pattern).to_owned(),
        found: leaf.found.iter().map(|found| found.text.clone()).collect(),
        miss,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Answer, Ran, Request, What};
    use super::Replica;
    use crate::checks::check;
    use crate::design::{Change, Design, RecordKey, write};
    use crate::export::{Target, export};
    use crate::gallery;
    use serde_json::Value;

    fn design() -> Design {
        gallery::exhibit("product-registration").expect("it is in the gallery").design()
    }

    /// Both ways through JSON, as between page and worker.
    fn ask(replica: &mut Replica, request: &Request) -> Option<Answer> {
        let text = serde_json::to_string(request).expect("a request has a text");
        let mut answer = replica.take(serde_json::from_str(&text).expect("it reads its own text"));
        while answer.is_none() && replica.is_busy() {
            answer = replica.work(|| false);
        }
        let text = serde_json::to_string(&answer?).expect("an answer has a text");
        Some(serde_json::from_str(&text).expect("it reads its own text"))
    }

    fn opened(design: &Design) -> Replica {
        let mut replica = Replica::default();
        assert_eq!(ask(&mut replica, &Request::Open { generation: 1, text: write(design) }), None);
        replica
    }

    fn send(replica: &mut Replica, at: RecordKey, text: &str) -> Ran {
        let asked = Request::Simulate { ticket: 7, at, text: text.to_owned(), seed: 1 };
        match ask(replica, &asked) {
            Some(Answer::Simulated { ticket: 7, ran, .. }) => ran,
            other => panic!("{other:?}"),
        }
    }

    fn bus(design: &Design) -> RecordKey {
        let found = design.nodes().find(|(_, record)| record.kind == "event-bus");
        found.map(|(id, _)| id.into()).expect("it has a bus")
    }

    #[test]
    fn says_what_matched_and_which_clause_refused() {
        let design = design();
        let mut replica = opened(&design);
        let event = r#"{"source": "com.example.nobody", "detail-type": "Nothing", "detail": {}}"#;
        let ran = send(&mut replica, bus(&design), event);
        let rules: Vec<_> = ran.fates.iter().filter(|fate| fate.what == What::NotMatched).collect();
        assert_eq!(rules.len(), design.nodes().filter(|(_, record)| record.kind == "rule").count());
        for rule in rules {
            let source = rule.clauses.iter().find(|clause| clause.path == "source").expect("the source is refused");
            assert_eq!(source.found, ["\"com.example.nobody\""]);
            assert!(source.wanted.starts_with('['), "{}", source.wanted);
            assert!(source.miss.is_some());
        }
    }

    #[test]
    fn an_event_of_the_producer_reaches_targets() {
        let design = design();
        let frozen = design.freeze();
        let bus = bus(&design);
        let index = frozen.nodes.iter().position(|id| RecordKey::Node(*id) == bus).expect("the bus is drawn");
        let node = frozen.drawing.node(index);
        let sample = node.behaviour().samples(node).first().cloned().expect("a producer puts events on it");
        let ran = send(&mut opened(&design), bus, &sample);
        let matched = ran.fates.iter().filter(|fate| fate.what == What::Matched).count();
        assert!(matched > 0);
        let links = ran.fates.iter().filter(|fate| fate.key.link().is_some() && fate.what == What::Reached).count();
        assert!(links >= 2 * matched, "to each rule and from each to a target");
        assert!(!ran.was_stopped);
    }

    #[test]
    fn follows_changes_and_notices_a_missed_one() {
        let mut design = design();
        let mut replica = opened(&design);
        let edits = design.set(RecordKey::Design, "name", Some(Value::from("x"))).into_iter().collect();
        let change = Change { edits };
        design.apply(&change);
        assert_eq!(ask(&mut replica, &Request::Change { generation: 2, change: change.clone() }), None);
        assert_eq!(replica.design.as_ref(), Some(&design));
        assert_eq!(ask(&mut replica, &Request::Change { generation: 4, change }), Some(Answer::Behind));
        let asked = Request::Simulate { ticket: 1, at: RecordKey::Design, text: "{}".to_owned(), seed: 1 };
        assert_eq!(ask(&mut replica, &asked), Some(Answer::Behind));
    }

    #[test]
    fn refuses_what_cannot_be_sent() {
        let design = design();
        let mut replica = opened(&design);
        let send = |replica: &mut Replica, at, text: &str| match ask(
            replica,
            &Request::Simulate { ticket: 1, at, text: text.to_owned(), seed: 1 },
        ) {
            Some(Answer::Failed { finding, .. }) => finding.code,
            other => panic!("{other:?}"),
        };
        assert_eq!(send(&mut replica, RecordKey::Design, "{}"), "send-not-taken");
        assert!(send(&mut replica, bus(&design), "{").starts_with("json."));
    }

    #[test]
    fn exports_what_is_drawn() {
        let design = design();
        let mut replica = opened(&design);
        for target in Target::ALL {
            let answer = ask(&mut replica, &Request::Export { ticket: 3, target: target.id().to_owned() });
            let Some(Answer::Exported { ticket: 3, generation: 1, exported }) = answer else { panic!("{answer:?}") };
            let native = export(&design.freeze().drawing, *target);
            assert_eq!(exported.files.len(), native.files.len());
            assert!(exported.files.iter().zip(&native.files).all(|(sent, file)| sent.1 == file.text));
            assert_eq!(exported.findings.len(), native.diagnostics.len());
        }
        let answer = ask(&mut replica, &Request::Export { ticket: 4, target: "scrolls".to_owned() });
        assert!(matches!(answer, Some(Answer::Failed { ticket: 4, .. })));
    }

    #[test]
    fn checks_what_is_drawn_in_slices() {
        let mut design = design();
        let rule = design.nodes().find(|(_, record)| record.kind == "rule").map(|(id, _)| id.into()).expect("a rule");
        let pattern = Value::from(r#"{"orderId": ["x"]}"#);
        let edits = design.set(rule, "pattern", Some(pattern)).into_iter().collect();
        design.apply(&Change { edits });
        let Some(Answer::Checked { ticket: 5, findings, .. }) =
            ask(&mut opened(&design), &Request::Check { ticket: 5 })
        else {
            panic!("it answers");
        };
        let found = findings.iter().find(|found| found.code == "check-field-beside-detail").expect("it is found");
        assert_eq!((found.key, found.field.as_deref()), (Some(rule), Some("pattern")));
        assert_eq!(found.fix.as_ref().map(|fix| fix.replacement.as_str()), Some(r#""detail": { "orderId": ["x"] }"#));
        assert_eq!(findings.len(), check(&design.freeze().drawing).len());
    }

    #[test]
    fn a_change_ends_what_is_under_way() {
        let design = design();
        let mut replica = opened(&design);
        let event = r#"{"source": "s", "detail-type": "t", "detail": {}}"#.to_owned();
        replica.take(Request::Simulate { ticket: 1, at: bus(&design), text: event, seed: 1 });
        assert!(replica.is_busy());
        replica.take(Request::Change { generation: 2, change: Change::default() });
        assert!(!replica.is_busy());
        assert_eq!(replica.work(|| true), None);
    }
}
