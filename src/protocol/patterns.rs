//! What the page asks of the pattern engine: why an event matches, which events match, which pattern takes an event.
//! Nothing here needs the design: texts come with the question.

use crate::diagnostic::{Diagnostic, Range};
use crate::event::{self, Envelope};
use crate::json::{self, Value};
use crate::pattern::{
    Clause, Found, LeafExplanation, Miss, NearMissOutcome, Outcome, Pattern, SampleFault, SelectionFault, Verdict,
};
use serde::{Deserialize, Serialize};

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "about")]
pub enum Question {
    /// Why an event, as a person types it, matches a pattern or does not.
    Explain { pattern: String, event: String, setting: Setting },
    /// Which of these patterns take which of these events.
    Compare { patterns: Vec<String>, events: Vec<String>, setting: Setting },
    /// An event that matches.
    Sample { pattern: String, seed: u64 },
    /// Events that fail by one clause alone.
    NearMisses { pattern: String },
    /// The pattern of chosen fields of an event, given as JSON pointers.
    FromEvent { event: String, selection: Vec<String> },
}

/// Where an event happens: what its envelope says that the text leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    pub account: String,
    pub region: String,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "reply")]
pub enum Reply {
    Explained(Explained),
    /// A row per event with a cell per pattern.
    Compared {
        rows: Vec<Vec<Judged>>,
    },
    /// An event's text.
    Sample {
        event: String,
    },
    /// An event's text per clause of the pattern; none where it cannot fail alone.
    NearMisses {
        misses: Vec<Missing>,
    },
    /// A pattern's text.
    Pattern {
        text: String,
    },
    /// It cannot be done: the code of a sentence and its arguments.
    Refused {
        code: String,
        arguments: Vec<(String, String)>,
    },
}

/// How an event and a pattern stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judged {
    Match,
    NoMatch,
    /// The search for array elements that fit took too many steps.
    TooComplex,
    /// The pattern cannot be read.
    PatternRefused,
    /// The event is no JSON object.
    EventRefused,
}

/// Why an event matches or does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    pub judged: Judged,
    /// The lists of the pattern, in its order.
    pub lists: Vec<ExplainedList>,
}

/// A list of the pattern against the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainedList {
    pub path: String,
    /// Where its key stands in the pattern.
    pub key: Range,
    /// Whether it holds; `None` where a later list for the same path replaces it.
    pub holds: Option<bool>,
    /// Whether a match needs it: a branch of an `$or` may fail where another one holds.
    pub is_to_blame: bool,
    /// Its entries: where they stand in the pattern, and whether they take a value.
    pub entries: Vec<(Range, bool)>,
    /// Where the values stand in the event that it was asked about, and whether it takes them; only those that the
    /// event's text says itself.
    pub found: Vec<(Range, bool)>,
    /// Where it fails: the code of a sentence and its arguments.
    pub miss: Option<(String, Vec<(String, String)>)>,
}

/// A clause, and an event that fails by it alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The field's dotted path; `$or` for alternatives.
    pub clause: String,
    pub event: Option<String>,
}

/// The answer to a question.
#[must_use]
pub fn answer(question: &Question) -> Reply {
    match question {
        Question::Explain { pattern, event, setting } => Reply::Explained(explain(pattern, event, setting)),
        Question::Compare { patterns, events, setting } => Reply::Compared { rows: compare(patterns, events, setting) },
        Question::Sample { pattern, seed } => with_pattern(pattern, |pattern| match pattern.sample(*seed) {
            Ok(event) => Reply::Sample { event: json::pretty(&event) },
            Err(SampleFault::Unsatisfiable { leaves }) => {
                let paths: Vec<&str> = leaves.iter().map(|leaf| pattern.leaves()[*leaf].path.as_str()).collect();
                refused(&Diagnostic::error("pattern.cannot-match").with("paths", paths.join(", ")))
            }
            Err(SampleFault::TooComplex) => refused(&Diagnostic::error("pattern.too-complex-to-tell")),
        }),
        Question::NearMisses { pattern } => with_pattern(pattern, |pattern| {
            let missing = |miss: crate::pattern::NearMiss| Missing {
                clause: match miss.clause {
                    Clause::Field(path) => path,
                    Clause::Or(_) => "$or".to_owned(),
                },
                event: match miss.outcome {
                    NearMissOutcome::Event(event) => Some(json::pretty(&event)),
                    NearMissOutcome::CannotFailAlone | NearMissOutcome::Unknown => None,
                },
            };
            Reply::NearMisses { misses: pattern.near_misses(0).into_iter().map(missing).collect() }
        }),
        Question::FromEvent { event, selection } => from_event(event, selection),
    }
}

