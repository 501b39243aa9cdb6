### The words of inspector, panels and dialogs. Keys begin with `app-panel-`.

## Inspector

app-panel-inspector = Inspector
app-panel-name = Name
app-panel-close = Close
app-panel-documentation = Documentation
app-panel-unknown-kind = This version of Busbar does not know “{ $id }”. It is kept as it is and left out of exports.
app-panel-incoming = Comes from
app-panel-outgoing = Goes to
app-panel-from = From
app-panel-to = To
app-panel-link-kind = Kind of link
app-panel-mixed = Mixed
app-panel-on = On
app-panel-off = Off
app-panel-outline-link = to { $to }
app-panel-legend-link = Delivery
app-panel-legend-failure = When that fails
app-panel-arrange = Arrange
app-panel-several = { $count } selected
app-panel-dead-letter-help = Without one, events that cannot be delivered are lost.
app-panel-add-queue = Add a dead-letter queue
app-panel-use-queue = Use { $name }
app-panel-integer-range = A whole number from { $min } to { $max }.
app-panel-duration-days =
    { $count ->
        [one] = 1 day
       *[other] = { $count } days
    }
app-panel-duration-hours =
    { $count ->
        [one] = 1 hour
       *[other] = { $count } hours
    }
app-panel-duration-minutes =
    { $count ->
        [one] = 1 minute
       *[other] = { $count } minutes
    }

## Code

app-panel-place = Line { $line }, column { $column }
app-panel-more-faults =
    { $count ->
        [one] One more mistake
       *[other] { $count } more mistakes
    }
app-panel-fix = Replace with { $replacement }
app-panel-fix-remove = Remove it
app-panel-service-says = What EventBridge answers
app-panel-form-text = is the text
app-panel-form-number = is the number
app-panel-form-true = is true
app-panel-form-false = is false
app-panel-form-null = is null
app-panel-form-prefix = begins with
app-panel-form-suffix = ends with
app-panel-form-ignore-case = is, in any case
app-panel-form-prefix-ignore-case = begins with, in any case
app-panel-form-suffix-ignore-case = ends with, in any case
app-panel-form-wildcard = fits the wildcard
app-panel-form-numeric = is a number in a range
app-panel-form-cidr = is an address in
app-panel-form-exists = is there
app-panel-form-absent = is not there
app-panel-form-not-texts = is anything but the texts
app-panel-form-not-numbers = is anything but the numbers
app-panel-form-not-prefixes = does not begin with
app-panel-form-not-suffixes = does not end with
app-panel-form-not-ignore-case = is not, in any case
app-panel-form-not-wildcards = does not fit the wildcards
app-panel-form-exactly = is exactly the text

## Building a pattern

app-panel-builder = Builder
app-panel-builder-broken = The text has a mistake in line { $line }, column { $column }. Until it is mended this shows the last state that could be read.
app-panel-builder-broken-first = The text has a mistake. Mend it first, then the builder can go on.
app-panel-builder-mend = Go to the text
app-panel-builder-last-field = A pattern needs at least one field. Add another one before you remove this.
app-panel-builder-no-value = Write a number, such as 100 or -2.5.
app-panel-builder-gone = This part of the pattern is not there any more.
app-panel-builder-or = or
app-panel-builder-either = Either
app-panel-builder-remove = Remove { $path }
app-panel-builder-remove-branch = Remove alternative { $number }
app-panel-builder-remove-entry = Remove this value of { $path }
app-panel-builder-more-of = Another value for { $path }
app-panel-builder-form-of = What { $path } has to be
app-panel-builder-value-of = Value for { $path }
app-panel-builder-low-of = From, for { $path }
app-panel-builder-high-of = To, for { $path }
app-panel-builder-open = any
app-panel-builder-one-a-line = One a line
app-panel-builder-new-field =
    { $number ->
        [0] Field to add
       *[other] Field to add to alternative group { $number }
    }
app-panel-builder-new-field-hint = detail.…
app-panel-builder-add = Add
app-panel-builder-alternative = Either … or
app-panel-builder-alternative-help = Add alternatives, of which one must match, beginning with this field

## Trying a pattern

app-panel-try = Try the pattern
app-panel-try-event = Event to try
app-panel-try-wide = Pattern and event side by side
app-panel-try-match = Matches
app-panel-try-no-match = Does not match
app-panel-try-failing =
    { $count ->
        [one] Does not match: 1 field fails
       *[other] Does not match: { $count } fields fail
    }
app-panel-try-too-complex = Too complex to tell
app-panel-try-pattern-refused = The pattern has a mistake
app-panel-try-event-refused = The event is no JSON object
app-panel-try-sample = Make a match
app-panel-try-near-misses = Near misses
app-panel-try-pick = Pattern from event…
app-panel-try-pick-help = Tick what a matching event must have in common with this one. The pattern is replaced; undo brings it back.
app-panel-try-pick-make = Replace the pattern
app-panel-try-compare = Compare rules…
app-panel-try-fails-by = Fails only by { $path }
app-panel-try-cannot-fail-alone = { $path } cannot fail alone: whatever matches the rest matches it too.

## Comparing rules

