//! Nothing vanishes: everything that is sent, and everything that is made of it, has exactly one end that the trace says.

use busbar::diagnostic::Subject;
use busbar::flow::Happening;
use busbar::kinds::LinkRef;
use busbar::simulate::{Entry, Run, Step};

/// Checks the accounts of a run that is over: every entry after which something has to follow is followed.
pub fn check_accounts(run: &Run) {
    let trace = run.trace();
    if run.whole_trace().count() != trace.len() || run.outcome().stopped.is_some() {
        return;
    }
    let mut children: Vec<Vec<&Entry>> = vec![Vec::new(); trace.len()];
    for entry in trace {
        if let Some(parent) = entry.parent {
            children[parent].push(entry);
        }
    }
    for (number, entry) in trace.iter().enumerate() {
        let followed = |is_meant: fn(&Step) -> bool| {
            children[number].iter().filter(|next| next.subject == entry.subject && is_meant(&next.step)).count()
        };
        let has_fault = |what: &str| format!("entry {number} {what}: {entry:?}\n{}", run.trace_lines());
        match (&entry.step, entry.subject) {
            // A failure, or what could not even be sent, is tried again, dead-lettered, lost, or told to the sender.
            (Step::Failed { .. } | Step::NotSent { .. }, Subject::Link(link)) => {
                let ends = followed(|step| {
                    matches!(step, Step::RetryScheduled { .. } | Step::DeadLettered { .. } | Step::Dropped { .. })
                });
                assert_eq!(ends, usize::from(!is_told(run.drawing().link(link))), "{}", has_fault("has one end"));
            }
            (Step::RetryScheduled { .. }, _) => {
                let tries = followed(|step| {
                    matches!(step, Step::Delivered { .. } | Step::Failed { .. } | Step::Ignored | Step::Started { .. })
                });
                assert_eq!(tries, 1, "{}", has_fault("is tried again"));
            }
            (Step::Started { .. }, _) => {
                let answers = followed(|step| matches!(step, Step::Delivered { .. } | Step::Failed { .. }));
                assert_eq!(answers, 1, "{}", has_fault("is answered"));
            }
            (Step::DeadLettered { .. }, _) => {
                assert_eq!(children[number].len(), 1, "{}", has_fault("reaches its queue"));
            }
            // What reached a node says what became of it there.
            (Step::Delivered { .. } | Step::Sent | Step::Handed, _) => {
                let parent = entry.parent.map(|parent| &trace[parent].step);
                let is_answer = matches!(parent, Some(Step::Started { .. }));
                assert!(is_answer || !children[number].is_empty(), "{}", has_fault("has a fate"));
            }
            // A received message is deleted, comes back, or is being worked on twice.
            (Step::Happening(Happening::Received { .. }), Subject::Node(_)) => {
                let ends = followed(|step| matches!(step, Step::Happening(Happening::Deleted | Happening::Returned)));
                assert_eq!(ends, 1, "{}", has_fault("is deleted or comes back"));
            }
            (_, _) => {}
        }
    }
    check_queues(run);
}

/// Whether the node at the start of a link hears of failures and sees to them itself.
fn is_told(link: LinkRef<'_>) -> bool {
    let is_call_of_service = link.is("call") && link.from().is("generic-service");
    let is_call_of_task = (link.is("call") || link.is("put-events"))
        && link.from().is("state-machine")
        && link.from().text("definition").contains("${");
    is_call_of_service
        || is_call_of_task
        || ["event-source-mapping", "stream-mapping", "pipe-source", "pipe-enrichment", "pipe-target"]
            .contains(&link.spec().id)
}

/// What was stored in a queue that somebody works off has left it again; elsewhere it is there still.
fn check_queues(run: &Run) {
    for (node, sums) in run.drawing().node_refs().zip(&run.outcome().nodes) {
        let pipes = node.outgoing("pipe-source").filter(|link| link.to().text("state") != "stopped");
        if node.is("sqs-queue") && node.outgoing("event-source-mapping").chain(pipes).next().is_some() {
            assert_eq!(sums.depth, 0, "{} is worked off\n{}", node.name(), run.trace_lines());
        } else if node.is("sqs-queue") {
            assert_eq!(sums.depth, sums.stored, "{} keeps everything", node.name());
        }
    }
}
