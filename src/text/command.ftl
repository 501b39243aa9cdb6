### What the command says beside what the core does.

command-file-unreadable = The file cannot be read: { $reason }.
file-unwritable = { $path } cannot be written: { $reason }.
export-needs-folder = This export has { $count } files. Name a folder with --out.
match-line-not-text = The line is not UTF-8, so it cannot be read as JSON. Save the file as UTF-8.
match-line-lacks = The line has no "{ $name }". Each line is an object with a "pattern" and an "event".
match-event-not-an-object = The event is not a JSON object, so no pattern can be held against it. Wrap it in braces.
match-too-complex = The event has too many array elements under fields that depend on one another, so the search was given up. Make the pattern or the event simpler.
