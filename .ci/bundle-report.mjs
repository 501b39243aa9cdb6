// The bundle report: raw and brotli sizes of what dist/ holds, and what a first visit really loads: every file that
// Chromium asks for until the page has been drawn and nothing was asked for during 5 s. Above the budget it fails.
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { openPage } from "../tests/e2e/support.mjs";

// What the first load is to weigh, and what it may weigh until that is reached again: it must not grow.
const GOAL_BYTES = 300_000;
const BUDGET_BYTES = 318_000;
const IDLE_MS = 5_000;
const DIST = "dist";

const brotliSizes = new Map();
function sizes(file) {
  if (!brotliSizes.has(file)) {
    const contents = readFileSync(file);
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length } };
    brotliSizes.set(file, { raw: contents.length, brotli: brotliCompressSync(contents, options).length });
  }
  return brotliSizes.get(file);
}
const line = (name, { raw, brotli }) =>
  console.log(`${name.padEnd(44)} ${String(raw).padStart(9)} raw ${String(brotli).padStart(9)} brotli`);
const sum = (files) =>
  files.map(sizes).reduce((total, one) => ({ raw: total.raw + one.raw, brotli: total.brotli + one.brotli }), { raw: 0, brotli: 0 });

const built = readdirSync(DIST, { recursive: true }).filter((name) => [".wasm", ".js", ".css"].includes(extname(name))).sort();
console.log("In dist/ (bytes):");
for (const name of built) line(`  ${name}`, sizes(join(DIST, name)));

const requested = new Set();
const opened = await openPage({
  beforeLoad: (page) => page.on("request", (request) => request.url().startsWith("http") && requested.add(request.url())),
});
let [seen, since] = [0, Date.now()];
while (Date.now() - since < IDLE_MS) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (requested.size !== seen) [seen, since] = [requested.size, Date.now()];
}
await opened.close();

const editor = built.filter((name) => /^editor-.*\.js$/.test(name)).map((name) => join(DIST, name));
line("The text editor, when first needed:", sum(editor));

const files = [...requested].map((url) => {
  const path = decodeURIComponent(new URL(url).pathname);
  return join(DIST, path.endsWith("/") ? `${path}index.html` : path);
});
console.log(`First load (${files.length} files, idle for ${IDLE_MS / 1000} s):`);
for (const file of files) line(`  ${relative(DIST, file)}`, sizes(file));
const total = sum(files);
line("  sum", total);
if (total.brotli > BUDGET_BYTES) {
  console.error(`busbar: the first load is ${total.brotli - BUDGET_BYTES} bytes above its budget of ${BUDGET_BYTES} bytes brotli`);
  process.exitCode = 1;
} else {
  console.log(`  ${BUDGET_BYTES - total.brotli} bytes below the budget of ${BUDGET_BYTES}`);
  if (total.brotli > GOAL_BYTES) console.log(`  GOAL NOT REACHED: ${total.brotli - GOAL_BYTES} bytes above ${GOAL_BYTES}`);
}
