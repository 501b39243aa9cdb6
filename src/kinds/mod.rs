//! What can be drawn: one file per node kind and per link kind, and the table of them all.
//!
//! A kind's file says what the kind is: its fields, which links it gives and takes, how it reacts to an event, how it lowers
//! to cloud resources. What is wrong with one is found by checks, which see whole drawings. Palette, canvas, inspector and documentation are drawn from its [`Spec`].

mod arn;
mod drawing;
mod field;
pub mod links;
pub mod live;
mod spec;

pub use drawing::{Drawing, DrawnLink, DrawnNode, End, LinkRef, NodeRef};
pub use field::{Choice, Field, Fields, Shape, When};
pub use live::Live;
pub use pipe::filters as pipe_filters;
pub use spec::{Glyph, Group, LinkSpec, Outline, Spec};

use crate::diagnostic::{Diagnostic, Subject};
use crate::flow::{Failure, Flow, Payload, RetryPolicy};
use crate::ir::{Admission, Builder, Expression, Sender, Statement};

/// A node kind: what it is. What the editor needs to know of a kind is here and in its [`Spec`], so that drawing does not
/// load the engines; what it does is its [`Behaviour`].
pub trait Kind: Sync {
    fn spec(&self) -> &'static Spec;

    /// Why a link from this kind to `target` makes no sense, and what would: the code of a message. `None` leaves it to
    /// the general one.
    fn refusal(&self, _target: &Spec) -> Option<&'static str> {
        None
    }
}

/// What a node kind does when events reach it and when it is exported.
pub trait Behaviour: Kind {
    /// What can be said about a node. Whoever draws needs none of it, so it does not come with the page's first load.
    fn fields(&self) -> &'static [Field] {
        &[]
    }

    /// The page of the documentation that says what it is; empty for none.
    fn documentation(&self) -> &'static str {
        ""
    }

    /// The node at work in a run. A worker keeps the default: it does its work, then whatever its outgoing links say it emits
    /// and calls. So does a kind that nothing can reach.
    fn live(&self, _node: NodeRef<'_>) -> Box<dyn Live> {
        Box::new(live::Worker::default())
    }

    /// Makes what a person sends to the node by hand into what arrives there. The text is JSON.
    ///
    /// # Errors
    /// Why the node takes no such thing.
    fn accept(&self, _node: NodeRef<'_>, text: &str, _flow: &mut dyn Flow) -> Result<Payload, Diagnostic> {
        Ok(Payload::by_hand(text))
    }

    /// Texts that a person may want to send to the node by hand, the likeliest first. By default the details of the events
    /// that it puts.
    fn samples(&self, node: NodeRef<'_>) -> Vec<String> {
        node.outgoing("put-events").map(|link| link.text("detail").to_owned()).collect()
    }

    /// Adds the cloud resources that the node is by itself. A kind that stands for nothing in the cloud keeps the default.
    fn lower(&self, _node: NodeRef<'_>, _into: &mut Builder) {}

    /// The ARN under which others reach the node.
    fn address(&self, _node: NodeRef<'_>) -> Option<Expression> {
        None
    }

    /// As whom the node sends along one of its links; `None` for one whose rights the template does not hold.
    fn sender(&self, _node: NodeRef<'_>, _link: LinkRef<'_>, _into: &mut Builder) -> Option<Sender> {
        None
    }

    /// Gives a sender the right to send here: a policy of this node's, or a statement in the sender's role.
    fn admit(&self, _node: NodeRef<'_>, _sender: &Sender, _into: &mut Builder) -> Admission {
        Admission::Open
    }

    /// Adds what the node needs for one of its links, once the other end has let it in.
    fn connect(&self, _node: NodeRef<'_>, _link: LinkRef<'_>, _admission: Admission, _into: &mut Builder) {}
}

/// A link kind: what it is.
pub trait LinkKind: Sync {
    fn spec(&self) -> &'static LinkSpec;

    /// Why this link cannot lead from one node to another though their kinds allow it: the code of a message. For a link
    /// that starts at a link, `from` is the node that one starts at.
    fn refusal(&self, _from: (&Spec, &Fields), _to: (&Spec, &Fields)) -> Option<&'static str> {
        None
    }
}