fn with_pattern(text: &str, then: impl FnOnce(&Pattern) -> Reply) -> Reply {
    match Pattern::parse(text) {
        Ok(pattern) => then(&pattern),
        Err(_) => refused(&Diagnostic::error("pattern.not-valid")),
    }
}

fn refused(why: &Diagnostic) -> Reply {
    let arguments = why.arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Reply::Refused { code: why.code.to_owned(), arguments }
}

/// The event that a person means, its envelope filled in; places are those of the text.
fn event(text: &str, setting: &Setting) -> Option<Value> {
    let envelope = Envelope {
        id: "11112222-3333-4444-5555-666677778888".to_owned(),
        account: setting.account.clone(),
        region: setting.region.clone(),
        time: "2026-01-01T00:00:00Z".to_owned(),
    };
    event::filled_in(text, &envelope).ok()
}

fn explain(pattern: &str, text: &str, setting: &Setting) -> Explained {
    let nothing = |judged| Explained { judged, lists: Vec::new() };
    let Ok(pattern) = Pattern::parse(pattern) else { return nothing(Judged::PatternRefused) };
    let Some(event) = event(text, setting) else { return nothing(Judged::EventRefused) };
    let explanation = pattern.explain(&event);
    let to_blame: Vec<usize> = explanation.failing_leaves().iter().map(|leaf| leaf.span.start).collect();
    let lists = explanation.root.leaves().into_iter().map(|leaf| list(leaf, &to_blame)).collect();
    Explained { judged: judged(explanation.verdict), lists }
}

fn list(leaf: &LeafExplanation, to_blame: &[usize]) -> ExplainedList {
    let takes = |index: usize| leaf.tests.iter().any(|test| test.takes.contains(&index));
    let said = |found: &Found| found.span.end > found.span.start;
    let found = leaf.found.iter().enumerate().filter(|(_, found)| said(found));
    ExplainedList {
        path: leaf.path.clone(),
        key: leaf.key_span.into(),
        holds: match leaf.outcome {
            Outcome::Holds => Some(true),
            Outcome::Fails => Some(false),
            Outcome::Ignored => None,
        },
        is_to_blame: to_blame.contains(&leaf.span.start),
        entries: leaf.tests.iter().map(|test| (test.span.into(), test.outcome == Outcome::Holds)).collect(),
        found: found.map(|(index, found)| (found.span.into(), takes(index))).collect(),
        miss: leaf.miss.as_ref().map(|Miss { code, arguments, .. }| {
            let arguments = arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
            ((*code).to_owned(), arguments)
        }),
    }
}

const fn judged(verdict: Verdict) -> Judged {
    match verdict {
        Verdict::Match => Judged::Match,
        Verdict::NoMatch => Judged::NoMatch,
        Verdict::TooComplex => Judged::TooComplex,
    }
}

fn compare(patterns: &[String], events: &[String], setting: &Setting) -> Vec<Vec<Judged>> {
    let patterns: Vec<_> = patterns.iter().map(|text| Pattern::parse(text).ok()).collect();
    let row = |text: &String| {
        let event = event(text, setting);
        patterns
            .iter()
            .map(|pattern| match (pattern, &event) {
                (None, _) => Judged::PatternRefused,
                (Some(_), None) => Judged::EventRefused,
                (Some(pattern), Some(event)) => judged(pattern.verdict(event)),
            })
            .collect()
    };
    events.iter().map(row).collect()
}

