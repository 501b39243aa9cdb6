# Sentences for codes of the JSON reader, the pattern engine and the event envelope. A message's id is the code with "." as "-".

### JSON

json-key-expected = “{ $found }” cannot stand here. Write a key in double quotes.
json-colon-expected = “{ $found }” cannot stand here. Put a colon between a key and its value.
json-comma-expected-in-array = “{ $found }” cannot stand here. Put a comma between the elements of a list, or close it with "]".
json-comma-expected-in-object = “{ $found }” cannot stand here. Put a comma between the members of an object, or close it with "{"}"}".
json-value-expected = “{ $found }” cannot stand here. Write a value (text in double quotes, a number, true, false, null, a list or an object).
json-hex-digit-expected = "{ $found }" is no hexadecimal digit. Write four of them after "\u".
json-digit-expected-after-minus = "{ $found }" cannot follow a minus sign. Write a digit.
json-digit-expected-after-point = "{ $found }" cannot follow a decimal point. Write a digit.
json-digit-expected-after-exponent = "{ $found }" cannot follow an exponent. Write a digit.
json-plus-sign = A number cannot start with a plus sign. Remove it.
json-comment = JSON has no comments. Remove this one.
json-text-after-root = Text follows the end of the value. Remove it.
json-array-not-closed = A list is not closed. Add "]".
json-object-not-closed = An object is not closed. Add "{"}"}".
json-entry-not-finished = The text ends in the middle of an entry. Finish it.
json-string-not-closed = A text is not closed. Add a double quote.
json-key-not-closed = A key is not closed. Add a double quote.
json-number-not-finished = The text ends in the middle of a number. Finish it.
json-empty = There is nothing here. Write a value.
json-mismatched-close = "{ $found }" does not fit the bracket that is open. Close that one first.
json-stray-close = "{ $found }" closes nothing. Remove it.
json-unknown-word = "{ $word }" is no value. Put text in double quotes, or write true, false or null.
json-non-standard-number = "{ $word }" is no JSON number. Write a finite number.
json-leading-zero = A number cannot start with 0 and go on. Remove the leading zeros.
json-number-too-long = The number has { $length } characters. At most 1000 can be read.
json-control-character = The control character { $code } stands in a text. Write it as an escape such as "\n".
json-control-character-outside = The control character { $code } stands between values. Remove it.
json-unknown-escape = "\{ $found }" is no escape. Write "\\" for a backslash.
json-too-deep = More than 1000 lists and objects stand in one another. Make it flatter.

### Refused patterns