/// What a link kind does when something is sent along it and when it is exported.
pub trait LinkBehaviour: LinkKind {
    /// What can be said about a link.
    fn fields(&self) -> &'static [Field] {
        &[]
    }

    /// Where the service says how many there may be, or what it is.
    fn documentation(&self) -> &'static str;

    /// What arrives at the other end when `payload` is sent; an error's code when nothing can be sent.
    fn carry(&self, _link: LinkRef<'_>, payload: &Payload, _flow: &mut dyn Flow) -> Result<Payload, &'static str> {
        Ok(payload.clone())
    }

    /// How often a delivery along the link is tried; `None` for a link along which it is tried once and the sender sees
    /// the failure.
    fn retry(&self, _link: LinkRef<'_>) -> Option<RetryPolicy> {
        None
    }

    /// What the link's dead-letter queue gets of what could not be delivered along it, at a time as RFC 3339 text.
    fn dead_letter(&self, _link: LinkRef<'_>, sent: &Payload, _failure: Failure, _time: &str) -> Payload {
        sent.clone()
    }

    /// Adds what the link needs in the cloud, after all nodes are lowered. It has no default, so that no link is forgotten.
    fn lower(&self, link: LinkRef<'_>, into: &mut Builder);
}

/// Declares the modules of all kinds and the tables of their only values, in palette order. They are two, so that a program
/// that only draws holds no engine.
macro_rules! kinds {
    ($kinds:ident: $kind_trait:ident, $behaviours:ident: $behaviour_trait:ident { $($module:ident :: $kind:ident),+ $(,)? }) => {
        $(mod $module;)+
        /// What there is, in palette order.
        pub static $kinds: &[&dyn $kind_trait] = &[$(&$module::$kind),+];
        /// What each of them does, in the same order.
        pub(in crate::kinds) static $behaviours: &[&dyn $behaviour_trait] = &[$(&$module::$kind),+];
    };
}
use kinds;

kinds!(KINDS: Kind, BEHAVIOURS: Behaviour {
    event_bus::EventBus,
    rule::Rule,
    archive::Archive,
    custom_event_bus::CustomEventBus,
    subscriber::Subscriber,
    pipe::Pipe,
    schedule::Schedule,
    lambda_function::LambdaFunction,
    state_machine::StateMachine,
    sqs_queue::SqsQueue,
    sns_topic::SnsTopic,
    kinesis_stream::KinesisStream,
    firehose::Firehose,
    dynamodb_table::DynamodbTable,
    s3_bucket::S3Bucket,
    log_group::LogGroup,
    ssm_parameter::SsmParameter,
    secret::Secret,
    api_destination::ApiDestination,
    api_gateway::ApiGateway,
    aws_service::AwsService,
    alarm::Alarm,
    external_system::ExternalSystem,
    generic_service::GenericService,
    cloud_resource::CloudResource,
    frame::Frame,
    note::Note,
    hotspot::Hotspot,
});

/// The kind with that id, as [`Spec::id`] spells it.
#[must_use]
pub fn kind(id: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().copied().find(|kind| kind.spec().id == id)
}

/// What the kind with that id does.
#[must_use]
pub fn behaviour(id: &str) -> Option<&'static dyn Behaviour> {
    BEHAVIOURS.iter().copied().find(|kind| kind.spec().id == id)
}

/// The link kind with that id, as [`LinkSpec::id`] spells it.
#[must_use]
pub fn link_kind(id: &str) -> Option<&'static dyn LinkKind> {
    links::LINK_KINDS.iter().copied().find(|kind| kind.spec().id == id)
}

/// What the link kind with that id does.
#[must_use]
pub fn link_behaviour(id: &str) -> Option<&'static dyn LinkBehaviour> {
    links::LINK_BEHAVIOURS.iter().copied().find(|kind| kind.spec().id == id)
}

/// What can be said about a node of the kind with that id; nothing where there is none.
#[must_use]
pub fn node_fields(kind_id: &str) -> &'static [Field] {
    behaviour(kind_id).map_or(&[], Behaviour::fields)
}

