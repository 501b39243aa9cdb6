//! Pipes, schedules, subscribers and state machines: what they say about themselves. What they are linked to is in
//! `targets`.

use super::super::template::{Resource, Template};
use super::Importer;
use super::nodes::property;
use crate::design::NodeId;
use crate::json::{self, Kind, Value};

impl<'a> Importer<'a> {
    pub(super) fn fill_pipe(&mut self, resource: Resource<'a>, node: NodeId) {
        self.take_text(resource, "Description", node, "description");
        self.take_choice(resource, "DesiredState", node, "state", &[("RUNNING", "running"), ("STOPPED", "stopped")]);
        let filters = self.inner(resource, &["SourceParameters", "FilterCriteria", "Filters"]);
        let filters = filters.map_or(&[] as &[Value], Value::elements).iter();
        let patterns: Vec<Value> = filters
            .filter_map(|filter| {
                let text = self.json_text(filter.get("Pattern")?);
                json::read(&text).ok()
            })
            .collect();
        if !patterns.is_empty() {
            let text = json::pretty(&Value::made(Kind::Array(patterns))).trim_end().to_owned();
            self.draft.set(node, "filters", text);
        }
    }

    pub(super) fn fill_schedule(&mut self, resource: Resource<'a>, node: NodeId) {
        self.take_text(resource, "Description", node, "description");
        if let Some(expression) = self.text(resource, "ScheduleExpression") {
            self.draft.set(node, "expression", expression);
        }
        self.take_text(resource, "ScheduleExpressionTimezone", node, "time-zone");
        self.take_choice(resource, "State", node, "state", &[("ENABLED", "enabled"), ("DISABLED", "disabled")]);
        let minutes = self.inner_text(resource, &["FlexibleTimeWindow", "MaximumWindowInMinutes"]);
        if let Some(minutes) = minutes.and_then(|text| text.parse::<i64>().ok()) {
            self.draft.set(node, "flexible-window-minutes", minutes);
        }
    }

    pub(super) fn fill_subscriber(&mut self, resource: Resource<'a>, node: NodeId) {
        self.take_name(resource, "Name", node);
        self.take_text(resource, "Description", node, "description");
        self.take_choice(resource, "Type", node, "type", &[("UNORDERED", "unordered"), ("FIFO", "fifo")]);
        self.take_choice(resource, "State", node, "state", &[("RUNNING", "running"), ("STOPPED", "stopped")]);
        let position = self.text(resource, "StartingPosition");
        let point = self.inner_text(resource, &["PointInTimeConfiguration", "PointType"]);
        let start = match (position.as_deref(), point.as_deref()) {
            (Some("POINT_IN_TIME"), Some("TIMESTAMP")) => "timestamp",
            (Some("POINT_IN_TIME"), _) => "horizon",
            _ => "latest",
        };
        self.draft.set(node, "starting-position", start);
        for (path, field) in [("StartingPoint", "starting-point-seconds"), ("EndPoint", "end-point-seconds")] {
            let seconds = self.inner_text(resource, &["PointInTimeConfiguration", path]);
            if let Some(seconds) = seconds.and_then(|text| text.parse::<i64>().ok()) {
                self.draft.set(node, field, seconds);
            }
        }
        let filters =
            self.inner(resource, &["FilterConfiguration", "Filters"]).map_or(&[] as &[Value], Value::elements);
        for filter in filters {
            let scope = filter.get("Scope").and_then(|scope| self.template.text(scope));
            let field = match scope.as_deref() {
                Some("SYSTEM_METADATA") => "system-metadata-filter",
                Some("METADATA") => "metadata-filter",
                _ => "data-filter",
            };
            if let Some(pattern) = filter.get("Pattern") {
                let text = self.json_text(pattern);
                self.draft.set(node, field, text);
            }
        }
    }

    /// SAM developer guide, sam-resource-statemachine: the definition stands in the template, in its own text, or in a file.
    pub(super) fn fill_state_machine(&mut self, resource: Resource<'a>, node: NodeId) {
        let kind = if resource.kind == "AWS::Serverless::StateMachine" { "Type" } else { "StateMachineType" };
        self.take_choice(resource, kind, node, "type", &[("STANDARD", "standard"), ("EXPRESS", "express")]);
        if property(resource, "Definition").is_some() {
            self.take_json(resource, "Definition", node, "definition");
        } else if let Some(text) = self.text(resource, "DefinitionString") {
            self.draft.set(node, "definition", text);
        }
        if property(resource, "Definition")
            .is_some_and(|value| Template::is_open(&json::compact(&self.template.data(value))))
        {
            self.get(resource, "DefinitionSubstitutions");
        }
    }
}
