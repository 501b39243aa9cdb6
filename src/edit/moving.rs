//! Moving nodes, and which frame they stand in then.

use super::command::Plan;
use super::scene::Scene;
use crate::design::{Design, Edit, NodeId, position_value, size_value};
use crate::geom::{Point, Rect, Size};
use crate::kinds::Outline;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The smallest frame that holds the whole rectangle.
pub(super) fn enclosing_frame(design: &Design, scene: &Scene, rect: Rect, except: &BTreeSet<NodeId>) -> Option<NodeId> {
    let frame = scene.frame_around(design, rect.center(), except)?;
    if scene.rect(frame).is_some_and(|area| area.encloses(rect)) {
        return Some(frame);
    }
    let mut except = except.clone();
    except.insert(frame);
    enclosing_frame(design, scene, rect, &except)
}

pub(super) fn shift(design: &Design, scene: &Scene, nodes: &BTreeSet<NodeId>, by: Point) -> Plan {
    let all = scene.with_inhabitants(nodes);
    let mut edits: Vec<Edit> = Vec::new();
    for &id in &all {
        let Some(record) = design.record(id) else { continue };
        edits.extend(design.set(id, "position", Some(position_value(record.position().plus(by)))));
    }
    edits.extend(nesting(design, scene, nodes, &all, by));
    Plan::of(edits)
}

/// Gives nodes other corners.
pub(super) fn arrange(design: &Design, scene: &Scene, corners: &BTreeMap<NodeId, Point>) -> Plan {
    let mut ways: BTreeMap<NodeId, Point> = BTreeMap::new();
    for (&id, corner) in corners {
        let Some(record) = design.record(id) else { continue };
        let by = corner.minus(record.position());
        for inhabitant in scene.with_inhabitants(&BTreeSet::from([id])) {
            let goes_along =
                || !corners.contains_key(&inhabitant) && goes_with(design, corners, inhabitant) == Some(id);
            if inhabitant == id || goes_along() {
                ways.insert(inhabitant, by);
            }
        }
    }
    let moving: BTreeSet<NodeId> = ways.keys().copied().collect();
    let mut edits: Vec<Edit> = Vec::new();
    for (&id, by) in &ways {
        let Some(record) = design.record(id) else { continue };
        edits.extend(design.set(id, "position", Some(position_value(record.position().plus(*by)))));
    }
    for &id in corners.keys() {
        edits.extend(nesting(
            design,
            scene,
            &BTreeSet::from([id]),
            &moving,
            ways.get(&id).copied().unwrap_or_default(),
        ));
    }
    Plan::of(edits)
}

/// The innermost frame around a node that is given a corner.
fn goes_with(design: &Design, corners: &BTreeMap<NodeId, Point>, node: NodeId) -> Option<NodeId> {
    let mut frame = design.record(node)?.parent()?;
    while !corners.contains_key(&frame) {
        frame = design.record(frame)?.parent()?;
    }
    Some(frame)
}

/// Takes into frames what stands beside them and lies in them whole; what no longer stands in them by its middle leaves
/// them.
pub(super) fn gather(design: &Design, scene: &Scene, frames: &BTreeSet<NodeId>) -> Plan {
    let mut edits = Vec::new();
    for &frame in frames {
        let (Some(area), Some(record)) = (scene.rect(frame), design.record(frame)) else { continue };
        if record.outline() != Outline::Frame {
            continue;
        }
        let outside = record.parent();
        for node in scene.enclosed(area).filter(|node| *node != frame) {
            let Some(inhabitant) = design.record(node) else { continue };
            if inhabitant.parent() == outside && !frames.contains(&node) {
                edits.extend(design.set(node, "parent", Some(Value::from(frame.to_string()))));
            }
        }
        for node in scene.inhabitants(frame) {
            let Some(rect) = scene.rect(node).filter(|rect| !area.contains(rect.center())) else { continue };
            let around = scene.frame_around(design, rect.center(), &scene.with_inhabitants(&BTreeSet::from([node])));
            edits.extend(design.set(node, "parent", around.map(|frame| Value::from(frame.to_string()))));
        }
    }
    Plan::of(edits)
}

/// Which frames the moved nodes are in now. A node goes by its middle, a frame only where it fits whole.
fn nesting(
    design: &Design,
    scene: &Scene,
    nodes: &BTreeSet<NodeId>,
    moving: &BTreeSet<NodeId>,
    by: Point,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for &id in nodes {
        let Some(record) = design.record(id) else { continue };
        // What moves together with its frame stays in it.
        if record.parent().is_some_and(|parent| moving.contains(&parent)) {
            continue;
        }
        let rect = record.rect().moved(by);
        let is_frame = record.outline() == Outline::Frame;
        let frame = if is_frame {
            enclosing_frame(design, scene, rect, moving)
        } else {
            scene.frame_around(design, rect.center(), moving)
        };
        edits.extend(design.set(id, "parent", frame.map(|frame| Value::from(frame.to_string()))));
    }
    edits
}

pub(super) fn resize(design: &Design, node: NodeId, rect: Rect) -> Plan {
    let least = crate::design::SMALLEST_SIDE;
    let size = Size::new(rect.width.max(least), rect.height.max(least));
    let position = design.set(node, "position", Some(position_value(rect.corner())));
    Plan::of(position.into_iter().chain(design.set(node, "size", Some(size_value(size)))))
}
