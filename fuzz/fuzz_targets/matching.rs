//! Any patterns and any event: reading refuses with places inside the text, the compiled matcher and the explanation say what
//! the plain matcher says, and rules that went leave nothing behind.

#![no_main]

use busbar::json;
use busbar::pattern::{Matcher, Outcome, Pattern, Refusal, Scratch, Verdict};
use busbar_fuzz::texts;
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;

fuzz_target!(|input: &[u8]| {
    let mut texts = texts(input);
    let event = texts.pop().expect("there is one text at least");
    let mut rules: BTreeMap<usize, Pattern> = BTreeMap::new();
    for (id, text) in texts.iter().enumerate() {
        match Pattern::parse(text) {
            Ok(pattern) => drop(rules.insert(id, pattern)),
            Err(refusals) => check_refusals(text, &refusals),
        }
    }
    let mut matcher = Matcher::new();
    rules.iter().for_each(|(id, pattern)| matcher.add(*id, pattern));
    let mut scratch = Scratch::new();
    check(&rules, &matcher, &event, &mut scratch);
    // Without the first rule, and with it again.
    if let Some((id, pattern)) = rules.pop_first() {
        assert!(matcher.remove(&id));
        check(&rules, &matcher, &event, &mut scratch);
        matcher.add(id, &pattern);
        rules.insert(id, pattern);
        check(&rules, &matcher, &event, &mut scratch);
    }
    explain(&rules, &event);
});

fn check_refusals(text: &str, refusals: &[Refusal]) {
    assert!(!refusals.is_empty(), "a refusal has a reason");
    for refusal in refusals {
        assert!(text.get(refusal.span.start..refusal.span.end).is_some(), "{refusal:?} has its place in the text");
        assert!(refusal.service_message.starts_with("Event pattern is not valid. Reason: "), "{refusal:?}");
        if let Some(fix) = &refusal.fix {
            let (before, after) = (text.get(..fix.span.start), text.get(fix.span.end..));
            let (before, after) = before.zip(after).expect("what is mended has its place in the text");
            let mended = format!("{before}{}{after}", fix.replacement);
            assert_ne!(mended, text, "{refusal:?} is mended by a change");
            // One mistake less, or others that it hid; never the same one again.
            let left = Pattern::parse(&mended).err().unwrap_or_default();
            let same = |other: &&Refusal| other.code == refusal.code && other.span.start == refusal.span.start;
            if let Some(same) = left.iter().find(same) {
                assert!(fix.replacement.len() < fix.span.end - fix.span.start, "{text:?} mended: {mended:?}: {same:?}");
            }
        }
    }
}

fn check(rules: &BTreeMap<usize, Pattern>, matcher: &Matcher<usize>, event: &str, scratch: &mut Scratch) {
    let found = matcher.matches(event, scratch);
    match json::read_prefix(event) {
        Err(wanted) => {
            if let Err(error) = found {
                assert_eq!(error, wanted);
            }
        }
        Ok(tree) => {
            let found = found.expect("the event can be read");
            let matched: Vec<usize> = found.matched().copied().collect();
            let too_complex: Vec<usize> = found.too_complex().copied().collect();
            for (id, pattern) in rules {
                match pattern.verdict(&tree) {
                    Verdict::Match => assert!(matched.contains(id), "{} matches", pattern.text()),
                    Verdict::NoMatch => {
                        assert!(!matched.contains(id) && !too_complex.contains(id), "{} does not match", pattern.text())
                    }
                    Verdict::TooComplex => {}
                }
            }
        }
    }
}

fn explain(rules: &BTreeMap<usize, Pattern>, event: &str) {
    let Ok(tree) = json::read_prefix(event) else { return };
    for pattern in rules.values() {
        let explanation = pattern.explain(&tree);
        let verdict = pattern.verdict(&tree);
        assert_eq!(explanation.verdict, verdict, "{}", pattern.text());
        assert_eq!(explanation.root.outcome() == Outcome::Holds, verdict == Verdict::Match, "{}", pattern.text());
        for leaf in explanation.root.leaves() {
            assert!(pattern.text().get(leaf.span.start..leaf.span.end).is_some());
            assert!(leaf.found.iter().all(|found| event.get(found.span.start..found.span.end).is_some()));
            assert!(leaf.outcome != Outcome::Fails || leaf.miss.is_some(), "{} fails for a reason", pattern.text());
        }
    }
}
