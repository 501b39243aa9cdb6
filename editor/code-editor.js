// <code-editor>: CodeMirror as an element of the page. Rust (src/app/code/field.rs) sets its properties and hears its events;
// the page's document is the truth, so this keeps no history of its own.
//
// It stands around a plain <textarea>, which serves until this module is there, and if it never comes. Everything is drawn
// in a shadow root: CodeMirror then adopts style sheets instead of writing <style>, which the page's policy forbids.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { standardKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import { lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import { EditorView, drawSelection, keymap, lineNumbers, tooltips } from "@codemirror/view";
import { looks } from "./looks.js";
import { marks, setMarks } from "./marks.js";

/** Typing after a pause of so long is a step of its own for undo. */
const PAUSE_MILLIS = 700;

/** A change that the page made: it is not told what it has said itself. */
const fromPage = Annotation.define();

const PROPERTIES = ["value", "faults", "marks", "complete"];

class CodeEditor extends HTMLElement {
  static formAssociated = true;
  #internals = this.attachInternals();
  #named = new Compartment();
  #view;
  #value = "";
  #faults = "[]";
  #marks = "";
  #complete = null;
  #lastTyped = 0;

  constructor() {
    super();
    // A click on the label comes as a click on the element itself.
    this.addEventListener("click", (event) => event.composedPath()[0] === this && this.focus());
  }

