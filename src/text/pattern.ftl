### English. JSON, events and event patterns: what cannot be read, what is refused, and why an event did not match.

## JSON

json-empty = Nothing is written here. Write JSON, such as {"{"}"key": "value"{"}"}.
json-key-expected = A key in double quotes is expected, not { $found }.
json-colon-expected = A colon is expected between key and value, not { $found }.
json-comma-expected-in-array = A comma or ] is expected after a list’s element, not { $found }.
json-comma-expected-in-object = A comma or {"}"} is expected after an object’s member, not { $found }.
json-value-expected = A value is expected, not { $found }. A comma before a closing bracket is one too many.
json-hex-digit-expected = \u is followed by four hexadecimal digits; { $found } is none.
json-digit-expected-after-minus = A digit is expected after the minus sign, not { $found }.
json-digit-expected-after-point = A digit is expected after the decimal point, not { $found }.
json-digit-expected-after-exponent = A digit is expected in the exponent, not { $found }.
json-plus-sign = A number has no plus sign in JSON. Remove it.
json-comment = JSON has no comments. Remove this one.
json-text-after-root = Text follows after the JSON’s end. Remove it, or check the brackets before it.
json-array-not-closed = This list is not closed. Add the missing ].
json-object-not-closed = This object is not closed. Add the missing {"}"}.
json-entry-not-finished = The text ends where another entry is expected. Finish it, or remove the comma before it.
json-string-not-closed = This string is not closed. Add the missing double quote.
json-key-not-closed = This key is not closed. Add the missing double quote.
json-number-not-finished = This number is not finished. Add its digits.
json-mismatched-close = { $found } closes something else than was opened last. Check the brackets before it.
json-stray-close = { $found } closes nothing. Remove it.
json-unknown-word = { $word } is no JSON value. Put it in double quotes, or write true, false or null.
json-non-standard-number = { $word } is no number in JSON. Use digits, or put it in double quotes.
json-leading-zero = A number does not begin with a zero before other digits. Remove the zero, or put it in double quotes.
json-number-too-long = This number has { $length } characters, more than the service reads. Shorten it, or put it in double quotes.
json-control-character = The string holds the control character { $code }. Write it as an escape, such as \n.
json-control-character-outside = The control character { $code } cannot stand here. Remove it.
json-unknown-escape = \{ $found } is no escape in JSON. Write \\ for a backslash.
json-too-deep = Lists and objects are nested too deeply, more than the service reads. Flatten them.

## Events

event-not-an-object = An event is a JSON object. Begin with {"{"} and give it a source, a detail-type and a detail.
event-missing = The event has no "{ $member }". Add it.
event-wrong-kind = "{ $member }" of an event is a value of the type { $wanted }. Correct it.
event-required = An entry of PutEvents needs { $parameter }. Fill it in.
event-reserved-source = The source { $source } begins with aws., which only AWS services may use. Choose another, such as com.example.app.
event-detail-type-too-long = The detail type has { $length } characters, and { $most } are allowed. Shorten it.
event-malformed-detail = The detail is not a JSON object. Correct it.
event-detail-too-deep = The detail’s lists and objects are nested too deeply. Flatten them.
event-integer-out-of-range = The integer { $number } does not fit into 64 bits. Send it as a string.
event-no-entries = A call of PutEvents needs at least one entry.
event-too-many-entries = A call of PutEvents has { $count } entries, and { $most } are allowed. Split it.
event-request-too-large = The event has { $bytes } bytes, and a call of PutEvents takes { $most }. Store the large part elsewhere and send a reference to it.

## Patterns that are refused

pattern-not-an-object = A pattern is a JSON object, such as {"{"}"source": ["com.example.app"]{"}"}.
pattern-empty-root = There is an empty object where fields are expected. Name at least one field in it.
pattern-empty-object = The object under "{ $path }" is empty. Add a field to match on, or remove it.
pattern-empty-list = The list under "{ $path }" is empty, so nothing could match. Add a value, or remove the field.
pattern-leaf-not-a-list = "{ $key }" needs a list of values. Put the { $found } in square brackets.
pattern-list-in-list = A list under "{ $path }" holds another list. Write its values directly into the outer one.
pattern-operator-missing = An operator is expected in this object, such as {"{"}"prefix": "x"{"}"}.
pattern-unknown-operator = There is no operator "{ $name }".{ $nearest-given ->
        [no] {""}
       *[yes] {" "}Did you mean "{ $nearest }"?
    }
