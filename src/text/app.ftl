### The page's own words: shell, canvas, panels, dialogs. Keys begin with `app-`.
