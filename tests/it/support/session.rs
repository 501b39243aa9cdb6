//! Random designs, made as a person makes them, and what is done with whole designs.

use busbar::design::{self, Design, NodeId, RecordKey, read, write};
use busbar::edit::{Button, Command, Editor, Input, LinkEnd, Modifiers};
use busbar::geom::{Point, Rect};
use busbar::kinds::{Drawing, KINDS, Shape, node_fields};
use busbar::rng::Rng;
use busbar::simulate::Run;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// An editor in which so many random things were done.
pub fn session(seed: u64, steps: u64) -> Editor {
    let mut rng = Rng::new(seed);
    let mut editor = Editor::new(Design::named("Random"), seed);
    for _ in 0..steps {
        step(&mut editor, &mut rng);
    }
    editor.settle();
    editor
}

/// Does one random thing and says which sort it was.
pub fn step(editor: &mut Editor, rng: &mut Rng) -> usize {
    let nodes: Vec<NodeId> = editor.design().nodes().map(|(id, _)| id).collect();
    let keys: Vec<RecordKey> = editor.design().records().map(|(key, _)| key).collect();
    let links: Vec<_> = editor.design().links().map(|(id, _)| id).collect();
    let point = |rng: &mut Rng| Point::new(rng.below(1000) as f64, rng.below(800) as f64);
    let sort = rng.below(13) as usize;
    let node = rng.pick(&nodes).copied();
    match (sort, node) {
        (0, _) | (_, None) => {
            // Half of them such as have much to do with each other.
            let sociable = ["event-bus", "rule", "lambda-function", "sqs-queue"];
            let kind = match rng.below(2) {
                0 => rng.pick(KINDS).expect("there are kinds").spec().id,
                _ => rng.pick(&sociable).expect("there are some"),
            };
            let center = point(rng);
            editor.run(&Command::Place { kind, center }).expect("a kind can be placed");
            return 0;
        }
        (1, Some(_)) => {
            let some: BTreeSet<NodeId> = nodes.iter().copied().filter(|_| rng.below(2) == 0).collect();
            let by = point(rng).minus(Point::new(500.0, 400.0));
            editor.run(&Command::Move { nodes: some, by }).expect("nodes can be moved");
        }
        (2, Some(node)) => {
            let rect = Rect::spanning(point(rng), point(rng));
            if editor.is_resizable(node) {
                editor.run(&Command::Resize { node, rect }).expect("it can be resized");
            }
        }
        (3 | 4, Some(to)) => {
            let design = editor.design();
            let able: Vec<RecordKey> = keys.iter().copied().filter(|from| design.offer(*from, to).is_ok()).collect();
            let from = if sort == 3 { rng.pick(&able) } else { rng.pick(&keys) };
            if let Some(from) = from.copied() {
                let is_able = able.contains(&from);
                assert_eq!(editor.run(&Command::Link { from, to, kind: None }).is_ok(), is_able);
            }
        }
        (5, Some(node)) => {
            let record = editor.design().record(node).expect("picked");
            let fields = node_fields(&record.kind);
            let Some(field) = rng.pick(fields) else { return sort };
            let value = match &field.shape {
                Shape::Integer { min, max, .. } => json!(rng.below((*max - *min) as u64 + 1) as i64 + min),
                Shape::Switch { .. } => json!(rng.below(2) == 0),
                Shape::Choice(choices) => json!(rng.pick(choices).expect("a choice has values").0),
                Shape::Text { .. } | Shape::Prose { .. } | Shape::Json { .. } | Shape::Pattern { .. } => json!("{}"),
            };
            let value = Some(value).filter(|_| rng.below(4) > 0);
            let command = Command::Set { key: node.into(), path: field.id.to_owned(), value };
            editor.run(&command).expect("a field can be set");
        }
        (6, Some(node)) => {
            let text: String =
                (0..rng.below(6)).map(|_| *rng.pick(&['a', 'ß', '👋', '\n', '"']).expect("some")).collect();
            editor.settle();
            editor
                .run(&Command::Write { key: node.into(), path: "name".to_owned(), text })
                .expect("a name can be written");
        }
        (7, Some(node)) => {
            editor.select(BTreeSet::from([node.into()]));
            let keys = editor.selection().clone();
            editor.run(&Command::Delete { keys }).expect("what is there can be deleted");
        }
        (8, Some(_)) => {
            editor.select(keys.iter().copied().filter(|_| rng.below(3) == 0).collect());
            editor.duplicate();
        }
        (9, Some(_)) => {
            let (start, end) = (point(rng), point(rng));
            let modifiers = Modifiers { shift: rng.below(2) == 0, ..Modifiers::default() };
            editor.input(Input::Move { at: start, modifiers });
            editor.input(Input::Down { at: start, button: Button::Main, modifiers });
            editor.input(Input::Move { at: end, modifiers });
            if rng.below(4) == 0 {
                editor.input(Input::Cancel);
            }
            editor.input(Input::Up { at: end, modifiers });
        }
        (10, Some(to)) => {
            let Some(link) = rng.pick(&links).copied() else { return sort };
            let end = if rng.below(2) == 0 { LinkEnd::From } else { LinkEnd::To };
            let _ = editor.run(&Command::Reattach { link, end, to: to.into() });
        }
        (11, Some(node)) => {
            let grip = editor.rect(node).expect("drawn").center();
            let by = Point::new(rng.below(400) as f64, rng.below(300) as f64);
            let at = editor.camera().screen_from_canvas(grip);
            let modifiers = Modifiers::default();
            editor.input(Input::Down { at, button: Button::Main, modifiers });
            editor.input(Input::Move { at: at.plus(by), modifiers });
            editor.input(Input::Up { at: at.plus(by), modifiers });
        }
        (_, Some(_)) => {
            let text = design::write(editor.design());
            editor.paste(&text).expect("a design can be pasted");
            let keys = editor.selection().iter().copied().filter(|_| rng.below(3) > 0).collect();
            editor.run(&Command::Delete { keys }).expect("what is there can be deleted");
        }
    }
    sort
}

/// The design with all record ids replaced by random ones.
pub fn renamed(design: &Design, rng: &mut Rng) -> Design {
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

/// A run in which every sample of every node that takes events is sent, a second apart; nothing has happened yet.
pub fn samples_sent(drawing: Drawing, seed: u64) -> Run {
    let samples: Vec<(usize, String)> = drawing
        .node_refs()
        .filter(|node| node.spec().accepts_events)
        .flat_map(|node| node.behaviour().samples(node).into_iter().map(move |sample| (node.index, sample)))
        .collect();
    let mut run = Run::new(drawing, seed);
    for (second, (node, sample)) in samples.iter().enumerate() {
        run.send(*node, sample, second as u64 * 1000).expect("a sample can be sent");
    }
    run
}

/// The same, run until all is quiet.
pub fn run_of_samples(drawing: Drawing, seed: u64) -> Run {
    let mut run = samples_sent(drawing, seed);
    run.drain();
    assert!(run.is_drained());
    run
}
