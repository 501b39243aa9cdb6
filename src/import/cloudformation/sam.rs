//! What SAM says shorter: the events of functions and state machines (SAM developer guide, sam-property-function-eventsource
//! and sam-property-statemachine-statemachineeventsource).

use super::super::report::Fate;
use super::super::template::Resource;
use super::{Importer, member};
use crate::design::NodeId;
use crate::diagnostic::Diagnostic;
use crate::json::{Member, Value, pointer_step};

impl<'a> Importer<'a> {
    pub(super) fn draw_sam_events(&mut self, resource: Resource<'a>, node: NodeId) {
        let Some(events) = self.get(resource, "Events") else { return };
        for event in events.members() {
            let at = format!("{}/Properties/Events{}", self.pointer(resource), pointer_step(&event.key));
            let kind = event.value.get("Type").and_then(Value::as_str).unwrap_or_default();
            let is_drawn = self.draw_sam_event(kind, event, node, &at);
            let subject = format!("{}.{}", resource.name, event.key);
            let (fate, code) =
                if is_drawn { (Fate::Understood, "import-event") } else { (Fate::Kept, "import-event-kept") };
            self.draft.say(fate, &subject, event.key_span, Diagnostic::hint(code).with("type", kind));
        }
    }

    fn draw_sam_event(&mut self, kind: &str, event: &'a Member, node: NodeId, at: &str) -> bool {
        let properties = event.value.get("Properties");
        let of = |key: &str| properties.and_then(|properties| properties.get(key));
        let source = |importer: &Self, key: &str| of(key).and_then(|value| importer.node_of(value));
        match kind {
            "SQS" | "Kinesis" | "DynamoDB" => {
                let source = source(self, if kind == "SQS" { "Queue" } else { "Stream" });
                source.is_some_and(|source| self.draw_mapping(source, node, &event.value, at).is_some())
            }
            "SNS" => {
                let Some(topic) = source(self, "Topic") else { return false };
                let Some(link) = self.draft.link("subscription", topic, node, Some(at)) else { return false };
                if let Some(policy) = of("FilterPolicy") {
                    let text = self.json_text(policy);
                    self.draft.set(link, "filter-policy", text);
                    let scope = of("FilterPolicyScope").and_then(|scope| self.template.text(scope));
                    self.draft.set(link, "filter-scope", scope.unwrap_or_else(|| "MessageAttributes".to_owned()));
                }
                true
            }
            "EventBridgeRule" | "CloudWatchEvent" => self.draw_sam_rule(event, node, at),
            "ScheduleV2" => {
                let schedule = self.draft.node("schedule", &event.key, Some(at));
                self.take_text_of(properties, "ScheduleExpression", schedule, "expression");
                self.take_text_of(properties, "ScheduleExpressionTimezone", schedule, "time-zone");
                self.take_text_of(properties, "Description", schedule, "description");
                if of("State").and_then(|state| self.template.text(state)).as_deref() == Some("DISABLED") {
                    self.draft.set(schedule, "state", "disabled");
                }
                let Some(link) = self.draft.link("schedule-target", schedule, node, Some(at)) else { return false };
                self.take_text_of(properties, "Input", link, "schedule-input");
                if let Some(properties) = properties {
                    self.take_retry(link, properties);
                }
                self.draw_dead_letter(link, of("DeadLetterConfig").and_then(|config| config.get("Arn")));
                true
            }
            "Api" | "HttpApi" => {
                let api = self.draft.node("api-gateway", &event.key, Some(at));
                self.take_text_of(properties, "Path", api, "path");
                if let Some(method) = of("Method").and_then(|method| self.template.text(method)) {
                    self.draft.set(api, "method", method.to_uppercase());
                }
                self.draft.link("call", api, node, Some(at)).is_some()
            }
            _ => false,
        }
    }

    fn draw_sam_rule(&mut self, event: &'a Member, node: NodeId, at: &str) -> bool {
        let Some(properties) = event.value.get("Properties") else { return false };
        let Some(pattern) = properties.get("Pattern") else { return false };
        let rule = self.draft.node("rule", &event.key, Some(at));
        let text = self.json_text(pattern);
        self.draft.set(rule, "pattern", text);
        let state = properties.get("State").and_then(|state| self.template.text(state));
        let is_off = properties.get("Enabled").and_then(|enabled| self.template.text(enabled));
        if state.as_deref() == Some("DISABLED") || is_off.as_deref() == Some("false") {
            self.draft.set(rule, "state", "disabled");
        }
        let bus = self.bus_of(properties.get("EventBusName"), event.key_span);
        self.draft.link("bus-rule", bus, rule, None);
        let Some(link) = self.draft.link("rule-target", rule, node, Some(at)) else { return false };
        self.take_input(link, properties);
        self.take_retry(link, properties);
        let letter = properties.get("DeadLetterConfig").and_then(|config| config.get("Arn"));
        self.draw_dead_letter(link, letter);
        true
    }

    /// The statements among SAM's own policies of a function or state machine, and the policy templates by what they name.
    pub(super) fn sam_policies(&self, resource: Resource<'a>) -> (Vec<&'a Value>, Vec<&'a Member>) {
        let mut statements = Vec::new();
        let mut templates = Vec::new();
        let Some(policies) = member(&resource.member.value, "Properties").and_then(|all| all.value.get("Policies"))
        else {
            return (statements, templates);
        };
        let one = policies.members().first().map(|_| policies);
        for policy in policies.elements().iter().chain(one) {
            match policy.get("Statement") {
                Some(statement) => statements.push(statement),
                None => templates.extend(policy.members().first()),
            }
        }
        (statements, templates)
    }
}
