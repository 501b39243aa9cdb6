// The recovery screen: what a person sees when the program could not be loaded or stopped for good. Plain JavaScript that
// reads the autosave journal from IndexedDB by itself, because the program's memory cannot be trusted any more.
//
// It shows when the window gets `busbar:stopped` (from boot.js, or from the program's panic hook with the message as
// `detail`), or when an uncaught error is a trap of the program.

const DATABASE = "busbar";
const TEXT = {
  en: {
    title: "Busbar has stopped",
    lead: "Something went wrong that Busbar cannot mend by itself. Your work is kept in this browser.",
    searching: "Looking for your saved designs…",
    nothing: "Nothing is saved in this browser.",
    unreadable: "The saved designs could not be read: ",
    designs: "Saved designs",
    designsHint: "Each is a copy as of its last checkpoint. Changes made since then are in the file with everything.",
    everything: "Download everything that is saved",
    reload: "Reload",
    discard: "Delete what is saved and start anew",
    discardHint: "If reloading does not help. Download everything first.",
    details: "What happened",
  },
};
const text = TEXT[document.documentElement.lang] ?? TEXT.en;

let shown = false;
addEventListener("busbar:stopped", (event) => show(event.detail));
addEventListener("error", (event) => isTrap(event.error) && show(event.error));
addEventListener("unhandledrejection", (event) => isTrap(event.reason) && show(event.reason));

function isTrap(error) {
  return error instanceof WebAssembly.RuntimeError;
}

function show(error) {
  const message = error?.stack ?? String(error ?? "");
  if (shown) {
    document.querySelector("#recovery-details").textContent += `\n\n${message}`;
    return;
  }
  shown = true;
  const designs = element("section", { id: "recovery-designs" }, element("p", {}, text.searching));
  const screen = element(
    "main",
    { id: "recovery", role: "alert" },
    element("h1", {}, text.title),
    element("p", {}, text.lead),
    designs,
    element("p", {}, button(text.reload, () => location.reload(), "recovery-reload")),
    element("details", {}, element("summary", {}, text.details), element("pre", { id: "recovery-details" }, message)),
  );
  document.body.replaceChildren(screen);
  screen.querySelector("#recovery-reload").focus();
  readEverything().then(
    (stores) => designs.replaceChildren(...(stores ? offers(stores) : [element("p", {}, text.nothing)])),
    (failure) => designs.replaceChildren(element("p", {}, text.unreadable + (failure?.message ?? failure))),
  );
}

// Every record of every object store, or nothing when there is no database. Never creates or upgrades one.
async function readEverything() {
  const known = await indexedDB.databases?.();
  if (known && !known.some((database) => database.name === DATABASE)) return null;
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    let absent = false;
    request.onupgradeneeded = () => {
      absent = true;
      request.transaction.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (absent ? resolve(null) : reject(request.error));
    request.onblocked = () => reject(new Error("another tab holds the database"));
  });
  if (!database) return null;
  const stores = {};
  for (const name of database.objectStoreNames) stores[name] = await readStore(database, name);
  database.close();
  return Object.values(stores).some((records) => records.length) ? stores : null;
}

function readStore(database, name) {
  return new Promise((resolve, reject) => {
    const records = [];
    const request = database.transaction(name).objectStore(name).openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(records);
      records.push({ key: cursor.primaryKey, value: cursor.value });
      cursor.continue();
    };
    request.onerror = () => reject(request.error);
  });
}

function offers(stores) {
  const found = (stores.snapshots ?? []).filter((record) => typeof record.value?.text === "string");
  const list = found.map(({ key, value }, index) => {
    const name = designName(value) || `design-${index + 1}`;
    const file = `${name.replace(/[^\p{L}\p{N} ._-]+/gu, "-").slice(0, 80)}.busbar.json`;
    return element("li", { "data-key": String(key) }, button(name, () => download(file, value.text)));
  });
  const discard = button(text.discard, () => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = request.onerror = request.onblocked = () => location.reload();
  }, "recovery-discard");
  discard.disabled = true;
  const everything = button(text.everything, () => {
    download("busbar-recovery.json", JSON.stringify(stores, readable, 1));
    discard.disabled = false;
  }, "recovery-everything");
  const parts = [element("p", {}, everything), element("p", {}, text.discardHint, " ", discard)];
  if (list.length) {
    parts.unshift(element("h2", {}, text.designs), element("p", {}, text.designsHint), element("ul", {}, ...list));
  }
  return parts;
}

function designName(snapshot) {
  if (typeof snapshot.name === "string") return snapshot.name;
  try {
    const design = JSON.parse(snapshot.text);
    return typeof design?.name === "string" ? design.name : "";
  } catch {
    return "";
  }
}

// JSON knows no bytes, maps or big integers: bytes become base64, so that nothing is lost.
function readable(key, value) {
  if (value instanceof ArrayBuffer) value = new Uint8Array(value);
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
  }
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  return typeof value === "bigint" ? String(value) : value;
}

function download(name, contents) {
  const link = element("a", { download: name, href: URL.createObjectURL(new Blob([contents], { type: "application/json" })) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function button(label, act, id) {
  const made = element("button", { type: "button", ...(id && { id }) }, label);
  made.addEventListener("click", act);
  return made;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