fn from_event(text: &str, selection: &[String]) -> Reply {
    let Ok(event) = json::read(text) else { return refused(&Diagnostic::error("event.not-an-object")) };
    let selection: Vec<&str> = selection.iter().map(String::as_str).collect();
    match Pattern::from_event(&event, &selection) {
        Ok(pattern) => Reply::Pattern { text: pattern.text().to_owned() },
        Err(SelectionFault::DifferentElements) => refused(&Diagnostic::error("pattern.different-elements")),
        Err(SelectionFault::Empty | SelectionFault::NotFound(_)) => {
            refused(&Diagnostic::error("pattern.nothing-chosen"))
        }
        Err(SelectionFault::Refused(refusals)) => {
            let code = refusals.first().map_or("pattern.not-valid", |refusal| refusal.code);
            let arguments = refusals.first().map(|refusal| refusal.arguments.clone()).unwrap_or_default();
            refused(&Diagnostic { arguments, ..Diagnostic::error(code) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Judged, Question, Reply, Setting, answer};

    fn setting() -> Setting {
        Setting { account: "111122223333".to_owned(), region: "eu-central-1".to_owned() }
    }

    #[test]
    fn an_explanation_marks_both_texts() {
        let pattern = r#"{"source": ["a", "b"], "detail": {"n": [1], "$or": [{"x": [1]}, {"y": [2]}]}, "account": ["111122223333"]}"#;
        let event = r#"{"source": "b", "detail": {"n": "1", "y": 2}}"#;
        let question = Question::Explain { pattern: pattern.to_owned(), event: event.to_owned(), setting: setting() };
        let Reply::Explained(explained) = answer(&question) else { panic!("it explains") };
        assert_eq!(explained.judged, Judged::NoMatch);
        let told: Vec<_> = explained
            .lists
            .iter()
            .map(|list| {
                let found: Vec<_> = list.found.iter().map(|(at, taken)| (&event[at.start..at.end], *taken)).collect();
                (&pattern[list.key.start..list.key.end], list.holds, list.is_to_blame, found)
            })
            .collect();
        assert_eq!(
            told,
            [
                ("\"source\"", Some(true), false, vec![("\"b\"", true)]),
                ("\"n\"", Some(false), true, vec![("\"1\"", false)]),
                ("\"x\"", Some(false), false, vec![]),
                ("\"y\"", Some(true), false, vec![("2", true)]),
                // What the envelope says stands in no text.
                ("\"account\"", Some(true), false, vec![]),
            ]
        );
        let entries: Vec<_> =
            explained.lists[0].entries.iter().map(|(at, holds)| (&pattern[at.start..at.end], *holds)).collect();
        assert_eq!(entries, [("\"a\"", false), ("\"b\"", true)]);
        let miss = explained.lists[1].miss.as_ref().map(|(code, _)| code.as_str());
        assert_eq!(miss, Some("pattern.miss.string-for-number"));
    }

    #[test]
    fn a_comparison_has_a_row_per_event() {
        let question = Question::Compare {
            patterns: [r#"{"source": ["a"]}"#, r#"{"source": []}"#, r#"{"region": ["eu-central-1"]}"#]
                .map(str::to_owned)
                .into(),
            events: [r#"{"source": "a"}"#, r#"{"source": "b"}"#, "{"].map(str::to_owned).into(),
            setting: setting(),
        };
        use Judged::{EventRefused, Match, NoMatch, PatternRefused};
        let rows = vec![
            vec![Match, PatternRefused, Match],
            vec![NoMatch, PatternRefused, Match],
            vec![EventRefused, PatternRefused, EventRefused],
        ];
        assert_eq!(answer(&question), Reply::Compared { rows });
    }

    #[test]
    fn events_and_patterns_are_made() {
        let pattern = r#"{"source": ["a"], "detail": {"n": [{"numeric": [">", 1]}]}}"#.to_owned();
        let Reply::Sample { event } = answer(&Question::Sample { pattern: pattern.clone(), seed: 1 }) else {
            panic!("it can be matched")
        };
        assert!(event.contains("\"source\": \"a\""), "{event}");
        let Reply::NearMisses { misses } = answer(&Question::NearMisses { pattern }) else { panic!("it has clauses") };
        let clauses: Vec<_> = misses.iter().map(|miss| (miss.clause.as_str(), miss.event.is_some())).collect();
        assert_eq!(clauses, [("source", true), ("detail.n", true)]);
        let selection = vec!["/source".to_owned()];
        let made = answer(&Question::FromEvent { event, selection });
        assert_eq!(made, Reply::Pattern { text: "{\n  \"source\": [\"a\"]\n}".to_owned() });
        let never = r#"{"a": [{"numeric": [">", 1, "<", 1.0000000000000002]}]}"#.to_owned();
        let refused = answer(&Question::Sample { pattern: never, seed: 1 });
        assert!(matches!(refused, Reply::Refused { code, .. } if code == "pattern.cannot-match"));
        let nothing = Question::FromEvent { event: "{}".to_owned(), selection: Vec::new() };
        assert!(matches!(answer(&nothing), Reply::Refused { code, .. } if code == "pattern.nothing-chosen"));
    }
}