pattern-two-operators = An object holds one operator only, and this one has "{ $name }" and "{ $second }". Write two objects.
pattern-operand-not-a-string = "{ $name }" takes a string. Write one instead of the { $found }.
pattern-operand-list = "{ $name }" takes one string, not a list. Write one object per string.
pattern-inner-operator-missing = An operator is expected inside "{ $name }".
pattern-inner-operator-unknown = "{ $name }" has no operator "{ $inner }" inside it.{ $nearest-given ->
        [no] {""}
       *[yes] {" "}Did you mean "{ $nearest }"?
    }
pattern-exists-not-a-boolean = "exists" takes true or false. Write one of them instead of the { $found }.
pattern-numeric-not-a-list = "numeric" takes a list, such as [">", 0]. Write one instead of the { $found }.
pattern-numeric-operator-missing = A comparison is expected first in "numeric": one of =, <, <=, > and >= in double quotes.
pattern-numeric-operator-unknown = "{ $operator }" is no comparison.{ $nearest-given ->
        [no] {" "}Write one of =, <, <=, > and >=.
       *[yes] {" "}Did you mean "{ $nearest }"?
    }
pattern-numeric-operand-not-a-number = A number is expected after "{ $operator }".
pattern-numeric-upper-bound-first = The lower bound comes first in "numeric". Write { $lower } before { $upper }.
pattern-numeric-too-many-terms = "numeric" ends before this { $found }: it takes one comparison, or a lower and an upper bound. Remove it.
pattern-numeric-second-operator-wrong = After a lower bound only < or <= can follow, not "{ $operator }".
pattern-numeric-empty-range = No number lies between { $low } and { $high }. Correct the bounds.
pattern-number-not-comparable = The service cannot compare { $number }: it is too large or has too many digits. Use a number within ±5 billion.
pattern-anything-but-wrong-operand = "anything-but" takes a string, a number, a list of these or an operator. Write one instead of the { $found }.
pattern-anything-but-nested-too-deep = "{ $inner }" inside "anything-but" takes a string or a list of strings. Write one instead of the { $found }.
pattern-anything-but-wrong-member = The list of "anything-but" holds strings or numbers. Remove the { $found }.
pattern-anything-but-mixed-list = The list of "anything-but" holds strings or numbers, not both. Keep one type.
pattern-anything-but-empty-list = The list of "anything-but" is empty. Add what is to be excluded.
pattern-anything-but-empty-text = "{ $inner }" inside "anything-but" takes a text that is not empty. Write one.
pattern-anything-but-inner-not-a-string = "{ $inner }" inside "anything-but" takes strings. Write one instead of the { $found }.
pattern-wildcard-consecutive-stars = Two stars stand side by side at character { $position }. Remove one.
pattern-wildcard-invalid-escape = Only \* and \\ are escapes in a wildcard; the one at character { $position } is not. Write \\ for a backslash.
pattern-wildcard-too-complex = The wildcards under "{ $path }" are too complex together. Use fewer stars, or split the rule.
pattern-cidr-one-slash = "{ $text }" is no block of addresses. Write an address, one slash and a number, such as 10.0.0.0/24.
pattern-cidr-mask-not-an-integer = "{ $mask }" after the slash is not a whole number. Write the number of fixed bits, such as 24.
pattern-cidr-mask-negative = { $mask } after the slash is negative. Write the number of fixed bits, such as 24.
pattern-cidr-mask-too-long = { $mask } after the slash is too many: the service takes at most { $most }. For one address, write it without a slash.
pattern-cidr-not-an-address = "{ $address }" is no IP address. Write all of its parts, such as 10.0.0.0.
pattern-or-not-a-list = "$or" takes a list of objects. Write one instead of the { $found }.
pattern-or-branch-not-an-object = The list of "$or" holds objects. Write one instead of the { $found }.
pattern-or-one-branch = "$or" needs at least two objects. Add another, or write the fields without "$or".
pattern-or-reserved-name = "{ $name }" is an operator and cannot be a field’s name inside "$or". Move the operator into a list under the field’s name.
pattern-too-many-combinations = The pattern’s "$or" multiply to more than { $most } combinations. Split the rule.
pattern-too-many-paths = The pattern names more than { $most } fields. Split the rule.

