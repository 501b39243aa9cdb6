//! Events of the design that no rule of their bus takes, and rules that wait for events which nothing on the bus sends.

use super::rules::{Bus, Rule, STEPS, buses};
use crate::diagnostic::{Diagnostic, Subject};
use crate::event::{self, Envelope, Event};
use crate::json::{self, Value};
use crate::kinds::{Drawing, LinkRef, NodeRef, live};
use crate::pattern::{Events, Pattern, Verdict, Witness};

pub(super) fn check(drawing: &Drawing, found: &mut Vec<Diagnostic>) {
    // A bus without rules may have them in a drawing of somebody else's.
    for bus in buses(drawing).filter(|bus| !bus.rules.is_empty()) {
        let links = bus.node.drawn().incoming.iter().map(|&index| drawing.link(index));
        let senders: Vec<Sender<'_>> = links.flat_map(|link| senders_along(link, bus.node)).collect();
        for sender in &senders {
            if let Some(finding) = untaken(&bus, sender) {
                found.push(finding.at(Subject::Link(sender.link.index)));
            }
        }
        let waits = |rule: &&Rule<'_>| senders.iter().all(|sender| sends_nothing_for(sender, rule));
        for rule in bus.rules.iter().filter(|_| !senders.is_empty()).filter(waits) {
            let finding = Diagnostic::hint("check-rule-without-producer").with("name", rule.node.name());
            let finding = finding.with("bus", bus.node.name()).at(Subject::Node(rule.node.index));
            found.push(finding.in_field("pattern"));
        }
    }
}

/// What sends events to a bus.
struct Sender<'a> {
    link: LinkRef<'a>,
    /// The events that it may send: those of a producer whatever their details, those that a rule forwards.
    range: Pattern,
    sent: Sent,
}

enum Sent {
    /// The event as it is drawn.
    Event(Value),
    /// Whatever a rule of another bus takes, or a task fills in.
    Forwarded,
    /// What is drawn is no event.
    Unreadable,
}

/// What is at the other end of a link to a bus: of a state machine one for each entry that its definition writes.
fn senders_along<'a>(link: LinkRef<'a>, bus: NodeRef<'_>) -> Vec<Sender<'a>> {
    let written =
        if link.is("put-events") && link.from().is("state-machine") { live::events_of_tasks(link) } else { Vec::new() };
    if written.is_empty() {
        return sender(link, bus).into_iter().collect();
    }
    let of_entry = |[source, detail_type]: &[Option<String>; 2]| {
        let list = |text: &Option<String>| match text {
            Some(text) => format!("[{{\"exactly\": {}}}]", json::quoted(text)),
            None => "[{\"exists\": true}]".to_owned(),
        };
        let range = format!("{{\"source\": {}, \"detail-type\": {}}}", list(source), list(detail_type));
        Some(Sender { link, range: Pattern::parse(&range).ok()?, sent: Sent::Forwarded })
    };
    written.iter().filter_map(of_entry).collect()
}

/// What is at the other end of a link to a bus; None where it is not known what that sends.
fn sender<'a>(link: LinkRef<'a>, bus: NodeRef<'_>) -> Option<Sender<'a>> {
    if link.is("rule-target") {
        let range = Pattern::parse(link.from().text("pattern")).ok()?;
        return Some(Sender { link, range, sent: Sent::Forwarded });
    }
    let text = match link.spec().id {
        "service-events" => |link: LinkRef<'a>, field| link.from().text(field),
        "put-events" => |link: LinkRef<'a>, field| link.text(field),
        _ => return None,
    };
    let [source, detail_type, detail] = ["source", "detail-type", "detail"].map(|field| text(link, field));
    let only = |text: &str| format!("[{{\"exactly\": {}}}]", json::quoted(text));
    let range = format!("{{\"source\": {}, \"detail-type\": {}}}", only(source), only(detail_type));
    let envelope = Envelope {
        id: "00000000-0000-4000-8000-000000000000".to_owned(),
        account: bus.account().to_owned(),
        region: bus.region().to_owned(),
        time: "2026-01-01T00:00:00Z".to_owned(),
    };
    let event = event::sample(source, detail_type, detail).and_then(|text| Event::completed(&text, &envelope).ok());
    let sent = event.map_or(Sent::Unreadable, |event| Sent::Event(event.to_json()));
    Some(Sender { link, range: Pattern::parse(&range).ok()?, sent })
}

/// A finding where no rule of the bus takes what is sent; none where that is not certain.
fn untaken(bus: &Bus<'_>, sender: &Sender<'_>) -> Option<Diagnostic> {
    let is_untaken = !bus.is_broken
        && match &sender.sent {
            Sent::Event(event) => bus.rules.iter().all(|rule| rule.pattern.verdict(event) == Verdict::NoMatch),
            Sent::Forwarded => bus.rules.iter().all(|rule| sends_nothing_for(sender, rule)),
            Sent::Unreadable => false,
        };
    if !is_untaken {
        return None;
    }
    let near = match &sender.sent {
        Sent::Event(event) => nearest(&bus.rules, event),
        Sent::Forwarded | Sent::Unreadable => None,
    };
    let from = sender.link.from().name();
    let finding = Diagnostic::warning("check-event-untaken").with("bus", bus.node.name()).with("from", from);
    Some(match near {
        Some((rule, path)) => finding.with("near", "one").with("rule", rule.node.name()).with("path", path),
        None => finding.with("near", "none"),
    })
}

/// A rule that fails by one list alone, and that list's path: one that takes the source and the type, if there is one.
fn nearest<'a>(rules: &'a [Rule<'a>], event: &Value) -> Option<(&'a Rule<'a>, String)> {
    let by_one_list = rules.iter().filter_map(|rule| match rule.pattern.explain(event).failing_leaves().as_slice() {
        [leaf] => Some((rule, leaf.path.clone())),
        _ => None,
    });
    by_one_list.min_by_key(|(_, path)| match path.as_str() {
        "source" => 2,
        "detail-type" => 1,
        _ => 0,
    })
}

/// Whether it is certain that nothing the sender sends is for the rule.
fn sends_nothing_for(sender: &Sender<'_>, rule: &Rule<'_>) -> bool {
    rule.pattern.overlap(&sender.range, Events::Delivered, STEPS) == Witness::Nothing
}
