//! What the signs of a drawing mean: only those that are used.

use super::Editor;
use crate::kinds::{Group, KINDS};

/// The signs that are used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legend {
    /// Kinds in the palette's order, without notes and frames, and how many there are of each.
    pub kinds: Vec<(&'static str, usize)>,
    pub has_links: bool,
    pub has_failure_paths: bool,
}

impl Editor {
    /// What a legend has to say about this drawing.
    #[must_use]
    pub fn legend(&self) -> Legend {
        let specs = KINDS.iter().map(|kind| kind.spec()).filter(|spec| spec.group != Group::Annotation);
        let count = |id: &str| self.design.nodes().filter(|(_, record)| record.kind == id).count();
        let kinds = specs.map(|spec| (spec.id, count(spec.id))).filter(|(_, count)| *count > 0).collect();
        let is_failure_path =
            self.design.links().filter_map(|(_, link)| link.link_kind()).map(|kind| kind.spec().is_failure_path);
        let (failures, others): (Vec<bool>, Vec<bool>) = is_failure_path.partition(|is_failure| *is_failure);
        Legend { kinds, has_links: !others.is_empty(), has_failure_paths: !failures.is_empty() }
    }
}