  connectedCallback() {
    if (this.#view) return;
    // What was set before this module was there hides the accessors.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    const plain = this.querySelector("textarea");
    const hadFocus = plain && document.activeElement === plain;
    if (plain) this.#value = plain.value;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#view = new EditorView({ state: this.#state(), root, parent: root });
    if (hadFocus) {
      this.#view.dispatch({ selection: { anchor: plain.selectionStart, head: plain.selectionEnd } });
      this.#view.focus();
    }
    plain?.remove();
    this.#showFaults();
    this.#showMarks();
  }

  disconnectedCallback() {
    this.#view?.destroy();
    this.#view = undefined;
  }

  #state() {
    return EditorState.create({
      doc: this.#value,
      extensions: [
        lineNumbers(),
        marks,
        foldGutter({ openText: "⌄", closedText: "›" }),
        codeFolding(),
        drawSelection(),
        EditorView.lineWrapping,
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [(context) => this.#completions(context)], icons: false, defaultKeymap: false }),
        tooltips({ position: "fixed" }),
        json(),
        looks,
        EditorState.tabSize.of(2),
        keymap.of([
          { key: "Mod-z", run: () => this.#travel("undo"), preventDefault: true },
          { key: "Mod-Shift-z", run: () => this.#travel("redo"), preventDefault: true },
          { key: "Mod-y", run: () => this.#travel("redo"), preventDefault: true },
          // Tab leaves the editor, unless it takes what is offered.
          { key: "Tab", run: acceptCompletion },
          ...completionKeymap,
          ...closeBracketsKeymap,
          ...foldKeymap,
          ...lintKeymap,
          ...standardKeymap,
        ]),
        EditorView.domEventHandlers({
          beforeinput: (event, view) => {
            const [from, to] = this.#selected(view);
            if (event.inputType === "insertText" && event.data !== null && from < to && !event.isComposing) {
              // Left to itself, Chromium keeps the looks of what it replaces by writing styles, which the page's policy forbids.
              event.preventDefault();
              const insert = () =>
                view.state.update({
                  changes: { from, to, insert: event.data },
                  selection: { anchor: from + event.data.length },
                  userEvent: "input.type",
                  scrollIntoView: true,
                });
              const handlers = view.state.facet(EditorView.inputHandler);
              if (!handlers.some((handler) => handler(view, from, to, event.data, insert))) view.dispatch(insert());
              return true;
            }
            const travels = { historyUndo: "undo", historyRedo: "redo" }[event.inputType];
            if (!travels) return false;
            event.preventDefault();
            return this.#travel(travels);
          },
          // Not at once: an editor that is taken away loses its focus when nobody hears it any more.
          blur: () => queueMicrotask(() => this.isConnected && this.#tell("settle")),
          input: (event) => event.stopPropagation(),
        }),
        EditorView.updateListener.of((update) => this.#updated(update)),
        this.#named.of(this.#attributes()),
      ],
    });
  }

  #attributes() {
    const label = this.getAttribute("label") ?? "";
    const invalid = JSON.parse(this.#faults).length > 0;
    return EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-invalid": String(invalid),
      tabindex: "0",
      spellcheck: "false",
      autocapitalize: "off",
      autocorrect: "off",
    });
  }

  #updated(update) {
    if (!update.docChanged) return;
    this.#value = update.state.doc.toString();
    if (update.transactions.some((transaction) => transaction.annotation(fromPage))) return;
    const now = performance.now();
    const isTyping = update.transactions.every((one) => one.isUserEvent("input.type") || one.isUserEvent("delete"));
    if (!isTyping || now - this.#lastTyped > PAUSE_MILLIS) this.#tell("settle");
    this.#lastTyped = isTyping ? now : 0;
    this.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** What is selected now; the editor's state may not have heard of it yet. */
  #selected(view) {
    const selection = view.root.getSelection?.();
    const { from, to } = view.state.selection.main;
    if (!selection?.rangeCount || !view.contentDOM.contains(selection.anchorNode)) return [from, to];
    const anchor = view.posAtDOM(selection.anchorNode, selection.anchorOffset);
    const focus = view.posAtDOM(selection.focusNode, selection.focusOffset);
    return [Math.min(anchor, focus), Math.max(anchor, focus)];
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
    return true;
  }

  #travel(way) {
    return this.#tell("travel", way);
  }

  /** What could stand at the caret, as the page's own code knows it: `complete(before, after)` answers JSON. */
  #completions(context) {
    // A question may still be due when the editor has been taken away, and who answered it with it.
    if (!this.#view || !this.#complete) return null;
    const { doc } = context.state;
    const answer = JSON.parse(this.#complete(doc.sliceString(0, context.pos), doc.sliceString(context.pos)));
    if (!answer.options.length || (!context.explicit && !answer.isAsked)) return null;
    const from = context.pos - answer.typed;
    const options = answer.options.map(({ label, detail, insert, caret }, index) => ({
      label,
      detail,
      boost: -index,
      apply: (view, _completion, start, end) => {
        const quote = (at) => view.state.sliceDoc(at, at + 1) === '"';
        const changes = { from: quote(start - 1) ? start - 1 : start, to: quote(end) ? end + 1 : end, insert };
        view.dispatch({ changes, selection: { anchor: changes.from + caret }, userEvent: "input.complete", scrollIntoView: true });
      },
    }));
    return { from, options };
  }

  get value() {
    return this.#value;
  }

  set value(text) {
    const before = this.#value;
    if (text === before) return;
    this.#value = text;
    if (!this.#view) return;
    // Only what differs, so that the caret and what is folded stay; after an undo the caret goes where the text has changed.
    let from = 0;
    while (from < before.length && before[from] === text[from]) from++;
    let [end, newEnd] = [before.length, text.length];
    while (end > from && newEnd > from && before[end - 1] === text[newEnd - 1]) [end, newEnd] = [end - 1, newEnd - 1];
    const changes = { from, to: end, insert: text.slice(from, newEnd) };
    const selection = this.#view.hasFocus ? { anchor: newEnd } : undefined;
    this.#view.dispatch({ changes, selection, annotations: fromPage.of(true) });
  }

  get faults() {
    return this.#faults;
  }

  /** JSON: [{from, to, message, service, fix: {from, to, insert, label}}], offsets in UTF-16. */
  set faults(text) {
    this.#faults = text;
    this.#showFaults();
  }

  #showFaults() {
    if (!this.#view) return;
    const { state } = this.#view;
    const within = (at) => Math.min(at, state.doc.length);
    const diagnostics = JSON.parse(this.#faults).map(({ from, to, message, service, fix }) => ({
      from: within(from),
      to: within(Math.max(to, from)),
      severity: "error",
      message,
      renderMessage: () => {
        const box = document.createElement("div");
        box.textContent = message;
        if (service) {
          const line = document.createElement("div");
          line.className = "cm-service";
          line.textContent = service;
          box.append(line);
        }
        return box;
      },
      actions: fix
        ? [
            {
              name: fix.label,
              apply: (view) =>
                view.dispatch({ changes: { from: within(fix.from), to: within(fix.to), insert: fix.insert }, userEvent: "input.mend" }),
            },
          ]
        : [],
    }));
    this.#view.dispatch(setDiagnostics(state, diagnostics));
    this.#view.dispatch({ effects: this.#named.reconfigure(this.#attributes()) });
  }

  get marks() {
    return this.#marks;
  }

  /** JSON: see `setMarks`; empty for none. */
  set marks(text) {
    this.#marks = text;
    this.#showMarks();
  }

  #showMarks() {
    const found = this.#marks ? JSON.parse(this.#marks) : { lines: [], values: [] };
    const view = this.#view;
    view?.dispatch({ effects: setMarks.of(found) });
    const first = Math.min(...found.lines.filter(({ outcome }) => outcome === "fails").map(({ at }) => at));
    if (!view || view.hasFocus || !Number.isFinite(first)) return;
    // Only the text scrolls, not what is around it.
    view.requestMeasure({
      read: () => view.lineBlockAt(Math.min(first, view.state.doc.length)),
      write: ({ top, bottom }) => {
        const { scrollTop, clientHeight } = view.scrollDOM;
        if (top < scrollTop || bottom > scrollTop + clientHeight) view.scrollDOM.scrollTop = top - clientHeight / 3;
      },
    });
  }

  get complete() {
    return this.#complete;
  }

  set complete(answer) {
    this.#complete = answer;
  }

  /** Shows a place and puts the caret there. */
  goTo(offset) {
    const anchor = Math.min(offset, this.#view?.state.doc.length ?? 0);
    this.#view?.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    this.focus();
  }

  focus() {
    if (this.#view) this.#view.focus();
    else this.querySelector("textarea")?.focus();
  }

  get labels() {
    return this.#internals.labels;
  }
}

customElements.define("code-editor", CodeEditor);
