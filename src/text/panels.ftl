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
