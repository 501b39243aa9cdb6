// What a text is marked with: which lines of a pattern hold or fail and why, which values of an event were found.
import { RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";

/** Puts marks in place of all that were there: {lines: [{at, outcome, note}], values: [{from, to, outcome}]}. */
export const setMarks = StateEffect.define();

const SIGNS = { holds: "✓", fails: "✗" };

class Verdict extends GutterMarker {
  constructor(outcome) {
    super();
    this.outcome = outcome;
  }
  eq(other) {
    return other.outcome === this.outcome;
  }
  toDOM() {
    const sign = document.createElement("span");
    sign.className = `cm-verdict-${this.outcome}`;
    sign.textContent = SIGNS[this.outcome];
    return sign;
  }
}

const NOTHING = { lines: Decoration.none, values: Decoration.none, signs: [] };

function built(doc, { lines, values }) {
  const ofLines = [];
  const signs = [];
  for (const { at, outcome, note } of lines) {
    const line = doc.lineAt(Math.min(at, doc.length));
    // The note is drawn by style: an element of its own would get in the way of what is selected and written.
    const attributes = note ? { "data-note": note } : {};
    ofLines.push(Decoration.line({ class: `cm-line-${outcome}`, attributes }).range(line.from));
    signs.push({ from: line.from, outcome });
  }
  const ofValues = values
    .filter(({ from, to }) => from < to && to <= doc.length)
    .map(({ from, to, outcome }) => Decoration.mark({ class: `cm-value-${outcome}` }).range(from, to));
  return { lines: Decoration.set(ofLines, true), values: Decoration.set(ofValues, true), signs };
}

const marked = StateField.define({
  create: () => NOTHING,
  update(now, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return built(transaction.newDoc, effect.value);
    if (!transaction.docChanged) return now;
    // Until the next answer comes the marks move along with the text.
    const moved = (at) => transaction.newDoc.lineAt(transaction.changes.mapPos(at)).from;
    return {
      lines: now.lines.map(transaction.changes),
      values: now.values.map(transaction.changes),
      signs: now.signs.map(({ from, outcome }) => ({ from: moved(from), outcome })),
    };
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ lines }) => lines),
    EditorView.decorations.from(field, ({ values }) => values),
  ],
});

const verdicts = gutter({
  class: "cm-verdicts",
  markers(view) {
    const builder = new RangeSetBuilder();
    const signs = [...view.state.field(marked).signs].sort((a, b) => a.from - b.from);
    let last = -1;
    // One sign a line: a failure says more than that something else on the line holds.
    for (const { from } of signs) {
      if (from === last) continue;
      const fails = signs.some((other) => other.from === from && other.outcome === "fails");
      builder.add(from, from, new Verdict(fails ? "fails" : "holds"));
      last = from;
    }
    return builder.finish();
  },
});

export const marks = [marked, verdicts];