app-panel-compare = Events and rules
app-panel-compare-bus = Bus
app-panel-compare-event = Event
app-panel-compare-cell = { $rule }, { $event }: { $verdict }
app-panel-compare-nothing = No bus has a rule yet. Draw a bus and a rule, and link them.
app-panel-compare-paste = Add events…
app-panel-compare-paste-help = One event, a list of events, or one a line
app-panel-compare-add =
    { $count ->
        [0] No event yet
        [one] Add 1 event
       *[other] Add { $count } events
    }

## Worker

app-panel-worker-refused = The engines could not be loaded. Check the connection and try again; the design is not affected.
app-panel-worker-stopped = The engines stopped unexpectedly. Try again; the design is not affected.
app-panel-worker-silent = The engines did not answer within 20 seconds and were stopped. Try again, perhaps with a smaller design.

## Saving

app-panel-unsaved = Changes are not being saved in this browser.
app-panel-unsaved-download = Download this design
save-storage-full = The browser’s storage is full. Download the design to keep it, or free some space.
save-refused = The browser does not let this page store anything, as in a private window. Download the design to keep it.
save-unreadable = The design that was saved in this browser cannot be read. It is kept; a new one begins here.
file-unreadable = { $name } cannot be read. Check that it still exists and that you may open it.

## Send event

app-panel-send = Send event
app-panel-send-to = To
app-panel-send-event = Event
app-panel-send-sample = Start from
app-panel-send-own = Your own
app-panel-send-now = Send
app-panel-send-again = Send again
app-panel-send-clear = Clear marks
app-panel-send-running = Running…
app-panel-send-nowhere = Nothing here takes events yet. Draw an event bus, or a node that can be called.
app-panel-send-empty = Choose where the event goes and send it. The canvas then shows which rules match and what is reached.
app-panel-send-stopped = The run was stopped: it had taken so many steps that it may never end. Look for a loop.
app-panel-send-duration = Took { $seconds } s on the design’s own clock.
app-panel-results-rules = Rules and archives
app-panel-results-reached = Reached
app-panel-results-troubles = Not delivered
app-panel-what-matched = Matched
app-panel-what-not-matched = Did not match
app-panel-what-pattern-refused = Pattern has a mistake
app-panel-what-disabled = Disabled
app-panel-what-reached = Reached
app-panel-what-stored = Stored
app-panel-what-unrouted = No rule matched
app-panel-what-failed = Failed
app-panel-what-dead-lettered = Dead-letter queue
app-panel-what-lost = Lost
app-panel-what-passed-by = Passed by
app-panel-clause-missing = The event has no { $path }.
app-panel-clause-different = { $path } is { $found }, which this list does not take.
app-panel-wanted = Wanted
app-panel-found = Found
app-panel-found-nothing = nothing
app-panel-summary =
    { $matched ->
        [one] 1 rule matched
       *[other] { $matched } rules matched
    }, { $reached ->
        [one] 1 target reached
       *[other] { $reached } targets reached
    }

## Export

app-panel-export = Export
app-panel-export-formats = Format
app-panel-export-file = File
app-panel-export-copy = Copy
app-panel-export-copied = Copied to the clipboard
app-panel-export-not-copied = The browser did not allow copying. Select the text and copy it, or download the file.
app-panel-export-download = Download
app-panel-export-text = Exported text
app-panel-export-working = Working…
app-panel-export-sound = Everything that is drawn is in the template.
app-panel-export-findings =
    { $count ->
        [one] 1 thing to know
       *[other] { $count } things to know
    }
app-panel-export-lines =
    { $count ->
        [one] 1 line
       *[other] { $count } lines
    }
export-unknown-target = There is no export format “{ $target }”.

## Keys and gallery

app-panel-keys = Keyboard shortcuts
app-panel-keys-intro = With the canvas focused. Everything on the canvas can be done without a mouse.
app-panel-commands-hint = Type what you want to do
app-panel-commands-none = Nothing that can be done is called so.
app-panel-add-kind = Add: { $kind }
app-panel-find-hint = Name, kind, pattern field, detail-type
app-panel-find-none = Nothing is drawn that says this.
app-panel-find-field = { $where }: { $text }
app-panel-keys-lasso = Draw around nodes to select them
app-panel-keys-alt-drag = Alt and drag
app-panel-keys-or = or
app-panel-keys-linking = While a link is drawn
app-panel-keys-link-next = Go to the next node that it can end at, and back
app-panel-keys-link-any = Try every node, and hear why not
app-panel-keys-link-draw = Draw it
app-panel-keys-link-cancel = Give up
app-panel-keys-others = Anywhere
app-panel-keys-copy = Copy the selection as text
app-panel-keys-cut = Cut the selection
app-panel-keys-paste = Paste
app-panel-keys-pan = Drag the view, while held
app-panel-keys-space = Space
app-panel-keys-free = Move without snapping, while held
app-panel-keys-fields = Go to the selected node’s fields, and back
app-panel-keys-send = Send the event
app-panel-keys-help = Show this list
app-panel-gallery = Gallery
app-panel-gallery-intro = Designs to start from. Opening one replaces what is drawn; undo brings it back.
app-panel-target-cloudformation = CloudFormation YAML
app-panel-target-cloudformation-json = CloudFormation JSON
app-panel-target-sam = SAM
app-panel-target-cdk = CDK
app-panel-target-terraform = Terraform
