# Sentences for what is wrong with a state machine's definition. A message's id is the code with "." as "-".

### The machine

states-not-an-object = A definition is an object. Write { "{" } "StartAt": …, "States": … { "}" }.
states-definition-too-large = The definition is larger than the { $most } bytes that the service takes. Move parts of it into state machines of their own.
states-version = The version can only be "1.0". Write that, or leave the field out.
states-field-missing = The field "{ $name }" is missing. Add it.
states-field-of-other-language = The field "{ $name }" does not exist where the query language is { $language }. Remove it, or change QueryLanguage.
states-field-of-other-type = A { $type } state has no field "{ $name }". Remove it.
states-unknown-field = The language has no field "{ $name }"{ $nearest-given ->
    [yes] . Did you mean "{ $nearest }"?
   *[no] . The service may refuse it; remove it, or use Comment.
}
states-unknown-field-of-machine = A state machine has no field "{ $name }"{ $nearest-given ->
    [yes] . Did you mean "{ $nearest }"?
   *[no] . The service may refuse it; remove it, or use Comment.
}
states-duplicate-field = The field "{ $name }" stands here twice, and only the last one counts. Remove one.
states-both-fields = "{ $first }" and "{ $second }" cannot stand together. Remove one.
states-wrong-kind = "{ $name }" has to be { $wanted ->
    [array] a list
    [boolean] true or false
    [condition] an expression such as { "{" }% $states.input.ok %{ "}" }, true or false
    [number] a number
    [object] an object
    [path] a path such as "$.order"
    [timestamp] a time such as "2025-03-14T01:59:00Z"
   *[string] a text
}, but is { $found ->
    [array] a list
    [boolean] true or false
    [null] null
    [number] a number
    [object] an object
   *[string] a text
}. Change it.
states-not-one-of = "{ $name }" cannot be "{ $found }". Write one of { $choices }.
states-out-of-range = "{ $name }" cannot be { $found }. Write { $whole ->
    [yes] a whole number
   *[no] a number
} from { $least } to { $most }.

### Flows and transitions

states-no-states = There is no state. Add at least one.
states-too-deep = Branches and item processors are nested deeper than { $most }. Move the inner ones into a state machine of their own.
states-name-length = A state's name has 1 to { $most } characters, and this one has { $length }. Change it.
states-name-twice = Another state is called "{ $name }" too. Names are unique in the whole machine, branches included; rename one.
states-state-not-an-object = The state "{ $name }" has to be an object. Write { "{" } "Type": … { "}" }.
states-target-unknown = There is no state "{ $name }" here{ $nearest-given ->
    [yes] . Did you mean "{ $nearest }"?
   *[no] . Name a state of the same level.
}
states-target-outside = The state "{ $name }" is outside of this branch. A state can only go to states of the same level.
states-no-next = The state "{ $state }" goes nowhere. Add "Next" with a state's name, or "End": true.
states-next-and-end = The state "{ $state }" has both "Next" and "End". Remove one.
states-unreachable = No state leads to "{ $name }". Lead one there, or remove it.
states-never-ends = What starts at "{ $name }" never ends. Let a state have "End": true, or add a Succeed or Fail state.
states-unknown-type = There is no state type "{ $found }"{ $nearest-given ->
    [yes] . Did you mean "{ $nearest }"?
   *[no] . Write one of { $types }.
}
states-language-back-to-jsonpath = A state cannot use JSONPath in a machine whose query language is JSONata. Remove QueryLanguage here, or set it to JSONata for single states only.

### Paths, functions, expressions

