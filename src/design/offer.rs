//! Which links may be drawn between two ends, and if none, why not.

use super::{Design, NodeId, Record, RecordKey};
use crate::diagnostic::Diagnostic;
use crate::kinds::{LinkKind, links_between, links_from_link};

/// The link kinds that may be drawn, the likeliest first (never empty), or the reason why none may.
pub type Offer = Result<Vec<&'static dyn LinkKind>, Diagnostic>;

impl Design {
    /// What may be drawn from a node or link to a node.
    ///
    /// # Errors
    /// The reason, when nothing may: it is the same node, the kinds have nothing to say to each other, the link is there
    /// already, or a limit of the service is reached.
    pub fn offer(&self, from: RecordKey, to: NodeId) -> Offer {
        self.offer_except(from, to, None)
    }

    /// The same, as if the link `except` were not there: for re-attaching its end.
    ///
    /// # Errors
    /// As [`Design::offer`].
    pub fn offer_except(&self, from: RecordKey, to: NodeId, except: Option<super::LinkId>) -> Offer {
        let gone = || Diagnostic::error("link-end-missing");
        let from_record = self.record(from).ok_or_else(gone)?;
        let to_record = self.record(to).ok_or_else(gone)?;
        let origin = self.origin(from).and_then(|id| self.record(id)).ok_or_else(gone)?;
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
                .or_else(|| self.limit(from, to, kind, except));
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

    fn limit(
        &self,
        from: RecordKey,
        to: NodeId,
        kind: &'static dyn LinkKind,
        except: Option<super::LinkId>,
    ) -> Option<Diagnostic> {
        let spec = kind.spec();
        let (mut from_here, mut to_there) = (0, 0);
        for (id, link) in self.links() {
            if link.kind != spec.id || Some(id) == except {
                continue;
            }
            let (same_from, same_to) = (link.from() == Some(from), link.to() == Some(to));
            if same_from && same_to {
                return Some(Diagnostic::error("link-exists"));
            }
            from_here += usize::from(same_from);
            to_there += usize::from(same_to);
        }
        let over = |most: Option<usize>, count: usize| most.filter(|&most| count >= most);
        if let Some(most) = over(spec.most_from_one, from_here) {
            return Some(Diagnostic::error("link-too-many-from").with("most", most).with("link-kind", spec.id));
        }
        over(spec.most_to_one, to_there)
            .map(|most| Diagnostic::error("link-too-many-to").with("most", most).with("link-kind", spec.id))
    }
}
