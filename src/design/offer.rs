//! Which links may be drawn between two ends, and if none, why not.

use super::{Design, LinkId, NodeId, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::kinds::{LinkKind, links_between, links_from_link};
use std::collections::{BTreeMap, BTreeSet};

/// The link kinds that may be drawn, the likeliest first (never empty), or the reason why none may.
pub type Offer = Result<Vec<&'static dyn LinkKind>, Diagnostic>;

/// Judges what may be drawn between any two ends. The links are counted once, so that thousands of ends can be judged.
pub struct Offers<'a> {
    design: &'a Design,
    from_one: BTreeMap<(&'a str, RecordKey), usize>,
    to_one: BTreeMap<(&'a str, NodeId), usize>,
    pairs: BTreeSet<(&'a str, RecordKey, NodeId)>,
}

impl<'a> Offers<'a> {
    /// As if the link `except` were not there: for re-attaching its end.
    #[must_use]
    pub fn of(design: &'a Design, except: Option<LinkId>) -> Self {
        let mut offers = Self { design, from_one: BTreeMap::new(), to_one: BTreeMap::new(), pairs: BTreeSet::new() };
        for (_, link) in design.links().filter(|(id, _)| Some(*id) != except) {
            let (Some(from), Some(to)) = (link.from(), link.to()) else { continue };
            *offers.from_one.entry((&link.kind, from)).or_default() += 1;
            *offers.to_one.entry((&link.kind, to)).or_default() += 1;
            offers.pairs.insert((&link.kind, from, to));
        }
        offers
    }

    /// What may be drawn from a node or link to a node.
    ///
    /// # Errors
    /// The reason, when nothing may: it is the same node, the kinds have nothing to say to each other, the link is there
    /// already, or a limit of the service is reached.
    pub fn between(&self, from: RecordKey, to: NodeId) -> Offer {
        let design = self.design;
        let gone = || Diagnostic::error("link-end-missing");
        let from_record = design.record(from).ok_or_else(gone)?;
        let to_record = design.record(to).ok_or_else(gone)?;
        let origin = design.origin(from).and_then(|id| design.record(id)).ok_or_else(gone)?;
        if from == RecordKey::Node(to) {
            return Err(Diagnostic::error("link-to-itself").with("name", to_record.name()));
        }
        let unknown = |record: &Record| Diagnostic::error("link-unknown-kind").with("name", record.name());
        let to_spec = to_record.node_kind().ok_or_else(|| unknown(to_record))?.spec();
        let origin_kind = origin.node_kind().ok_or_else(|| unknown(origin))?;
        let possible: Vec<_> = match from {
            RecordKey::Link(_) => {
                let link = from_record.link_kind().ok_or_else(|| unknown(from_record))?;
                links_from_link(link.spec(), to_spec).collect()
            }
            RecordKey::Node(_) | RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => {
                links_between(origin_kind.spec(), to_spec).collect()
            }
        };
        if possible.is_empty() {
            let code = origin_kind.refusal(to_spec).unwrap_or("link-meaningless");
            return Err(Diagnostic::error(code).with("from-kind", &origin.kind).with("to-kind", &to_record.kind));
        }
        let mut reason = None;
        let mut offered = Vec::new();
        for kind in possible {
            let refusal = kind
                .refusal((origin_kind.spec(), &origin.fields), (to_spec, &to_record.fields))
                .map(Diagnostic::error)
                .or_else(|| self.limit(from, to, kind));
            match refusal {
                None => offered.push(kind),
                Some(refusal) => {
                    reason.get_or_insert(refusal.with("from", origin.name()).with("to", to_record.name()));
                }
            }
        }
        match reason {
            Some(reason) if offered.is_empty() => Err(reason),
            Some(_) | None => Ok(offered),
        }
    }

    fn limit(&self, from: RecordKey, to: NodeId, kind: &'static dyn LinkKind) -> Option<Diagnostic> {
        let spec = kind.spec();
        if self.pairs.contains(&(spec.id, from, to)) {
            return Some(Diagnostic::error("link-exists"));
        }
        let count = |counted: Option<&usize>| counted.copied().unwrap_or_default();
        let over = |most: Option<usize>, count: usize| most.filter(|&most| count >= most);
        if let Some(most) = over(spec.most_from_one, count(self.from_one.get(&(spec.id, from)))) {
            return Some(Diagnostic::error("link-too-many-from").with("most", most).with("link-kind", spec.id));
        }
        over(spec.most_to_one, count(self.to_one.get(&(spec.id, to))))
            .map(|most| Diagnostic::error("link-too-many-to").with("most", most).with("link-kind", spec.id))
    }
}

impl Design {
    /// What may be drawn from a node or link to a node.
    ///
    /// # Errors
    /// As [`Offers::between`].
    pub fn offer(&self, from: RecordKey, to: NodeId) -> Offer {
        self.offer_except(from, to, None)
    }

    /// The same, as if the link `except` were not there.
    ///
    /// # Errors
    /// As [`Offers::between`].
    pub fn offer_except(&self, from: RecordKey, to: NodeId, except: Option<LinkId>) -> Offer {
        Offers::of(self, except).between(from, to)
    }

    /// The node a link's arrow begins at, in the end: a link that starts at a link has its origin.
    #[must_use]
    pub fn origin(&self, key: RecordKey) -> Option<NodeId> {
        let mut key = key;
        // A chain of links is as long as there are records; a cycle, which repair removes, ends here too.
        for _ in 0..=self.records.len() {
            match key {
                RecordKey::Node(id) => return Some(id),
                RecordKey::Link(_) => key = self.record(key)?.from()?,
                RecordKey::Design | RecordKey::Scenario(_) | RecordKey::Source(_) => return None,
            }
        }
        None
    }
}
