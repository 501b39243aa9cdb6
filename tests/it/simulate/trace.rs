//! Traces: golden, the same from run to run, and the same whatever the records are called.

use crate::support::golden;
use busbar::design::{Design, read, write};
use busbar::gallery::{self, GALLERY};
use busbar::kinds::Drawing;
use busbar::rng::Rng;
use busbar::simulate::Run;
use std::collections::BTreeMap;

/// Sends every sample of every node that takes events, a second apart, and runs until all is quiet.
fn run_of_samples(drawing: Drawing, seed: u64) -> Run {
    let samples: Vec<(usize, String)> = drawing
        .node_refs()
        .filter(|node| node.spec().accepts_events)
        .flat_map(|node| node.behaviour().samples(node).into_iter().map(move |sample| (node.index, sample)))
        .collect();
    assert!(!samples.is_empty(), "there is something to send");
    let mut run = Run::new(drawing, seed);
    for (second, (node, sample)) in samples.iter().enumerate() {
        run.send(*node, sample, second as u64 * 1000).expect("a sample can be sent");
    }
    run.drain();
    assert!(run.is_drained());
    run
}

#[test]
fn every_gallery_design_has_a_golden_trace() {
    for exhibit in GALLERY {
        let run = run_of_samples(exhibit.design().freeze().drawing, 1);
        golden::check(&format!("tests/golden/{}/trace.jsonl", exhibit.id), &run.trace_lines());
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_other_ids() {
    let drawing = || gallery::exhibit("product-registration").expect("it is there").design().freeze().drawing;
    let lines = |seed| run_of_samples(drawing(), seed).trace_lines();
    assert_eq!(lines(7), lines(7));
    assert_ne!(lines(7), lines(8));
}

#[test]
fn a_clone_is_a_snapshot() {
    let drawing = gallery::exhibit("product-registration").expect("it is there").design().freeze().drawing;
    let api = drawing.nodes.iter().position(|node| node.name == "RegistrationApi").expect("it is drawn");
    let mut run = Run::new(drawing, 3);
    run.send(api, "{}", 0).expect("the API takes it");
    assert!(run.step());
    let mut again = run.clone();
    run.drain();
    assert_ne!(run.trace_lines(), again.trace_lines());
    again.drain();
    assert_eq!(run.trace_lines(), again.trace_lines());
}

/// The design with all record ids replaced by random ones.
fn renamed(design: &Design, rng: &mut Rng) -> Design {
    let mut text = write(design);
    let fresh: BTreeMap<String, String> = design
        .records()
        .map(|(key, _)| key.to_string())
        .filter(|key| key != "design")
        .map(|key| {
            let digits = (0..12).map(|_| char::from(b"0123456789abcdefghjkmnpqrstvwxyz"[rng.below(32) as usize]));
            let renamed = format!("{}0{}", &key[..1], digits.collect::<String>());
            (key, renamed)
        })
        .collect();
    for (key, renamed) in fresh {
        text = text.replace(&format!("\"{key}\""), &format!("\"{renamed}\""));
    }
    read(&text).expect("it is a design still").0
}

#[test]
fn renaming_all_records_changes_no_trace() {
    let mut rng = Rng::new(20);
    for exhibit in GALLERY {
        let design = exhibit.design();
        let lines = run_of_samples(design.freeze().drawing, 1).trace_lines();
        for _ in 0..20 {
            let renamed = renamed(&design, &mut rng);
            assert_ne!(renamed, design);
            assert_eq!(run_of_samples(renamed.freeze().drawing, 1).trace_lines(), lines);
        }
    }
}
