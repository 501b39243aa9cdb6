//! Joining nodes: drawing links, moving their ends, putting a node between, taking one out.

use super::command::{LinkEnd, Plan, delete};
use crate::design::{Change, Design, Edit, LinkId, NodeId, Offers, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::kinds::{Fields, LinkKind};
use crate::rng::Rng;
use serde_json::Value;
use std::collections::BTreeSet;

pub(super) fn link(
    design: &Design,
    ids: &mut Rng,
    from: RecordKey,
    to: NodeId,
    kind_id: Option<&'static str>,
) -> Result<Plan, Diagnostic> {
    let offered = design.offer(from, to)?;
    let kind = match kind_id {
        None => offered.first(),
        Some(id) => offered.iter().find(|kind| kind.spec().id == id),
    };
    let kind =
        kind.ok_or_else(|| Diagnostic::error("link-not-offered").with("link-kind", kind_id.unwrap_or_default()))?;
    let id = LinkId(ids.bits());
    let mut fields = Fields::default();
    fields.set("from", Some(Value::from(from.to_string())));
    fields.set("to", Some(Value::from(to.to_string())));
    fields.set("order", Some(Value::from(design.last_order())));
    let record = Record { kind: kind.spec().id.to_owned(), fields };
    Ok(Plan::of([Edit::Create { key: id.into(), record }]).selecting([id.into()]))
}

pub(super) fn relink(design: &Design, id: LinkId, kind_id: &'static str) -> Result<Plan, Diagnostic> {
    let gone = || Diagnostic::error("link-end-missing");
    let record = design.record(id).ok_or_else(gone)?;
    let (from, to) = (record.from().ok_or_else(gone)?, record.to().ok_or_else(gone)?);
    if !design.offer_except(from, to, Some(id))?.iter().any(|kind| kind.spec().id == kind_id) {
        return Err(Diagnostic::error("link-not-offered").with("link-kind", kind_id));
    }
    let mut other = record.clone();
    kind_id.clone_into(&mut other.kind);
    // A link's kind is no field, so the record is made anew under the same id.
    Ok(Plan::of([
        Edit::Remove { key: id.into(), record: record.clone() },
        Edit::Create { key: id.into(), record: other },
    ]))
}

pub(super) fn reattach(design: &Design, id: LinkId, end: LinkEnd, to: RecordKey) -> Result<Plan, Diagnostic> {
    let gone = || Diagnostic::error("link-end-missing");
    let record = design.record(id).ok_or_else(gone)?;
    let (from_key, to_key) = match end {
        LinkEnd::From => (to, record.to().ok_or_else(gone)?),
        LinkEnd::To => (record.from().ok_or_else(gone)?, to.node().ok_or_else(gone)?),
    };
    let offered = design.offer_except(from_key, to_key, Some(id))?;
    let same_kind = offered.iter().any(|kind| kind.spec().id == record.kind);
    let Some(kind) = offered.first().filter(|_| !same_kind) else {
        let path = match end {
            LinkEnd::From => "from",
            LinkEnd::To => "to",
        };
        return Ok(Plan::of(design.set(id, path, Some(Value::from(to.to_string())))));
    };
    let mut other = record.clone();
    kind.spec().id.clone_into(&mut other.kind);
    other.fields.set("from", Some(Value::from(from_key.to_string())));
    other.fields.set("to", Some(Value::from(to_key.to_string())));
    Ok(Plan::of([
        Edit::Remove { key: id.into(), record: record.clone() },
        Edit::Create { key: id.into(), record: other },
    ]))
}

/// The kinds of the two links that a link becomes when a node is put between its ends: each the same as before where
/// that may be, else the likeliest.
///
/// # Errors
/// The reason why the node cannot stand there.
pub(super) fn spliced_kinds(
    design: &Design,
    id: LinkId,
    node: NodeId,
) -> Result<(&'static dyn LinkKind, &'static dyn LinkKind), Diagnostic> {
    let gone = || Diagnostic::error("link-end-missing");
    let record = design.record(id).ok_or_else(gone)?;
    let (from, to) = (record.from().ok_or_else(gone)?, record.to().ok_or_else(gone)?);
    let offers = Offers::of(design, Some(id));
    let likeliest = |offered: Vec<&'static dyn LinkKind>| {
        let same = offered.iter().find(|kind| kind.spec().id == record.kind);
        same.or(offered.first()).copied().ok_or_else(gone)
    };
    let (before, after) = (likeliest(offers.between(from, node)?)?, likeliest(offers.between(node.into(), to)?)?);
    let is_held = design.links().any(|(_, other)| other.from() == Some(RecordKey::Link(id)));
    if is_held && before.spec().id != record.kind && after.spec().id != record.kind {
        // What hangs on the link, such as a dead-letter queue, would have nothing to hang on.
        return Err(Diagnostic::error("link-not-offered").with("link-kind", before.spec().id));
    }
    Ok((before, after))
}

