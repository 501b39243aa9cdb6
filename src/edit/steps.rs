//! The steps of a presentation: what of the canvas is shown, what stands out in it, and what is said. They are part of the
//! design, in the field `steps` of its own record: by id an object of `name`, `order`, `text`, `view` and `nodes`.

use super::Editor;
use super::command::Command;
use crate::design::{Design, NodeId, RecordKey, order_between};
use crate::diagnostic::Diagnostic;
use crate::geom::Rect;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub id: String,
    pub name: String,
    /// Markdown.
    pub text: String,
    /// The part of the canvas that is to be seen whole.
    pub view: Rect,
    /// What stands out; everything alike where there is none.
    pub nodes: BTreeSet<NodeId>,
    order: String,
}

/// Where the steps stand in the design's own record.
const STEPS: &str = "steps";

impl Step {
    /// The field of the design's own record that holds a part of the step.
    #[must_use]
    pub fn path(&self, part: &str) -> String {
        format!("{STEPS}/{}/{part}", self.id)
    }

    /// A step as it was saved; `None` for what is none.
    fn read(id: &str, value: &Value) -> Option<Self> {
        let text = |field: &str| value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |field: &str| value.get("view")?.get(field)?.as_f64().filter(|number| number.is_finite());
        let view = Rect::new(number("x")?, number("y")?, number("width")?.max(1.0), number("height")?.max(1.0));
        let nodes = value.get("nodes").and_then(Value::as_array).into_iter().flatten();
        let node = |node: &Value| node.as_str()?.parse::<RecordKey>().ok()?.node();
        let nodes = nodes.filter_map(node).collect();
        Some(Self { id: id.to_owned(), name: text("name"), text: text("text"), view, nodes, order: text("order") })
    }
}

/// The steps of a design in their order.
fn steps(design: &Design) -> Vec<Step> {
    let own = design.record(RecordKey::Design).and_then(|own| own.fields.get(STEPS)).and_then(Value::as_object);
    let mut steps: Vec<Step> = own.into_iter().flatten().filter_map(|(id, value)| Step::read(id, value)).collect();
    steps.sort_by(|a, b| (&a.order, &a.name, &a.id).cmp(&(&b.order, &b.name, &b.id)));
    steps
}

impl Editor {
    /// The steps of the presentation, in order. Nodes that are gone are left out.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = steps(&self.design);
        for step in &mut steps {
            step.nodes.retain(|node| self.design.contains(*node));
        }
        steps
    }

    /// Makes what is seen now, with what is selected, a step after all others.
    pub fn record_step(&mut self, name: &str) {
        let steps = self.steps();
        let id = format!("{:016x}", self.ids.bits());
        let order = order_between(steps.last().map_or("", |step| &step.order), "");
        let value = json!({ "name": name, "order": order, "view": self.view_value(), "nodes": self.selected_value() });
        self.run_or_say(&set(format!("{STEPS}/{id}"), Some(value)));
        self.say(Diagnostic::hint("said-step-recorded").with("name", name));
    }

    /// Gives a step what is seen and selected now.
    pub fn record_step_again(&mut self, step: &Step) {
        let (view, nodes) = (self.view_value(), self.selected_value());
        self.history.begin();
        self.run_or_say(&set(step.path("view"), Some(view)));
        self.run_or_say(&set(step.path("nodes"), Some(nodes)));
        self.history.commit();
        self.say(Diagnostic::hint("said-step-recorded").with("name", &step.name));
    }

    /// Moves a step one place up or down.
    pub fn move_step(&mut self, step: &Step, down: bool) {
        let mut others = self.steps();
        let Some(at) = others.iter().position(|other| other.id == step.id) else { return };
        others.remove(at);
        let to = if down { at + 1 } else { at.wrapping_sub(1) };
        if to > others.len() {
            return;
        }
        let order = |at: Option<usize>| at.and_then(|at| others.get(at)).map_or("", |step| &step.order);
        let order = order_between(order(to.checked_sub(1)), order(Some(to)));
        self.run_or_say(&set(step.path("order"), Some(Value::from(order))));
    }

    pub fn delete_step(&mut self, step: &Step) {
        self.run_or_say(&set(format!("{STEPS}/{}", step.id), None));
        self.say(Diagnostic::hint("said-step-deleted").with("name", &step.name));
    }

    fn view_value(&self) -> Value {
        let view = self.view();
        let whole = |number: f64| number.round() as i64;
        json!({ "x": whole(view.x), "y": whole(view.y), "width": whole(view.width), "height": whole(view.height) })
    }

    fn selected_value(&self) -> Value {
        self.selected_nodes().iter().map(|node| Value::from(node.to_string())).collect()
    }
}

fn set(path: String, value: Option<Value>) -> Command {
    Command::Set { key: RecordKey::Design, path, value }
}
