//! Nodes at work in a run: one file per service, each with the service's rules and the state that they need. Retry policies of
//! links, dead letters and the clock are the simulator's; a node uses them through [`Flow`].

mod api_destination;
mod archive;
mod custom_event_bus;
mod dynamodb_table;
mod event_bus;
mod firehose;
mod kinesis_stream;
mod lambda_function;
mod log_group;
mod pipe;
mod s3_bucket;
mod schedule;
mod service;
mod sns_topic;
mod sqs_queue;
mod state_machine;
mod stream;
mod subscriber;
mod worker;

pub use api_destination::{API_DESTINATION_TIMEOUT_MILLIS, ApiDestination};
pub use archive::{ARCHIVE_DELAY_MILLIS, Archive, MOST_REPLAYS};
pub use custom_event_bus::CustomEventBus;
pub use dynamodb_table::DynamodbTable;
pub use event_bus::{EventBus, MOST_PASSES};
pub use firehose::Firehose;
pub use kinesis_stream::KinesisStream;
pub use lambda_function::LambdaFunction;
pub use log_group::LogGroup;
pub use pipe::Pipe;
pub use s3_bucket::S3Bucket;
pub use schedule::Schedule;
pub use service::{Service, Unreadable, check_reactions};
pub use sns_topic::SnsTopic;
pub use sqs_queue::SqsQueue;
pub use state_machine::{StateMachine, links as called_links, substitution};
pub use subscriber::Subscriber;
pub use worker::Worker;

use super::NodeRef;
use crate::flow::{Arrival, Command, Flow, Verdict};

/// A node at work. A clone of it is a snapshot.
pub trait Live: Duplicate {
    /// The run begins: for what acts on its own account.
    fn begin(&mut self, _node: NodeRef<'_>, _flow: &mut dyn Flow) {}

    /// Reacts to what reached the node.
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict;

    /// A moment has come that the node asked for by [`Flow::wake_at`].
    fn wake(&mut self, _node: NodeRef<'_>, _alarm: u64, _flow: &mut dyn Flow) {}

    /// What the node sent by [`Flow::call`] is answered.
    fn answered(&mut self, _node: NodeRef<'_>, _ticket: u64, _verdict: &Verdict, _flow: &mut dyn Flow) {}

    /// Does what the scenario tells the node to.
    fn obey(&mut self, _node: NodeRef<'_>, _command: &Command, flow: &mut dyn Flow) {
        flow.note(crate::flow::Happening::Refused { code: "NOT_FOR_THIS_KIND" });
    }
}

/// Makes a node at work twice, behind the trait.
pub trait Duplicate {
    fn duplicate(&self) -> Box<dyn Live>;
}

impl<T: Live + Clone + 'static> Duplicate for T {
    fn duplicate(&self) -> Box<dyn Live> {
        Box::new(self.clone())
    }
}

impl Clone for Box<dyn Live> {
    fn clone(&self) -> Self {
        (**self).duplicate()
    }
}

/// A whole number of seconds in a field, in milliseconds.
fn millis(seconds: i64) -> u64 {
    u64::try_from(seconds).unwrap_or(0) * 1000
}
