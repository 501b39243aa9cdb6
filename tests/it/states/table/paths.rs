//! JSONPath in Jayway's dialect.

use super::{failure, json, output, run_state};
use serde_json::json;

const STORE: &str = "{'store': {'book': [
    {'category': 'reference', 'author': 'Rees', 'title': 'Sayings', 'price': 8.95},
    {'category': 'fiction', 'author': 'Waugh', 'title': 'Honour', 'price': 12.99},
    {'category': 'fiction', 'author': 'Melville', 'title': 'Moby Dick', 'isbn': '0-553', 'price': 8.99},
    {'category': 'fiction', 'author': 'Tolkien', 'title': 'Rings', 'isbn': '0-395', 'price': 22.99}],
    'bicycle': {'color': 'red', 'price': 19.95}}, 'expensive': 10, 'my-key': 1, 'two words': 2, 'none': null, 'empty': []}";

fn check(path: &str, expected: &str) {
    let state = json!({"Type": "Pass", "Parameters": {"found.$": path}}).to_string();
    assert_eq!(output(&run_state(&state, STORE))["found"], json(expected), "{path}");
}

#[test]
fn definite_paths_give_one_value() {
    check("$.expensive", "10");
    check("$['expensive']", "10");
    check("$[\"expensive\"]", "10");
    check("$.my-key", "1");
    check("$['two words']", "2");
    check("$.none", "null");
    check("$.empty", "[]");
    check("$.store.bicycle.color", "'red'");
    check("$.store['bicycle']['color']", "'red'");
    check("$['store'].bicycle.color", "'red'");
    check("$.store.book[0].author", "'Rees'");
    check("$.store.book[-1].author", "'Tolkien'");
    check("$.store.book[-4].author", "'Rees'");
    check("$.store.book.[1].author", "'Waugh'");
    check("$.store.book[(@.length-1)].title", "'Rings'");
    check("$.store.book[(@.length - 2)].title", "'Moby Dick'");
    check("$.store.bicycle['color','price']", "{'color': 'red', 'price': 19.95}");
    check("$.store.bicycle['color','weight']", "{'color': 'red'}");
}

#[test]
fn other_paths_give_lists() {
    check("$.store.book[*].author", "['Rees', 'Waugh', 'Melville', 'Tolkien']");
    check("$.store.bicycle.*", "['red', 19.95]");
    check("$.store.bicycle[*]", "['red', 19.95]");
    check("$..author", "['Rees', 'Waugh', 'Melville', 'Tolkien']");
    check("$..isbn", "['0-553', '0-395']");
    check("$.store..price", "[8.95, 12.99, 8.99, 22.99, 19.95]");
    check("$..book[2].title", "['Moby Dick']");
    check("$..book[0,1].title", "['Sayings', 'Honour']");
    check("$.store.book[0,3].title", "['Sayings', 'Rings']");
    check("$.store.book[0:2].title", "['Sayings', 'Honour']");
    check("$.store.book[:1].title", "['Sayings']");
    check("$.store.book[2:].title", "['Moby Dick', 'Rings']");
    check("$.store.book[-2:].title", "['Moby Dick', 'Rings']");
    check("$.store.book[:-3].title", "['Sayings']");
    check("$.store.book[1:100].title", "['Honour', 'Moby Dick', 'Rings']");
    check("$.store.book[3:1].title", "[]");
    check(
        "$.store.book[*]['author','price']",
        "[{'author': 'Rees', 'price': 8.95}, {'author': 'Waugh', 'price': 12.99}, {'author': 'Melville', 'price': 8.99}, {'author': 'Tolkien', 'price': 22.99}]",
    );
}

#[test]
fn filters_choose_elements() {
    check("$.store.book[?(@.isbn)].title", "['Moby Dick', 'Rings']");
    check("$.store.book[?(!@.isbn)].title", "['Sayings', 'Honour']");
    check("$.store.book[?(@.price < 10)].title", "['Sayings', 'Moby Dick']");
    check("$.store.book[?(@.price <= 8.95)].title", "['Sayings']");
    check("$.store.book[?(@.price > $.expensive)].title", "['Honour', 'Rings']");
    check("$.store.book[?(@.price >= 12.99)].title", "['Honour', 'Rings']");
    check("$.store.book[?(@.category == 'reference')].title", "['Sayings']");
    check("$.store.book[?(@.category != 'fiction')].title", "['Sayings']");
    check("$.store.book[?(@['category'] == 'reference')].title", "['Sayings']");
    check("$.store.book[?(@.price < 10 && @.category == 'fiction')].title", "['Moby Dick']");
    check("$.store.book[?(@.price < 8.96 || @.price > 20)].title", "['Sayings', 'Rings']");
    check("$.store.book[?((@.price < 10 || @.price > 20) && @.isbn)].title", "['Moby Dick', 'Rings']");
    check("$.store.book[?(@.author =~ /.*e.*/)].title", "['Sayings', 'Moby Dick', 'Rings']");
    check("$.store.book[?(@.author =~ /tolkien/i)].title", "['Rings']");
    check("$.store.book[?(@.author =~ /olkie/)].title", "[]");
    check("$.store.book[?(@.category in ['reference', 'poetry'])].title", "['Sayings']");
    check("$.store.book[?(@.category nin ['reference', 'poetry'])].title", "['Honour', 'Moby Dick', 'Rings']");
    check("$.store.book[?(@.title contains 'ing')].title", "['Sayings', 'Rings']");
    check("$.store.book[?(@.title size 5)].title", "['Rings']");
    check("$.store.book[?(@.weight == 1)].title", "[]");
    check("$.store.book[?(@.weight != 1)].title", "['Sayings', 'Honour', 'Moby Dick', 'Rings']");
}

#[test]
fn functions_end_a_path() {
    check("$.store.book.length()", "4");
    check("$.store.length()", "2");
    check("$.store.bicycle.color.length()", "3");
    check("$.store.bicycle.keys()", "['color', 'price']");
    check("$.store.book[*].price.max()", "22.99");
    check("$.store.book[*].price.min()", "8.95");
    check("$.store.book.first()", "{'category': 'reference', 'author': 'Rees', 'title': 'Sayings', 'price': 8.95}");
    check("$.store.book[*].title.last()", "'Rings'");
    check("$.store.book[*].title.index(1)", "'Honour'");
}

#[test]
fn an_indefinite_path_that_finds_nothing_is_an_empty_list() {
    for path in
        ["$.no[*]", "$.no[1:]", "$.no[:1].x", "$.no.such[?(@.a == 1)]", "$..nothing", "$.store.book[9,10]", "$.none[*]"]
    {
        check(path, "[]");
    }
}

#[test]
fn a_definite_path_that_finds_nothing_fails_in_jayways_words() {
    let says = |path: &str, words: &str| {
        let state = json!({"Type": "Pass", "InputPath": path}).to_string();
        let (error, cause) = failure(&run_state(&state, STORE));
        assert_eq!(error, "States.Runtime", "{path}");
        let start = "An error occurred while executing the state 'S' (entered at the event id #2). ";
        assert_eq!(cause, format!("{start}Invalid path '{path}' : {words}"));
    };
    says("$.no", "No results for path: $['no']");
    says("$.no.such.path", "Missing property in path $['no']");
    says("$.store.no.path", "Missing property in path $['store']['no']");
    says("$.store.book[9]", "No results for path: $['store']['book'][9]");
    says("$.store.book[9].title", "Missing property in path $['store']['book'][9]");
    says("$['two'].words", "Missing property in path $['two']");
}
