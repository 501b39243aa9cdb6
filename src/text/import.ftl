# What is said about files that are imported.

import-not-text = This file is not text in UTF-8. Save it as UTF-8 and import it again.
import-too-large = This file has { $megabytes } MB; up to { $most } MB are read. Split it, or import the template alone.
import-empty = There is nothing in this file.
import-not-yaml = Line { $line }, column { $column }: this is neither JSON nor YAML ({ $reason }).
import-not-a-template = Line { $line }, column { $column }: this is no template of CloudFormation or SAM: it has no Resources with a Type. It begins with “{ $key }”.
import-several-documents = Line { $line }, column { $column }: a second document begins here. A template is one document; import each by itself.
import-alias-of-itself = Line { $line }, column { $column }: this alias stands within what it stands for, so it would never end.
import-too-deep = Line { $line }, column { $column }: values are nested more than { $most } levels deep.
import-too-many-values = Line { $line }, column { $column }: with its aliases followed this file has more than { $most } values.
import-key-twice = Line { $line }, column { $column }: “{ $key }” stands here a second time. Rename one of the two or remove it.
import-key-not-text = Line { $line }, column { $column }: a list or a map cannot be a key.

import-drawn = { $type }: drawn as a node with that meaning.
import-joined = { $type }: drawn as a link.
import-serves = { $type }: part of “{ $name }”. What an export writes anew in its place follows from the drawing.
import-kept = { $type }: drawn as a resource whose text is kept as it is.
import-property-kept = No field says this. The imported text stays with the design, but exports leave this out.
import-section-kept = { $section }: the imported text stays with the design, but exports leave this out.
import-without-type = This resource has no Type; it stays in the text.
import-event = { $type } event: drawn.
import-event-kept = { $type } event: not drawn. The imported text stays with the design, but exports leave this out.
import-bus-outside = The bus “{ $name }” is not in the template; it is drawn as a custom bus. Remove it before you export to another format if it exists already.