## Patterns that work but deserve a look

pattern-longer-than-quota = The pattern has { $length } characters, and an account’s quota is { $most } unless it was raised. Shorten it, or ask for a higher quota.
pattern-longer-than-api = The pattern has { $length } characters, and the API takes at most { $most }. Shorten it, or split the rule.
pattern-unknown-to-pipes = EventBridge Pipes do not have "{ $operator }", so this pattern cannot be used as a pipe’s filter.
pattern-unknown-to-custom-event-bus = The new Custom Event Bus does not have "{ $operator }", so this pattern cannot be used as a subscriber’s filter.
pattern-number-outside-documented-range = { $number } lies outside of ±5 billion or has more than 15 digits; the documentation promises nothing for it.
pattern-number-compared-as-text = The service cannot compare { $number } as a number, so only the same digits match. Send and match it as a string.
pattern-overwritten = This list for "{ $path }" counts for nothing, because a later one replaces it. Merge the two.

## Why an event did not match

pattern-miss-space = { $found } differs from { $wanted } only in spaces around it.
pattern-miss-case = { $found } differs from { $wanted } only in upper and lower case. Use "equals-ignore-case" to take both.
pattern-miss-string-for-number = The pattern wants the number { $wanted }, and the event has the string { $found }.
pattern-miss-number-for-string = The pattern wants the string { $wanted }, and the event has the number { $found }.
pattern-miss-string-for-literal = The pattern wants { $wanted }, and the event has the string { $found }.
pattern-miss-literal-for-string = The pattern wants the string { $wanted }, and the event has { $found } without quotes.
pattern-miss-spelling = { $found } is spelled differently from { $wanted }.
pattern-miss-other-element = "{ $path }" has a fitting value, but in another element of the list than the fields before it.
pattern-miss-number-not-comparable = The service cannot compare { $found } as a number.
pattern-miss-below = { $found } is below { $bound }.
pattern-miss-above = { $found } is above { $bound }.
pattern-miss-at-bound = { $found } is the bound itself, which is excluded. Use <= or >= to include it.
pattern-miss-not-at-start = { $found } has { $wanted }, but not at its start.
pattern-miss-not-at-end = { $found } has { $wanted }, but not at its end.
pattern-miss-other-start = { $found } does not begin with { $wanted }.
pattern-miss-other-end = { $found } does not end with { $wanted }.
pattern-miss-wildcard-only-inside = { $found } has { $wanted } inside it, but not from end to end. Add a star where more may stand.
pattern-miss-wildcard = { $found } does not fit { $wanted }.
pattern-miss-case-of-one-letter = { $found } has a letter whose upper and lower case the service does not take for the same as in { $wanted }.
pattern-miss-outside-block = { $found } lies outside of { $wanted }.
pattern-miss-other-address-family = { $found } and { $wanted } are addresses of different families, IPv4 and IPv6.
pattern-miss-not-an-address = { $found } is no IP address.
pattern-miss-excluded = { $found } is excluded.
pattern-miss-present = The field is to be absent, and the event has { $found }.
pattern-miss-different = The pattern wants { $wanted }, and the event has { $found }.
pattern-miss-not-a-string = "{ $operator }" compares strings, and { $found } is none.
pattern-miss-not-a-number = "numeric" compares numbers, and { $found } is none.
pattern-miss-missing = The event has no "{ $path }".
pattern-miss-missing-nearest = The event has no "{ $path }". Did you mean "{ $nearest }"?
pattern-miss-missing-case = The event has no "{ $path }", but it has "{ $nearest }": names of fields are matched with upper and lower case.
pattern-miss-missing-elsewhere = The event has no "{ $path }", but it has "{ $nearest }".
pattern-miss-holds-object = "{ $path }" of the event holds an object. Match on a field inside it, such as "{ $path }.{ $key }".
pattern-miss-empty-list = "{ $path }" of the event is an empty list, so nothing in it can match.
pattern-miss-empty-object = "{ $path }" of the event is an empty object, so nothing in it can match.
pattern-miss-text-holds-json = "{ $parent }" of the event is a string that holds JSON. The service does not look into strings; send it as an object.
