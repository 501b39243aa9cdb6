//! Ignoring case as the service does it: per character of the rule's text, its lower-case or its upper-case form.
//!
//! This is not case folding and not symmetric: `straße` takes `STRASSE` and `STRASSE` does not take `straße`; a
//! title-case letter such as `ǅ` does not even take itself.

/// Letters that got their other case in Unicode 14 to 17, after the service's Java 17 (Unicode 13): they have none there.
const CASELESS_IN_UNICODE_13: &[char] = &[
    '\u{019B}', '\u{0264}', '\u{1C89}', '\u{1C8A}', '\u{2C2F}', '\u{2C5F}', '\u{A7C0}', '\u{A7C1}', '\u{A7CB}',
    '\u{A7CC}', '\u{A7CD}', '\u{A7CE}', '\u{A7CF}', '\u{A7D0}', '\u{A7D1}', '\u{A7D2}', '\u{A7D3}', '\u{A7D4}',
    '\u{A7D5}', '\u{A7D6}', '\u{A7D7}', '\u{A7D8}', '\u{A7D9}', '\u{A7DA}', '\u{A7DB}', '\u{A7DC}',
];

/// A text of a rule with what each of its characters takes.
///
/// ```
/// use busbar::pattern::IgnoreCase;
/// assert!(IgnoreCase::new("straße").equals("STRASSE"));
/// assert!(!IgnoreCase::new("STRASSE").equals("straße"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IgnoreCase {
    text: String,
    forms: Vec<Forms>,
}

/// The two texts that one character takes; often the same.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Forms {
    lower: String,
    upper: String,
}

impl IgnoreCase {
    /// Prepares a rule's text.
    ///
    /// ```
    /// use busbar::pattern::IgnoreCase;
    /// assert_eq!(IgnoreCase::new("Paid").text(), "Paid");
    /// ```
    pub fn new(text: &str) -> IgnoreCase {
        IgnoreCase { text: text.to_owned(), forms: text.chars().map(forms).collect() }
    }

    /// The text as the rule has it.
    ///
    /// ```
    /// use busbar::pattern::IgnoreCase;
    /// assert_eq!(IgnoreCase::new("Paid").text(), "Paid");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The character forms, lower and upper, in order.
    ///
    /// ```
    /// use busbar::pattern::IgnoreCase;
    /// assert_eq!(IgnoreCase::new("aß").forms().collect::<Vec<_>>(), [("a", "A"), ("ß", "SS")]);
    /// ```
    pub fn forms(&self) -> impl Iterator<Item = (&str, &str)> {
        self.forms.iter().map(|forms| (forms.lower.as_str(), forms.upper.as_str()))
    }

    /// Whether the whole value is taken.
    ///
    /// ```
    /// use busbar::pattern::IgnoreCase;
    /// assert!(IgnoreCase::new("paid").equals("PaId"));
    /// assert!(!IgnoreCase::new("paid").equals("paid!"));
    /// ```
    pub fn equals(&self, value: &str) -> bool {
        self.rest_behind(value) == Some("")
    }

    /// Whether the value starts with what is taken.
    ///
    /// ```
    /// use busbar::pattern::IgnoreCase;
    /// assert!(IgnoreCase::new("eu-").starts("EU-west-1"));
    /// assert!(!IgnoreCase::new("eu-").starts("aws-eu"));
    /// ```
    pub fn starts(&self, value: &str) -> bool {
        self.rest_behind(value).is_some()
    }

    /// Whether the value ends with what is taken.
    ///
    /// ```
    /// use busbar::pattern::IgnoreCase;
    /// assert!(IgnoreCase::new(".png").ends("a.PNG"));
    /// assert!(!IgnoreCase::new(".png").ends("a.png.bak"));
    /// ```
    pub fn ends(&self, value: &str) -> bool {
        let before = self.forms.iter().rev().try_fold(value, |rest, forms| {
            rest.strip_suffix(forms.lower.as_str()).or_else(|| rest.strip_suffix(forms.upper.as_str()))
        });
        before.is_some()
    }

    /// What stands in the value behind the text. There is one way at most, because no character's one form begins or ends
    /// with its other form (a test looks at all characters).
    fn rest_behind<'value>(&self, value: &'value str) -> Option<&'value str> {
        self.forms.iter().try_fold(value, |rest, forms| {
            rest.strip_prefix(forms.lower.as_str()).or_else(|| rest.strip_prefix(forms.upper.as_str()))
        })
    }
}

fn forms(character: char) -> Forms {
    if CASELESS_IN_UNICODE_13.contains(&character) {
        return Forms { lower: character.to_string(), upper: character.to_string() };
    }
    Forms { lower: character.to_lowercase().collect(), upper: character.to_uppercase().collect() }
}
