//! Traces: golden, the same from run to run, and the same whatever the records are called.

use crate::support::golden;
use crate::support::session::run_of_samples;
use busbar::gallery::{self, GALLERY};
use busbar::simulate::Run;

#[test]
fn every_gallery_design_has_a_golden_trace() {
    for exhibit in GALLERY {
        let run = run_of_samples(exhibit.design().freeze().drawing, 1);
        assert!(!run.trace().is_empty(), "{}: there is something to send", exhibit.id);
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
