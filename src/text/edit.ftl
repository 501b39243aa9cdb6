### English. The editing session: actions, what is said after a step, and why something cannot be done.

## Actions; those with a button from the start are in en.ftl

action-delete = Delete
action-heal = Delete and link the neighbours
action-quick-add = Add a node, linked from the selection
action-select-upstream = Select all that leads here
action-select-downstream = Select all that this leads to
action-select-kind = Select all of this kind
action-glance = Show everything for a moment, then come back at the pointer
action-duplicate = Duplicate
action-select-all = Select all
action-link = Draw a link from the selection
action-rename = Rename
action-select-next = Select the next node
action-select-previous = Select the previous node
action-select-links = Walk through the links
action-select-right = Select the nearest node to the right
action-select-left = Select the nearest node to the left
action-select-below = Select the nearest node below
action-select-above = Select the nearest node above
action-add-right = Add the nearest node to the right to the selection
action-add-left = Add the nearest node to the left to the selection
action-add-below = Add the nearest node below to the selection
action-add-above = Add the nearest node above to the selection
action-move-right = Move the selection right; the view, if nothing is selected
action-move-left = Move the selection left; the view, if nothing is selected
action-move-down = Move the selection down; the view, if nothing is selected
action-move-up = Move the selection up; the view, if nothing is selected
action-move-right-far = Move far right
action-move-left-far = Move far left
action-move-down-far = Move far down
action-move-up-far = Move far up
action-wider = Make wider
action-narrower = Make narrower
action-taller = Make taller
action-lower = Make lower
action-arrange-right = Arrange left to right
action-arrange-down = Arrange top to bottom
action-links-square = Draw links with square corners
action-links-curved = Draw links as curves
action-links-straight = Draw links as straight lines
action-pin = Pin, so that arranging leaves it in place; or loosen
action-fit-selection = Show the selection
action-hotspot-next = Fly to the next hotspot
action-hotspot-previous = Fly to the hotspot before
action-layer-infrastructure = Hide or show infrastructure
action-layer-failure-paths = Hide or show failure paths
action-layer-observability = Hide or show observability
action-layers-all = Show all layers
action-present = Present the steps
action-collapse = Collapse or expand the frame
action-align-left = Align left edges
action-align-middle = Align middles in a column
action-align-right = Align right edges
action-align-top = Align top edges
action-align-center = Align middles in a row
action-align-bottom = Align bottom edges
action-distribute-across = Space evenly from left to right
action-distribute-down = Space evenly from top to bottom
action-menu = Show what can be done with the selection
action-cancel = Cancel, or select nothing

## Sections of the list of actions

section-edit = Edit
section-link = Links
section-select = Select
section-arrange = Move and arrange
section-view = View
section-explain = Explain and present

## Why an action cannot be done now

disabled-nothing-to-undo = There is nothing to undo yet.
disabled-nothing-to-redo = There is nothing to redo: nothing was undone since the last change.
disabled-nothing-drawn = Nothing is drawn yet. Place something first.
disabled-nothing-selected = Nothing is selected. Select a node or a link first.
disabled-no-node-selected = No node is selected. Select a node first.
disabled-not-one-selected = Select exactly one node or link first.
disabled-not-two-selected = Select at least two nodes first.
disabled-not-three-selected = Select at least three nodes first: the two at the ends stay, the others are spaced between them.
disabled-no-frame-selected = No frame is selected. Select a frame first.
disabled-no-hotspot = There is no hotspot yet. Place one from the palette first.
disabled-nothing-hidden = No layer is hidden.
disabled-no-step = This design has no steps to present.
disabled-not-resizable = Only buses, frames and notes can be resized. Select one of them.

## What is said after a step

said-undone = Undone.
said-redone = Done again.
said-placed = { $kind } placed.
said-moved = { $count ->
        [one] Moved.
       *[other] { $count } nodes moved.
    }
said-link-tapped = Tap where the link ends, or anywhere else to add a node there.
said-pattern-pasted = { $name } now matches events like the pasted one, by source and detail-type.
said-healed = { $count ->
        [one] Deleted, and its neighbours linked.
       *[other] { $count } deleted, and their neighbours linked.
    }
said-spliced = { $name } put into the link.
said-end-stays = The end stays where it was: it was let go where there is no node.
said-arranged = { $count } nodes arranged.
said-collapsed = { $name } collapsed.
said-expanded = { $name } expanded.
said-laid-out = Arranged.
arrange-failed = The design could not be arranged: { $reason }
said-hotspot = Hotspot { $number }: { $name }.
said-layer-hidden = Hidden: { $layer ->
        [infrastructure] infrastructure
        [failure-paths] failure paths
       *[observability] observability
    }.
said-layer-shown = Shown again: { $layer ->
        [infrastructure] infrastructure
        [failure-paths] failure paths
       *[observability] observability
    }.
said-layers-shown = All layers are shown.
said-step-recorded = Step recorded: { $name }.
said-step-deleted = Step deleted: { $name }.
said-step = Step { $number } of { $count }: { $name }.
said-pinned = { $count ->
        [one] Pinned: arranging leaves it in place.
       *[other] { $count } nodes pinned: arranging leaves them in place.
    }
said-loosened = { $count ->
        [one] Loosened: arranging may move it.
       *[other] { $count } nodes loosened: arranging may move them.
    }
said-deleted = { $count ->
        [one] Deleted.
       *[other] { $count } deleted.
    }
said-pasted = { $count ->
        [one] One node pasted.
       *[other] { $count } nodes pasted.
    }
said-opened = { $name } is open.
said-selected = { $name }, { $kind }.
said-selected-count = { $count ->
        [0] Nothing selected.
        [one] One selected.
       *[other] { $count } selected.
    }
said-selected-link = Link from { $from } to { $to }: { $link-kind }.
said-linked = { $from } linked to { $to }: { $link-kind }.
said-link-target = Link to { $name }? Enter draws it, Tab goes to the next, Escape gives up.
said-no-links = There is no link here. Press L to draw one.

## Why something cannot be done

edit-unknown-kind = There is no kind "{ $kind-id }". Choose one from the palette.
link-nowhere = No node in this design can take a link from here. Add one that can, then draw the link.
link-none-starts = No link starts at { $kind-given ->
        [yes] { $kind }
       *[other] { $link-kind }
    }. Start at the other end.
link-not-offered = This link cannot be of the kind { $link-kind }. Choose another kind.
paste-template = This is a CloudFormation template, and Busbar cannot draw templates yet. When it can, each bus, rule, target and queue in it becomes a node. Until then draw them, or open a Busbar design file.
paste-nothing-drawable = The clipboard holds nothing that can be drawn here. Copy nodes in Busbar, or the text of a Busbar design.
