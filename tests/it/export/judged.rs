//! Writes what the outside judges are to read: every export of every design of the gallery and of `designs`, and of random
//! ones, each in a folder `DESIGN/TARGET/`. `./dev test judges` says where and how many.

use super::{designs, random};
use busbar::design::{Design, write};
use busbar::diagnostic::{Severity, Subject};
use busbar::export::{Target, export, lower};
use busbar::kinds::{KINDS, links::LINK_KINDS};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Seeded designs beside those that have names.
const RANDOM: u64 = 12;

#[test]
fn every_export_is_written_for_the_judges() {
    let folder = std::env::var_os("BUSBAR_JUDGED").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("judged"));
    let count = std::env::var("BUSBAR_RANDOM_DESIGNS").ok().and_then(|count| count.parse().ok()).unwrap_or(RANDOM);
    let named = designs::all(1).into_iter().map(|(name, design)| (name.to_owned(), design));
    let random: Vec<(String, Design)> =
        (0..count).map(|seed| (format!("random-{seed:03}"), random::design(seed))).collect();
    let mut written = 0;
    for (name, design) in named.chain(random.iter().cloned()) {
        let drawing = design.freeze().drawing;
        std::fs::create_dir_all(folder.join(&name)).expect("a folder can be made");
        std::fs::write(folder.join(&name).join("design.busbar.json"), write(&design)).expect("a file can be written");
        for target in Target::ALL {
            for file in export(&drawing, *target).files {
                let path = folder.join(&name).join(target.id()).join(&file.path);
                std::fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder can be made");
                std::fs::write(path, file.text).expect("a file can be written");
                written += 1;
            }
        }
    }
    println!("{written} files in {}", folder.display());
    assert!(written > 0);
    if count >= 200 {
        check_everything_is_drawn(&random);
    }
}

/// Over the long run every kind and link kind is there ten times.
fn check_everything_is_drawn(designs: &[(String, Design)]) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, record) in designs.iter().flat_map(|(_, design)| design.records()) {
        *counts.entry(record.kind.as_str()).or_default() += 1;
    }
    let kinds = KINDS.iter().map(|kind| kind.spec().id).chain(LINK_KINDS.iter().map(|kind| kind.spec().id));
    for kind in kinds {
        let count = counts.get(kind).copied().unwrap_or_default();
        assert!(count >= 10, "{kind} is drawn {count} times only");
    }
}

/// A random design is a good one: nothing in it is an error, and most of it is resources.
#[test]
fn random_designs_can_be_deployed() {
    let mut resources = 0;
    for seed in 0..RANDOM {
        let drawing = random::design(seed).freeze().drawing;
        let (template, found) = lower(&drawing);
        let errors: Vec<_> = found.iter().filter(|found| found.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{seed}: {errors:?}");
        resources +=
            template.resources.iter().filter(|entry| matches!(entry.provenance.subject, Subject::Node(_))).count();
    }
    assert!(resources > 100, "{resources} resources");
}
