//! Where goes what could not be delivered or handled: a standard queue.

use crate::ir::{Attribute, Builder, Expression, Handle, Part, PipeSource, Resource, Statement};
use crate::diagnostic::{Diagnostic, Subject};
use crate::kinds::{End, Fields, LinkBehaviour, LinkKind, LinkRef, LinkSpec, NodeRef, Spec, admit};

pub struct DeadLetter;

static SPEC: LinkSpec = LinkSpec {
    id: "dead-letter",
    gives: &[],
    most_from_one: Some(1),
    most_to_one: None,
    is_failure_path: true,
};

impl LinkKind for DeadLetter {
    fn spec(&self) -> &'static LinkSpec {
        &SPEC
    }

    /// A queue's dead-letter queue has the queue's own type (botocore 1.44.5, sqs CreateQueue); for everything else it is a
    /// standard queue (user guide, eb-rule-dlq).
    fn refusal(&self, from: (&Spec, &Fields), to: (&Spec, &Fields)) -> Option<&'static str> {
        let is_fifo = |fields: &Fields| fields.text("type") == Some("fifo-queue");
        if from.0.id == "sqs-queue" {
            (is_fifo(from.1) != is_fifo(to.1)).then_some("link-dead-letter-same-type")
        } else if from.0.id == "subscriber" {
            // Of either type (CloudFormation schema AWS::EventsV2::Subscriber, OnFailureConfiguration).
            None
        } else {
            is_fifo(to.1).then_some("link-dead-letter-standard")
        }
    }
}

impl LinkBehaviour for DeadLetter {
    fn documentation(&self) -> &'static str {
        "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html"
    }

    /// The queue lets in whoever gives up, and whoever gives up is told about the queue.
    fn lower(&self, link: LinkRef<'_>, into: &mut Builder) {
        let (from, queue) = (link.from(), link.to());
        let arn = Expression::Of(Handle::node(queue.index, Part::Main), Attribute::QueueArn);
        let owner = match link.drawn().from {
            End::Node(node) => Handle::node(node, Part::Main),
            End::Link(delivery) if from.is("rule") => {
                // The delivery is a target of the rule, unless it could not be lowered.
                if let Some(Resource::Rule(rule)) = into.get_mut(Handle::node(from.index, Part::Main))
                    && let Some(target) = rule.targets.iter_mut().find(|target| target.origin == Subject::Link(delivery))
                {
                    target.dead_letter = Some(arn);
                    admit(link, into);
                }
                return;
            }
            End::Link(read) if link.drawing.link(read).is("pipe-source") => {
                return of_pipe(link, link.drawing.link(read).to(), arn, into);
            }
            End::Link(_) if from.is("schedule") => Handle::node(from.index, Part::Main),
            End::Link(_) if from.is("subscriber") => Handle::node(from.index, Part::Main),
            End::Link(delivery) => Handle::link(delivery, Part::Subscription),
        };
        if from.is("sqs-queue") && leads_back(link) {
            let found = Diagnostic::error("export-dead-letter-circle").at(Subject::Link(link.index));
            into.diagnose(found.with("from", from.name()).with("to", queue.name()));
            return;
        }
        let slot = match into.get_mut(owner) {
            Some(Resource::Queue(queue)) => &mut queue.dead_letter,
            Some(Resource::Function(function)) => &mut function.dead_letter,
            Some(Resource::Subscription(subscription)) => &mut subscription.dead_letter,
            Some(Resource::Subscriber(subscriber)) => &mut subscriber.on_failure,
            Some(Resource::Schedule(schedule)) => &mut schedule.dead_letter,
            // What it belongs to could not be lowered, and was reported.
            Some(_) | None => return,
        };
        *slot = Some(arn);
        // A queue moves its own messages and needs no leave.
        if !from.is("sqs-queue") {
            admit(link, into);
        }
    }
}

/// A pipe gives up records of a stream; messages of a queue go where the queue itself sends them (user guide,
/// eb-pipes-error-troubleshooting).
fn of_pipe(link: LinkRef<'_>, pipe: NodeRef<'_>, arn: Expression, into: &mut Builder) {
    let origin = Subject::Link(link.index);
    let Some(Resource::Pipe(lowered)) = into.get_mut(Handle::node(pipe.index, Part::Main)) else { return };
    let role = lowered.role;
    match &mut lowered.sort {
        PipeSource::Stream(reading) | PipeSource::TableStream(reading) => reading.dead_letter = Some(arn.clone()),
        PipeSource::Queue => {
            let found = Diagnostic::error("export-pipe-queue-dead-letter").at(origin);
            into.diagnose(found.with("from", link.from().name()).with("name", pipe.name()));
            return;
        }
    }
    into.allow(role, "pipes.amazonaws.com", Statement::of_role(origin, &["sqs:SendMessage"], arn));
}

/// Whether queues hand messages on until they are back where they were: templates cannot say that, each waits for the other.
fn leads_back(link: LinkRef<'_>) -> bool {
    let mut at = link.to();
    for _ in 0..link.drawing.nodes.len() {
        if at.index == link.from().index {
            return true;
        }
        match at.outgoing(SPEC.id).next() {
            Some(next) => at = next.to(),
            None => return false,
        }
    }
    false
}
