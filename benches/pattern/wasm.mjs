// The benchmark of event matching natively and, set by set in turns, as WASM in headless Chromium: `./dev bench pattern`
// runs it. Arguments: the native program and the WASM module.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [program, module] = process.argv.slice(2);
const FLAGS = (process.env.CHROMIUM_FLAGS ?? "--headless --no-sandbox --disable-gpu").split(" ");
// As in main.rs.
const SLICE = 2048;
const PASSES = 7;

/** A page whose clock has its finest steps, which it has only when it is isolated from others. */
async function serve() {
  const isolated = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
  const server = createServer(async (request, response) => {
    const [type, body] =
      request.url === "/bench.wasm" ? ["application/wasm", await readFile(module)] : ["text/html", "<!doctype html>"];
    response.writeHead(200, { "content-type": type, ...isolated }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** In the page: loads the module and makes the events. */
async function load() {
  const { instance } = await WebAssembly.instantiateStreaming(fetch("/bench.wasm"), {});
  globalThis.bench = instance.exports;
  return bench.make_events();
}

/** In the page: takes rules, asserts how often each matches, and answers the best time for all events, in ms. */
function measure({ patterns, counts, slice, passes, events }) {
  const bytes = new TextEncoder().encode(patterns.join("\n"));
  const at = bench.make_room(bytes.length);
  new Uint8Array(bench.memory.buffer, at, bytes.length).set(bytes);
  if (bench.take_rules() !== patterns.length) throw new Error("not every line is a rule");
  bench.count();
  counts.forEach((count, rule) => {
    if (bench.count_of(rule) !== count) throw new Error(`${patterns[rule]} matches ${bench.count_of(rule)}, not ${count}`);
  });
  let total = 0;
  for (let from = 0; from < events; from += slice) {
    let best = Infinity;
    for (let pass = 0; pass < passes; pass++) {
      const start = performance.now();
      bench.pass(from, Math.min(from + slice, events));
      best = Math.min(best, performance.now() - start);
    }
    total += best;
  }
  return total;
}

const server = await serve();
const browser = await chromium.launch({ executablePath: process.env.BUSBAR_CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const events = await page.evaluate(load);
console.log(`Chromium ${browser.version()}, clock isolated: ${await page.evaluate(() => crossOriginIsolated)}`);

const native = spawn(program, ["--bench"], { env: { ...process.env, BUSBAR_BENCH_STEPS: "1" }, stdio: ["pipe", "pipe", "inherit"] });
native.on("exit", (code) => code && process.exit(code));
const lines = createInterface({ input: native.stdout })[Symbol.asyncIterator]();
const number = (value) => Math.round(value).toLocaleString("en-US");
for (;;) {
  const { value: line, done } = await lines.next();
  if (done) break;
  if (!line.startsWith("{")) {
    // The table's head gets the columns that are added here.
    console.log(line.startsWith("| rules") ? `${line} as WASM, events/s | of native |` : line.startsWith("|---") ? `${line}---:|---:|` : line);
    continue;
  }
  const { row, own, patterns, counts } = JSON.parse(line);
  const milliseconds = await page.evaluate(measure, { patterns, counts, slice: SLICE, passes: PASSES, events });
  const speed = (events / milliseconds) * 1000;
  console.log(`${row} ${number(speed)} | ${(speed / own).toFixed(2)} |`);
  native.stdin.write("\n");
}
await browser.close();
server.close();
