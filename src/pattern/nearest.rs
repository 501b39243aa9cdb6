//! The known name that a mistyped one is nearest to.

/// What a refusal's arguments hold where no name is near.
pub const NONE_NEAR: &str = "";
/// The names of the operators that a list's entry may have.
pub const OPERATORS: &[&str] =
    &["prefix", "suffix", "equals-ignore-case", "wildcard", "numeric", "cidr", "exists", "anything-but", "exactly"];
/// The operators that may stand inside an `anything-but`.
pub const INSIDE_ANYTHING_BUT: &[&str] = &["prefix", "suffix", "equals-ignore-case", "wildcard"];
/// The operator that may stand inside a `prefix` or `suffix`.
pub const INSIDE_PREFIX: &[&str] = &["equals-ignore-case"];
/// The comparisons of a `numeric`.
pub const COMPARISONS: &[&str] = &["=", "<", "<=", ">", ">="];

/// Other names for operators, from other languages and from habit.
const SYNONYMS: &[(&str, &str)] = &[
    ("startswith", "prefix"),
    ("beginswith", "prefix"),
    ("endswith", "suffix"),
    ("contains", "wildcard"),
    ("like", "wildcard"),
    ("glob", "wildcard"),
    ("regex", "wildcard"),
    ("not", "anything-but"),
    ("noteq", "anything-but"),
    ("notequals", "anything-but"),
    ("notin", "anything-but"),
    ("ne", "anything-but"),
    ("!=", "anything-but"),
    ("exist", "exists"),
    ("present", "exists"),
    ("ispresent", "exists"),
    ("number", "numeric"),
    ("range", "numeric"),
    ("between", "numeric"),
    ("ipaddress", "cidr"),
    ("ip", "cidr"),
    ("ignorecase", "equals-ignore-case"),
    ("equalsignorecase", "equals-ignore-case"),
    ("equals", "exactly"),
    ("==", "="),
    ("=>", ">="),
    ("=<", "<="),
    ("≥", ">="),
    ("≤", "<="),
];

/// The nearest of `known`: by another name for it, by case and hyphens, or by at most a third of its letters mistyped.
/// None where none is near.
pub fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let plain = |name: &str| -> String {
        name.chars().filter(|character| !"-_ ".contains(*character)).flat_map(char::to_lowercase).collect()
    };
    let wanted = plain(name);
    if let Some((_, operator)) =
        SYNONYMS.iter().find(|(synonym, operator)| *synonym == wanted && known.contains(operator))
    {
        return Some(operator);
    }
    known
        .iter()
        .map(|candidate| (edits(&wanted, &plain(candidate)), candidate))
        .filter(|(distance, candidate)| distance * 3 <= candidate.chars().count())
        .min()
        .map(|(_, candidate)| *candidate)
}

/// Letters to insert, remove or replace to turn one text into the other; long texts count as far from everything.
pub fn edits(one: &str, other: &str) -> usize {
    const LONG: usize = 64;
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len() > LONG || other.len() > LONG {
        return usize::MAX / 4;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, left) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (column, right) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(left != right);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}