pattern-not-an-object = A pattern is an object. Start it with "{"{"}".
pattern-empty-root = There is an empty object. Name at least one field in it.
pattern-empty-object = "{ $path }" is an empty object. Name at least one field in it, or remove it.
pattern-empty-list = The list of "{ $path }" is empty. Give at least one value, or remove the field.
pattern-leaf-not-a-list = The value of "{ $key }" stands alone. Put it in a list, "[ ]".
pattern-list-in-list = A list stands in the list of "{ $path }". Put its values directly into the outer list.
pattern-operator-missing = The object in this list is empty. Name an operator such as "prefix".
pattern-unknown-operator =
    { $nearest-given ->
        [no] There is no operator "{ $name }". Use prefix, suffix, equals-ignore-case, wildcard, numeric, cidr, exists or anything-but.
       *[yes] There is no operator "{ $name }". Did you mean "{ $nearest }"?
    }
pattern-two-operators = "{ $second }" stands beside "{ $name }". Put each operator in an object of its own.
pattern-operand-not-a-string = "{ $name }" takes a text. Put the { $found ->
        [number] number in double quotes
        [boolean] value in double quotes
       *[other] wanted text here, in double quotes
    }.
pattern-operand-list = "{ $name }" takes one text, not a list. Write one object per text.
pattern-inner-operator-missing = The object in "{ $name }" is empty. Name the operator that it holds.
pattern-inner-operator-unknown =
    { $nearest-given ->
        [no] "{ $name }" cannot hold "{ $inner }".
       *[yes] "{ $name }" cannot hold "{ $inner }". Did you mean "{ $nearest }"?
    }
pattern-exists-not-a-boolean = "exists" takes { $found ->
        [string] true or false without quotes
       *[other] true or false
    }.
pattern-numeric-not-a-list = "numeric" takes a list. Write it as [">", 0] or [">", 0, "<=", 5].
pattern-numeric-operator-missing = "numeric" starts with a comparison. Put "=", "<", "<=", ">" or ">=" first.
pattern-numeric-operator-unknown =
    { $nearest-given ->
        [no] There is no comparison "{ $operator }". Use "=", "<", "<=", ">" or ">=".
       *[yes] There is no comparison "{ $operator }". Did you mean "{ $nearest }"?
    }
pattern-numeric-operand-not-a-number =
    { $found ->
        [nothing] The list ends after "{ $operator }". Write a number behind it.
        [string] A text stands behind "{ $operator }". Write the number without quotes.
       *[other] A number must stand behind "{ $operator }". Write one.
    }
pattern-numeric-upper-bound-first = The lower bound comes first. Write "{ $lower }" before "{ $upper }".
pattern-numeric-too-many-terms = Too much stands in "numeric". Write one comparison, or a lower and then an upper bound.
pattern-numeric-second-operator-wrong = "{ $operator }" cannot be the upper bound. Write "<" or "<=".
pattern-numeric-empty-range = No number lies above { $low } and below { $high }. Make the lower bound less than the upper.
pattern-number-not-comparable = The number { $number } cannot be compared exactly. Use at most 17 digits that a double holds.
pattern-anything-but-wrong-operand = "anything-but" takes a text, a number, a list of them, or an object such as {"{"}"prefix": "x"{"}"}.
pattern-anything-but-nested-too-deep = "{ $inner }" inside "anything-but" takes a text or a list of texts, nothing deeper.
pattern-anything-but-wrong-member = The list of "anything-but" takes texts or numbers. Put an operator around the list, not into it.
pattern-anything-but-mixed-list = The list of "anything-but" mixes texts and numbers. Keep to one of them.
pattern-anything-but-empty-list = The list of "anything-but" is empty. Give at least one value.
pattern-anything-but-empty-text = An empty "{ $inner }" would exclude every text. Give at least one character.
pattern-anything-but-inner-not-a-string = "{ $inner }" inside "anything-but" takes texts. Put the value in double quotes.
pattern-wildcard-consecutive-stars = Two stars stand side by side at position { $position }. One is enough.
pattern-wildcard-invalid-escape = The backslash at position { $position } escapes nothing. Write "\\\\" for a backslash or "\\*" for a star.
pattern-cannot-match = No event can match this pattern. Look at { $paths }.
pattern-too-complex-to-tell = No matching event was found in a reasonable number of steps. Make the pattern simpler.
pattern-not-valid = The pattern has a mistake. Mend it first.
pattern-nothing-chosen = Tick at least one value of the event.
pattern-different-elements = The values stand in different elements of one list, which no pattern takes together. Tick values of one element.
pattern-wildcard-too-complex = The wildcards of "{ $path }" are too complex. Use fewer stars, or fewer repeated characters after a star.
pattern-cidr-one-slash = "{ $text }" is no block of addresses. Write it as 10.0.0.0/8.
pattern-cidr-mask-not-an-integer = "{ $mask }" is no number of bits. Write a whole number after the slash.
pattern-cidr-mask-negative = The number of bits is negative ({ $mask }). Write 0 or more.
pattern-cidr-mask-too-long = A block may fix at most { $most } bits, not { $mask }. For a single address write it as a plain text.
pattern-cidr-not-an-address = "{ $address }" is no IP address. Write it as 10.0.0.0 or 2001:db8::.
pattern-or-not-a-list = "$or" takes a list of objects. Put the alternatives in "[ ]".
pattern-or-branch-not-an-object = An alternative of "$or" is an object of fields, such as {"{"}"source": ["a"]{"}"}.
pattern-or-one-branch = "$or" needs at least two alternatives and has { $count }. Add one, or remove "$or".
pattern-or-reserved-name = "{ $name }" cannot be a field name inside "$or". It is the name of an operator.
pattern-too-many-combinations = The "$or"s multiply out to more than { $most } combinations. Use fewer alternatives.
pattern-too-many-paths = The pattern has more than { $most } fields. Use fewer.

### Warnings about patterns

pattern-longer-than-quota = The pattern has { $length } characters. More than { $most } need a raised quota.
pattern-longer-than-api = The pattern has { $length } characters. The service takes at most { $most }.
pattern-unknown-to-pipes = Filters of EventBridge Pipes do not have "{ $operator }".
pattern-unknown-to-custom-event-bus = Filters of the new Custom Event Bus do not have "{ $operator }".
pattern-number-outside-documented-range = The number { $number } is outside what the service documents (up to 5,000,000,000 either way, 15 digits).
pattern-number-compared-as-text = The number { $number } matches only the same digits. The service cannot compare it.
pattern-overwritten = The list of "{ $path }" never counts: a later one for the same field replaces it.
pattern-field-named-like-operator = "{ $name }" is taken for a field inside "{ $path }" here. For the operator, put the object into a list: {"["}{"{"}"{ $name }": …{"}"}{"]"}.

### Why an event did not match

pattern-miss-space = { $found } differs from { $wanted } only in white space.
pattern-miss-case = { $found } differs from { $wanted } only in upper and lower case.
pattern-miss-string-for-number = The event has the text { $found }; the rule wants the number { $wanted }.
pattern-miss-number-for-string = The event has the number { $found }; the rule wants the text { $wanted }.
pattern-miss-string-for-literal = The event has the text { $found }; the rule wants { $wanted } without quotes.
pattern-miss-literal-for-string = The event has { $found }; the rule wants the text { $wanted }.
pattern-miss-spelling = { $found } is spelled almost like { $wanted }.
pattern-miss-other-element = "{ $path }" matched, but in another element of the same list.
pattern-miss-number-not-comparable = The service cannot compare the number { $found } exactly, so no number pattern takes it.
pattern-miss-below = The event has { $found }; the rule wants { $inclusive ->
        [yes] at least
       *[no] more than
    } { $bound }.
pattern-miss-above = The event has { $found }; the rule wants { $inclusive ->
        [yes] at most
       *[no] less than
    } { $bound }.
pattern-miss-at-bound = { $found } is the bound itself; the rule wants { $side ->
        [low] more
       *[high] less
    } than that.
pattern-miss-not-at-start = { $found } holds { $wanted }, but not at its start.
pattern-miss-not-at-end = { $found } holds { $wanted }, but not at its end.
pattern-miss-other-start = { $found } does not start with { $wanted }.
pattern-miss-other-end = { $found } does not end with { $wanted }.
pattern-miss-other-start-any-case = { $found } does not start with { $wanted }, in upper or lower case.
pattern-miss-other-end-any-case = { $found } does not end with { $wanted }, in upper or lower case.
pattern-miss-wildcard-only-inside = { $wanted } fits inside { $found } but not all of it. Put a star at the open end.
pattern-miss-wildcard = { $found } does not fit { $wanted }.
pattern-miss-case-of-one-letter = { $found } and { $wanted } differ in a letter whose cases the service does not equate.
pattern-miss-outside-block = { $found } lies outside { $wanted }.
pattern-miss-other-address-family = { $found } is an address of another family than { $wanted }.
pattern-miss-more-than-an-address = { $found } is more than an IP address; the rule wants the address alone.
pattern-miss-not-an-address = { $found } is no IP address.
pattern-miss-excluded = The event has { $found }, which the rule excludes.
pattern-miss-excluded-start = { $found } starts with { $wanted }, which the rule excludes.
pattern-miss-excluded-end = { $found } ends with { $wanted }, which the rule excludes.
pattern-miss-excluded-wildcard = { $found } fits { $wanted }, which the rule excludes.
pattern-miss-excluded-case = { $found } is { $wanted } in other letter case, which the rule excludes.
pattern-miss-present = The field is present ({ $found }); the rule wants it absent.
pattern-miss-different = The event has { $found }; the rule wants { $wanted }.
pattern-miss-not-a-string = { $found } is { $type ->
        [number] a number
        [boolean] true or false
       *[null] null
    }; "{ $operator }" takes texts only.
pattern-miss-not-a-number = { $found } is { $type ->
        [string] a text
        [boolean] true or false
       *[null] null
    }; "numeric" takes numbers only.
pattern-miss-missing = The event has no field "{ $path }".
pattern-miss-missing-nearest = The event has no field "{ $path }". Did you mean "{ $nearest }"?
pattern-miss-missing-case = The event has no field "{ $path }", but "{ $nearest }". Field names keep their case.
pattern-miss-missing-elsewhere = The event has no field "{ $path }"; a field of that name is at "{ $nearest }".
pattern-miss-holds-object = "{ $path }" is an object with fields of its own, such as "{ $key }". Name one of them.
pattern-miss-empty-list = "{ $path }" is an empty list, which counts as absent.
pattern-miss-empty-object = "{ $path }" is an empty object, which counts as absent.
pattern-miss-text-holds-json = "{ $parent }" is a text that holds JSON, not an object, so "{ $path }" is not in the event.
pattern-miss-holds-value = "{ $parent }" is { $found }, not an object, so "{ $path }" is not in the event.

### Events

event-not-an-object = An event is an object. Start it with "{"{"}".
event-missing = The event has no "{ $member }". Add it.
event-wrong-kind = "{ $member }" is of the wrong kind: it must be { $wanted ->
        [string] a text
        [object] an object
       *[other] a list of texts
    }.
event-required = { $parameter } is missing. Every entry needs Source, DetailType and Detail.
event-reserved-source = The source "{ $source }" starts with "aws.", which only the service itself may use.
event-detail-type-too-long = The detail type has { $length } characters. At most { $most } are allowed.
event-malformed-detail = The detail is no JSON object. Write it as {"{"}"key": "value"{"}"}.
event-detail-too-deep = The detail has more than { $most } lists and objects in one another. Make it flatter.
event-integer-out-of-range = The integer { $number } does not fit into 64 bits. Send it as a text.
event-no-entries = The request has no entries. Add one.
event-too-many-entries = The request has { $count } entries. At most { $most } are allowed.
event-request-too-large = The request has { $bytes } bytes. At most { $most } are allowed; send large data by reference.