/// What can be said about a link of the kind with that id, likewise.
#[must_use]
pub fn link_fields(kind_id: &str) -> &'static [Field] {
    link_behaviour(kind_id).map_or(&[], LinkBehaviour::fields)
}

/// The link kinds that may lead from a node of kind `from` to one of kind `to`, the likeliest first.
pub fn links_between(from: &Spec, to: &Spec) -> impl Iterator<Item = &'static dyn LinkKind> {
    links_in_both(from.gives, to.takes)
}

/// The link kinds that may lead from a link of kind `from` to a node of kind `to`.
pub fn links_from_link(from: &LinkSpec, to: &Spec) -> impl Iterator<Item = &'static dyn LinkKind> {
    links_in_both(from.gives, to.takes)
}

fn links_in_both(
    gives: &'static [&'static str],
    takes: &'static [&'static str],
) -> impl Iterator<Item = &'static dyn LinkKind> {
    gives.iter().filter(move |id| takes.contains(id)).filter_map(|id| link_kind(id))
}

/// Lets the node that a link starts at into the node it leads to.
fn admit(link: LinkRef<'_>, into: &mut Builder) -> Admission {
    match link.from().behaviour().sender(link.from(), link, into) {
        Some(sender) => link.to().behaviour().admit(link.to(), &sender, into),
        None => Admission::Open,
    }
}

/// The first link that leads from its one end to the other as the service allows.
fn sound<'a>(mut links: impl Iterator<Item = LinkRef<'a>>) -> Option<LinkRef<'a>> {
    links.find(|link| link.refusal().is_none())
}

/// The link along which somebody sends to a node.
fn link_of<'a>(node: NodeRef<'a>, sender: &Sender) -> Option<LinkRef<'a>> {
    match sender.origin {
        Subject::Link(link) => Some(node.drawing.link(link)),
        Subject::Node(_) => None,
    }
}

/// The plain way in where the receiver has no policy of its own: the sender's role may do `actions` with the receiver.
fn admit_by_role(node: NodeRef<'_>, sender: &Sender, actions: &[&'static str], into: &mut Builder) -> Admission {
    let (Some((role, service)), Some(address)) = (sender.role(), node.behaviour().address(node)) else {
        into.diagnose(
            Diagnostic::error("export-no-role").at(sender.origin).with("from", &sender.name).with("to", node.name()),
        );
        return Admission::Refused;
    };
    into.allow(role, service, Statement::of_role(sender.origin, actions, address));
    Admission::ByRole(role)
}

/// Whether what a role belongs to works and can itself be called: then it and what it calls might call each other.
fn can_be_called(drawing: &Drawing, role_of: Subject) -> bool {
    match role_of {
        Subject::Node(node) => ["lambda-function", "state-machine"].contains(&drawing.node(node).spec().id),
        Subject::Link(_) => false,
    }
}

/// The node's name where the service wants one of letters, digits, `.`, `-` and `_` that begins with a letter or digit. Where
/// nothing is left of it, or several nodes of the kind would get the same, it is the logical name.
fn own_name(node: NodeRef<'_>, into: &Builder) -> String {
    let stem = |node: NodeRef<'_>| crate::ir::file_stem(node.name());
    let own = stem(node);
    let is_shared = node
        .drawing
        .node_refs()
        .any(|other| other.index != node.index && other.is(node.spec().id) && stem(other) == own);
    let is_name = own.starts_with(|first: char| first.is_ascii_alphanumeric());
    if is_name && !is_shared { own } else { into.name(node.index).to_owned() }
}

/// A description on one line, without what the newer services refuse in one.
fn plain_description(node: NodeRef<'_>, most_chars: usize) -> String {
    let is_break = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    description(node, most_chars).replace(is_break, " ").trim().to_owned()
}

/// What the person wrote about the node, else its name; at most `most_chars` characters.
fn description(node: NodeRef<'_>, most_chars: usize) -> String {
    let written = node.text("description").trim();
    let text = if written.is_empty() { node.name() } else { written };
    text.chars().take(most_chars).collect()
}