states-path = The path "{ $path }" in "{ $name }" cannot be read at character { $position }: { $reason ->
    [no-root] it has to start with "$"
    [name-missing] a name is missing after the point
    [bracket-open] a bracket is not closed
    [bracket-content] this cannot stand between brackets
    [blank-in-name] a name with a blank has to stand in brackets and quotes, as in ['two words']
    [unknown-function] there is no such function
    [filter-expression] the filter's expression is wrong
    [too-deep] it is nested too deep
   *[trailing] a point or a bracket has to stand here
}. Change it.
states-not-a-reference-path = The path "{ $path }" may name more than one place, so nothing can be written there. Use names and indices only.
states-not-a-path-or-function = "{ $name }" ends in ".$", so "{ $found }" has to be a path or an intrinsic function. Start it with "$" or "States.", or take ".$" from the name.
states-unknown-function = There is no function "{ $function }"{ $nearest-given ->
    [yes] . Did you mean "{ $nearest }"?
   *[no] . See the list of the 18 intrinsic functions.
}
states-function-parenthesis = The call "{ $text }" in "{ $name }" breaks at character { $position }. Put a comma or a closing parenthesis there.
states-function-open-text = A text in the call "{ $text }" in "{ $name }" is not closed. Add a single quote.
states-function-argument = What stands at character { $position } of "{ $text }" in "{ $name }" is no argument. Write a text in single quotes, a number, true, false, null, a path or another function.
states-function-argument-count = { $function } does not take { $found ->
    [one] one argument
   *[other] { $found } arguments
}. Correct the call "{ $text }" in "{ $name }".
states-function-placeholders = The template has { $placeholders ->
    [one] one place
   *[other] { $placeholders } places
} and { $arguments ->
    [one] one argument
   *[other] { $arguments } arguments
} in "{ $name }". Give every { "{" }{ "}" } one argument.
states-function-too-deep = More than ten functions stand in one another in "{ $name }". Work some of it out in a Pass state before.
states-not-an-expression = "{ $name }" cannot be the text "{ $found }". Write a number, or an expression in { "{" }% … %{ "}" }.
states-expression = The JSONata expression in "{ $name }" cannot be read: { $reason }. Correct "{ $text }".
states-variable-name = "{ $name }" cannot be a variable's name. Start it with a letter, go on with letters, digits and _, and do not call it states.
states-variable-unknown = No state that "{ $name }" can see assigns the variable "{ $variable }". Assign it before, or correct its name.
states-variable-of-outer-flow = The state "{ $name }" assigns "{ $variable }", which a flow around it has already. Choose another name: outer variables can only be read.

### Choice, Wait, Task

states-no-choices = There is no choice. Add at least one rule.
states-no-default = Where no rule of "{ $name }" holds, the execution fails with States.NoChoiceMatched. Add "Default".
states-rule-not-an-object = A rule has to be an object. Write a condition and "Next".
states-rule-empty = "{ $name }" has no rules in it. Add at least one.
states-rule-too-deep = The rule is nested deeper than { $most }. Make it simpler.
states-next-inside-rule = Only the outermost rule goes somewhere. Move "Next" there.
states-operators = { $count ->
    [0] A rule compares nothing. Add an operator such as "StringEquals".
   *[other] A rule has one operator, and this one has { $count }: { $names }. Join rules by "And" instead.
}
states-unknown-operator = There is no operator "{ $name }"{ $nearest-given ->
    [yes] . Did you mean "{ $nearest }"?
   *[no] . See the list of comparison operators.
}
states-wait-forms = A Wait state has exactly one of Seconds, SecondsPath, Timestamp and TimestampPath, and this one has { $given-given ->
    [yes] { $given }
   *[no] none
}. Change it.
states-timestamp = "{ $found }" is no time. Write one such as "2025-03-14T01:59:00Z".
states-resource-unknown = "{ $resource }" is nothing that a task can call. Write a Lambda function's or an activity's ARN, or arn:aws:states:::service:action.
states-heartbeat-not-smaller = A heartbeat of { $heartbeat } seconds is not shorter than the timeout of { $timeout }. Make it shorter.
states-token-not-sent = "{ $name }" waits for its task token, but gives it to nobody. Put $$.Task.Token (or $states.context.Task.Token) into what it sends.
states-token-without-timeout = "{ $name }" waits for its token for up to a year. Add TimeoutSeconds or HeartbeatSeconds.

### Errors

states-no-errors = "ErrorEquals" is empty. Name at least one error, or "States.ALL".
states-all-not-alone = "States.ALL" has to stand alone. Remove the other names.
states-all-not-last = "States.ALL" takes everything, so what follows is never tried. Move it to the end.
states-unknown-error = The service raises no error "{ $name }"{ $nearest-given ->
    [yes] . Did you mean "{ $nearest }"?
   *[no] . Names that start with "States." are its own; choose another.
}
states-max-delay-too-small = A greatest delay of { $found } seconds is less than the first delay of { $least }. Raise it.

### Parallel and Map

states-no-branches = There is no branch. Add at least one.
states-only-distributed = "{ $name }" has an effect only in a distributed Map state. Set ProcessorConfig.Mode to DISTRIBUTED, or remove it.
states-label-length = A label has 1 to { $most } characters, and this one has { $length }. Change it.
states-label-character = A label cannot have the character "{ $character }". Remove it.
states-batch-without-size = A batch has no size. Add MaxItemsPerBatch or MaxInputBytesPerBatch.

### Express

states-express-pattern = An Express state machine cannot wait for a job or a token, as "{ $name }" does with { $pattern }. Use a Standard state machine, or request and response.
states-express-activity = An Express state machine cannot use an activity, as "{ $name }" does. Use a Standard state machine.
states-express-distributed = An Express state machine cannot run a distributed Map state such as "{ $name }". Use a Standard state machine, or an inline Map state.
states-express-wait = An Express execution ends after { $most } seconds, and "{ $name }" waits longer. Wait less, or use a Standard state machine.
