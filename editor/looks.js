// How the editor looks: the page's own tokens (style/tokens.css), which reach into the shadow root and turn from light to dark
// by themselves.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const tones = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--group-messaging)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--group-compute)" },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: "var(--text-muted)" },
]);

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--surface)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "var(--code-line)", overflow: "auto", scrollbarWidth: "thin" },
  ".cm-content": { padding: "6px 0", caretColor: "var(--text)" },
  ".cm-line": { padding: "0 8px 0 4px", overflowWrap: "anywhere" },
  ".cm-cursor": { borderLeftColor: "var(--text)", borderLeftWidth: "1.5px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--accent-soft)",
  },
  ".cm-gutters": { backgroundColor: "var(--surface-sunken)", color: "var(--text-faint)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "18px", padding: "0 2px 0 6px" },
  ".cm-foldGutter .cm-gutterElement": { width: "14px", padding: "0", textAlign: "center", cursor: "pointer" },
  ".cm-foldPlaceholder": { border: "0", backgroundColor: "var(--surface-pressed)", color: "var(--text-muted)", padding: "0 6px" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--surface-pressed)", outline: "1px solid var(--hairline-strong)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--danger-soft)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    backgroundColor: "var(--danger-soft)",
    textDecoration: "underline wavy var(--danger) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-lintPoint-error::after": { borderBottomColor: "var(--danger)" },
  ".cm-tooltip": {
    maxWidth: "min(420px, 92vw)",
    border: "1px solid var(--hairline-strong)",
    borderRadius: "var(--radius)",
    backgroundColor: "var(--surface-raised)",
    color: "var(--text)",
    boxShadow: "var(--shadow-2)",
    fontFamily: "var(--font)",
    overflow: "hidden",
    zIndex: "60",
  },
  ".cm-diagnostic": { padding: "8px 10px", borderLeft: "3px solid var(--danger)", fontSize: "var(--text-12)", lineHeight: "17px" },
  ".cm-diagnosticText": { display: "block", whiteSpace: "pre-line" },
  ".cm-diagnosticAction": {
    margin: "6px 0 0",
    padding: "3px 8px",
    border: "1px solid var(--hairline-strong)",
    borderRadius: "var(--radius-small)",
    backgroundColor: "var(--surface)",
    color: "var(--accent)",
    font: "var(--weight-medium) var(--text-12) / 18px var(--font)",
  },
  ".cm-service": { marginTop: "4px", color: "var(--text-muted)" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--font-mono)", fontSize: "var(--text-12)", maxHeight: "240px" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "4px 10px", lineHeight: "20px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionDetail": { marginLeft: "12px", color: "inherit", opacity: "0.75", fontStyle: "normal", fontFamily: "var(--font)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "var(--weight-strong)" },
  ".cm-verdicts .cm-gutterElement": { width: "16px", padding: "0", textAlign: "center", fontFamily: "var(--font)", fontWeight: "var(--weight-strong)" },
  ".cm-verdict-holds": { color: "var(--success)" },
  ".cm-verdict-fails": { color: "var(--danger)" },
  ".cm-line.cm-line-holds": { backgroundColor: "var(--success-faint)" },
  ".cm-line.cm-line-fails": { backgroundColor: "var(--danger-faint)" },
  ".cm-value-holds": { backgroundColor: "var(--success-soft)", borderRadius: "3px", boxShadow: "0 0 0 1px var(--success-soft)" },
  ".cm-value-fails": { backgroundColor: "var(--danger-soft)", borderRadius: "3px", boxShadow: "0 0 0 1px var(--danger-soft)" },
  ".cm-line[data-note]::after": {
    content: "attr(data-note)",
    display: "block",
    padding: "1px 0 3px",
    textIndent: "0",
    color: "var(--danger)",
    font: "var(--text-12) / 17px var(--font)",
    overflowWrap: "anywhere",
  },
});

/** Lines that are too long go on below where they begin, a level deeper. */
const hanging = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = indents(view);
    }
    update(update) {
      if (update.docChanged || update.viewportChanged) this.decorations = indents(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function indents(view) {
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const columns = Math.min(/^ */.exec(line.text)[0].length, 24) + 2;
      const style = `padding-inline-start: calc(${columns}ch + 4px); text-indent: -${columns}ch`;
      builder.add(line.from, line.from, Decoration.line({ attributes: { style } }));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const looks = [theme, hanging, syntaxHighlighting(tones)];
