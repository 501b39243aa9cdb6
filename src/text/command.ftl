### What the command says beside what the core does.

command-file-unreadable = The file cannot be read: { $reason }.
file-unwritable = { $path } cannot be written: { $reason }.
export-needs-folder = This export has { $count } files. Name a folder with --out.
match-line-not-text = The line is not UTF-8, so it cannot be read as JSON. Save the file as UTF-8.
match-line-lacks = The line has no "{ $name }". Each line is an object with a "pattern" and an "event".
sample-line-lacks = The line has no "{ $name }". Each line is an object with a "pattern" and, if you like, a "seed".
relation-line-lacks = The line has no "{ $name }". Each line is an object with two patterns, "a" and "b".
match-event-not-an-object = The event is not a JSON object, so no pattern can be held against it. Wrap it in braces.
match-too-complex = The event has too many array elements under fields that depend on one another, so the search was given up. Make the pattern or the event simpler.
run-line-lacks = The line has no "{ $name }". Each line is an object with a "definition" and, to run it, an "input" and "mocks".
run-line-wrong = "{ $name }" cannot be used{ $state-given ->
    [yes] : the mocks of "{ $state }" are no list of results, errors and timeouts
   *[no] {""}
}. See busbar run --help.
run-given-up = The execution was given up after { $transitions } transitions. It seems to go on for ever; let it end, or wait in it.