pub(super) fn splice(design: &Design, ids: &mut Rng, id: LinkId, node: NodeId) -> Result<Plan, Diagnostic> {
    let gone = || Diagnostic::error("link-end-missing");
    let (before, after) = spliced_kinds(design, id, node)?;
    let record = design.record(id).ok_or_else(gone)?;
    let (from, to) = (record.from().ok_or_else(gone)?, record.to().ok_or_else(gone)?);
    // The link itself, with what is said in it, stays where its kind stays.
    if before.spec().id != record.kind && after.spec().id == record.kind {
        let edits = design.set(id, "from", Some(Value::from(RecordKey::Node(node).to_string()))).into_iter();
        return Ok(Plan::of(edits.chain([created(design, ids, from, node, before)])).selecting([node.into()]));
    }
    let mut edits = Vec::new();
    if before.spec().id == record.kind {
        edits.extend(design.set(id, "to", Some(Value::from(node.to_string()))));
    } else {
        edits.push(Edit::Remove { key: id.into(), record: record.clone() });
        edits.push(created(design, ids, from, node, before));
    }
    edits.push(created(design, ids, node.into(), to, after));
    Ok(Plan::of(edits).selecting([node.into()]))
}

fn created(design: &Design, ids: &mut Rng, from: RecordKey, to: NodeId, kind: &dyn LinkKind) -> Edit {
    let mut fields = Fields::default();
    fields.set("from", Some(Value::from(from.to_string())));
    fields.set("to", Some(Value::from(to.to_string())));
    fields.set("order", Some(Value::from(design.last_order())));
    Edit::Create { key: LinkId(ids.bits()).into(), record: Record { kind: kind.spec().id.to_owned(), fields } }
}

pub(super) fn heal(design: &Design, ids: &mut Rng, nodes: &BTreeSet<NodeId>) -> Plan {
    let gone = |key: RecordKey| key.node().is_some_and(|id| nodes.contains(&id));
    let mut wanted: Vec<(RecordKey, NodeId)> = Vec::new();
    let leads_in =
        |link: &&Record| link.from().is_some_and(|from| !gone(from)) && link.to().is_some_and(|to| gone(to.into()));
    for (from, first) in
        design.links().map(|(_, link)| link).filter(leads_in).filter_map(|link| link.from().zip(link.to()))
    {
        for to in ends_beyond(design, nodes, first) {
            if !wanted.contains(&(from, to)) {
                wanted.push((from, to));
            }
        }
    }
    let mut plan = delete(design, &nodes.iter().copied().map(RecordKey::Node).collect());
    let mut healed = design.clone();
    healed.apply(&plan.change);
    for (from, to) in wanted {
        let Some(kind) = healed.offer(from, to).ok().and_then(|offered| offered.first().copied()) else { continue };
        let edit = created(&healed, ids, from, to, kind);
        healed.apply(&Change { edits: vec![edit.clone()] });
        plan.change.edits.push(edit);
    }
    plan
}

/// Where one comes to from a node along nodes that go, once the last of them is left.
fn ends_beyond(design: &Design, nodes: &BTreeSet<NodeId>, first: NodeId) -> BTreeSet<NodeId> {
    let (mut seen, mut waiting, mut ends) = (BTreeSet::new(), vec![first], BTreeSet::new());
    while let Some(node) = waiting.pop() {
        if !seen.insert(node) {
            continue;
        }
        for to in design.links().filter(|(_, link)| link.from() == Some(node.into())).filter_map(|(_, link)| link.to())
        {
            if nodes.contains(&to) {
                waiting.push(to);
            } else {
                ends.insert(to);
            }
        }
    }
    ends
}
