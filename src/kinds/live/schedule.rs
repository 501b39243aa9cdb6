//! A schedule: calls its target when its time comes, within that minute and within its flexible window (Scheduler user guide,
//! schedule-types and managing-schedule-flexible-time-windows).

use super::Live;
use crate::flow::{Arrival, Flow, Happening, Payload, Verdict};
use crate::kinds::NodeRef;
use crate::schedule::{Expression, Zone};

/// It is precise to a minute: what is due at 1:00 is done between 1:00:00 and 1:00:59 (schedule-types).
const PRECISION_MILLIS: u64 = 60_000;

/// The two alarms of a schedule.
const DUE: u64 = 0;
const FIRE: u64 = 1;

#[derive(Clone)]
pub struct Schedule {
    expression: Option<Expression>,
    zone: Zone,
    made_secs: i64,
}

impl Schedule {
    /// A zone that the database does not have counts as UTC, and a check says so.
    #[must_use]
    pub fn of(node: NodeRef<'_>) -> Self {
        let is_enabled = node.text("state") != "disabled";
        Self {
            expression: Expression::parse(node.text("expression").trim()).filter(|_| is_enabled),
            zone: Zone::named(node.text("time-zone").trim()).unwrap_or(Zone::UTC),
            made_secs: 0,
        }
    }

    fn plan_next(&self, after_secs: i64, flow: &mut dyn Flow) {
        let Some(expression) = &self.expression else { return };
        // A run that goes on until all is quiet would never end with what comes again and again.
        if flow.is_open_ended() && !matches!(expression, Expression::At { .. }) {
            return;
        }
        let Some(next_secs) = expression.next_after(after_secs, self.made_secs, &self.zone) else { return };
        let wait_millis = u64::try_from(next_secs * 1000).unwrap_or(0).saturating_sub(flow.unix_millis());
        flow.wake_at(flow.now_millis() + wait_millis, DUE);
    }
}

impl Live for Schedule {
    fn begin(&mut self, _node: NodeRef<'_>, flow: &mut dyn Flow) {
        self.made_secs = now_secs(flow);
        self.plan_next(self.made_secs - 1, flow);
    }

    /// By hand it is done at once.
    fn receive(&mut self, node: NodeRef<'_>, arrival: &Arrival<'_>, flow: &mut dyn Flow) -> Verdict {
        flow.note(Happening::Due);
        fire(node, arrival.payload.clone(), flow);
        Verdict::Accepted
    }

    fn wake(&mut self, node: NodeRef<'_>, alarm: u64, flow: &mut dyn Flow) {
        if alarm == FIRE {
            flow.note(Happening::Due);
            let payload = Payload { root: flow.new_root(), ..input(node, flow) };
            return fire(node, payload, flow);
        }
        let window_millis = super::millis(node.integer("flexible-window-minutes") * 60);
        let late_millis = flow.random_bits() % (PRECISION_MILLIS + window_millis);
        flow.wake_at(flow.now_millis() + late_millis, FIRE);
        self.plan_next(now_secs(flow), flow);
    }
}

fn now_secs(flow: &dyn Flow) -> i64 {
    i64::try_from(flow.unix_millis() / 1000).unwrap_or(i64::MAX)
}

/// What the target is sent where the person says nothing (Scheduler user guide, managing-schedule-context-attributes, for the
/// time).
fn input(node: NodeRef<'_>, flow: &dyn Flow) -> Payload {
    let said =
        node.outgoing("schedule-target").map(|link| link.text("schedule-input").trim()).find(|text| !text.is_empty());
    let text =
        said.map_or_else(|| "{}".to_owned(), |said| said.replace("<aws.scheduler.scheduled-time>", &flow.time_text()));
    Payload::by_hand(&text)
}

fn fire(node: NodeRef<'_>, payload: Payload, flow: &mut dyn Flow) {
    for link in node.outgoing("schedule-target") {
        flow.send(link.index, payload.clone(), 0);
    }
}
