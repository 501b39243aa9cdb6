### The page's own words: shell, canvas, panels, dialogs. Keys begin with `app-`.

## Shell

app-shell-not-loaded = A part of Busbar could not be loaded, so nothing can be changed, sent or exported yet. Your drawing is kept. Check the connection, then try again.
app-shell-loading = Loading
app-shell-load-again = Try again
app-shell-send = Send event
app-shell-export = Export
app-shell-keys = Keyboard shortcuts
app-shell-design-name = Name of this design
app-shell-dismiss = Dismiss
app-shell-menu = Menu
app-shell-new = New design
app-shell-untitled = Untitled design
app-shell-open = Open a file…
app-shell-commands = All commands…
app-shell-outline = Outline
app-shell-legend = Legend
app-shell-find = Find in this design…
app-shell-gallery = Gallery…
app-shell-drop = Drop a design file to open it
app-shell-download = Download this design
app-shell-theme-system = Theme: as the system. Switch to light
app-shell-theme-light = Theme: light. Switch to dark
app-shell-theme-dark = Theme: dark. Switch to the system’s

## Canvas

app-canvas-name = Design
app-canvas-instructions = Tab and Shift Tab walk through the nodes, arrow keys move the selected one, L starts a link from it, F6 goes to its fields and back, Enter renames it, Delete removes it. Press the question mark for all keys.
app-canvas-palette = Palette
app-canvas-palette-find = Find a node
app-canvas-palette-none = No node is called that.
app-canvas-zoom = Zoom
app-canvas-rename = Name
app-canvas-empty = Nothing is drawn yet
app-canvas-empty-hint = Drag an event bus from the palette to begin, or start from a design of the gallery.
app-canvas-menu = What can be done here
app-canvas-minimap = Map of the whole drawing
app-canvas-add = Add a node
app-canvas-add-hint = Type a kind
app-canvas-add-linked = Linked
app-canvas-add-none = No kind of that name fits here.
app-canvas-collapse = Collapse this frame to one card
app-canvas-expand = Expand this frame
app-canvas-holds = { $count } inside · { $what }
app-canvas-arranging = Arranging
app-canvas-arranging-cancel = Cancel
app-canvas-pinned = Pinned: arranging leaves it in place
app-canvas-mark-matched = Matched
app-canvas-mark-reached = Reached
app-canvas-mark-refused = Did not match
app-canvas-mark-failed = Failed
