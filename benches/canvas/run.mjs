// Measures the canvas beside React Flow and Excalidraw on the same boxes, with real wheel, ctrl+wheel and mouse-drag input:
// `node benches/canvas/run.mjs RIVALS [COUNT,COUNT…] [PROGRAM,PROGRAM…]`, where RIVALS is the folder of the bundled rivals.
// Prints a table in Markdown.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../../.ci/serve.mjs";
import { CARD, PITCH, boxes, design } from "./boxes.mjs";

const [rivals, counts = "100,1000,2000,5000,10000", programs = "busbar,react-flow,excalidraw"] = process.argv.slice(2);
const SIZE = { width: 1280, height: 800 };
// Where gestures happen: right of Busbar's palette, and nothing of the others' own panels is there.
const AT = { x: 700, y: 420 };
const INPUTS = 60;
const PACE_MS = 16;
/** A design of so many boxes shows some 300 of them at this zoom. */
const CROWDED = 0.32;
const ALL = 0.05;
/** A design of so many boxes is also laid out. */
const LAID_OUT = 2_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const quantile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
};

/** Back and forth, so that the drawing is where it was at the end. */
const swing = (step) => (step % 30 < 15 ? 1 : -1);
const GESTURES = {
  pan: (step) => ({ type: "mouseWheel", ...AT, deltaX: swing(step) * 40, deltaY: swing(step) * 30 }),
  zoom: (step) => ({ type: "mouseWheel", ...AT, deltaX: 0, deltaY: swing(step) * 12, modifiers: 2 }),
  drag: (step, from) => ({
    type: "mouseMoved", button: "left", buttons: 1,
    x: from.x + 4 * (step % 30 < 15 ? step % 15 : 15 - (step % 15)), y: from.y + 3 * (step % 30 < 15 ? step % 15 : 15 - (step % 15)),
  }),
};

/** How each program is opened with so many boxes, and shown from a corner at a zoom. */
const PROGRAMS = {
  busbar: {
    folder: "dist",
    async ready(page) {
      await page.waitForSelector(".canvas");
      // The first touch loads the code that edits.
      await page.mouse.move(AT.x, AT.y);
      await sleep(1_500);
    },
    async open(page, count, scratch) {
      const file = join(scratch, `${count}.busbar.json`);
      writeFileSync(file, design(count));
      const chosen = page.waitForEvent("filechooser");
      await page.locator(".menu-place > button").click();
      await page.getByRole("menuitem", { name: "Open" }).click();
      const chooser = await chosen;
      const before = await page.evaluate(watch, [".node, .overview"]);
      await chooser.setFiles(file);
      return before;
    },
    async show(page, zoom) {
      // As a person does: ctrl and the wheel, until it is near enough.
      for (let tries = 0; tries < 60; tries += 1) {
        const now = await page.evaluate(() => new DOMMatrix(getComputedStyle(document.querySelector(".canvas-layer")).transform).a);
        const delta = Math.max(-200, Math.min(200, Math.round(-Math.log(zoom / now) / Math.log(1.0022))));
        if (Math.abs(delta) < 3) break;
        await page.mouse.move(AT.x, AT.y);
        await page.keyboard.down("Control");
        await page.mouse.wheel(0, delta);
        await page.keyboard.up("Control");
        await sleep(60);
      }
    },
    camera: (page) => page.evaluate(() => {
      const box = document.querySelector(".canvas").getBoundingClientRect();
      const at = new DOMMatrix(getComputedStyle(document.querySelector(".canvas-layer")).transform);
      return { x: at.e + box.left, y: at.f + box.top, zoom: at.a };
    }),
  },
  "react-flow": {
    folder: join(rivals, "react-flow"),
    ready: (page) => page.waitForFunction(() => window.open_boxes && window.show),
    async open(page, count) {
      const before = await page.evaluate(watch, [".react-flow__node"]);
      await page.evaluate((count) => window.open_boxes(count), count);
      return before;
    },
    show: (page, zoom) => page.evaluate(([zoom]) => window.show(0, 0, zoom), [zoom]),
    camera: (page) => page.evaluate(() => {
      const at = new DOMMatrix(getComputedStyle(document.querySelector(".react-flow__viewport")).transform);
      return { x: at.e, y: at.f, zoom: at.a };
    }),
  },
  excalidraw: {
    folder: join(rivals, "excalidraw"),
    ready: (page) => page.waitForFunction(() => window.open_boxes && window.show),
    async open(page, count) {
      const before = await page.evaluate(watch, ["canvas"]);
      await page.evaluate((count) => window.open_boxes(count), count);
      return before;
    },
    show: (page, zoom) => page.evaluate(([zoom]) => window.show(0, 0, zoom), [zoom]),
    camera: (_page, zoom) => ({ x: 0, y: 0, zoom }),
  },
};

/** In the page: notes when something of the drawing is there and a frame has shown it. */
function watch([selector]) {
  window.shown_at = undefined;
  const look = () => {
    if (document.querySelector(selector)) requestAnimationFrame(() => setTimeout(() => (window.shown_at = Date.now()), 0));
    else requestAnimationFrame(look);
  };
  // What is there already is the design before: wait for the new one to take the main thread first.
  setTimeout(look, 0);
  return Date.now();
}

async function measure(browser, name, count, scratch) {
  const program = PROGRAMS[name];
  const server = await serve(program.folder);
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  const rows = [];
  try {
    await page.goto(server.address);
    await program.ready(page);
    const before = await program.open(page, count, scratch);
    await page.waitForFunction(() => window.shown_at);
    const open_ms = (await page.evaluate(() => window.shown_at)) - before;
    if (name === "busbar" && count === LAID_OUT) rows.push(await layOut(page));
    await sleep(2_000);
    const sizes = count * PITCH.x * PITCH.y * CROWDED ** 2 > SIZE.width * SIZE.height ? [CROWDED, ALL] : [CROWDED];
    for (const zoom of sizes) {
      await program.show(page, zoom);
      await sleep(2_000);
      for (const gesture of Object.keys(GESTURES)) {
        const figures = await perform(page, session, program, gesture, zoom, count);
        rows.push({ name, count, zoom, gesture, open_ms, ...figures });
        await sleep(500);
      }
    }
  } catch (error) {
    rows.push({ name, count, failed: String(error).split("\n")[0] });
  } finally {
    await context.close();
    await server.close();
  }
  return rows;
}

/** How long the automatic layout takes, from the keys to the nodes setting out. */
async function layOut(page) {
  await page.mouse.click(AT.x, 790);
  const start = await page.evaluate(() => {
    const look = () => {
      if (document.querySelector(".canvas.is-gliding")) window.laid_out_at = Date.now();
      else requestAnimationFrame(look);
    };
    look();
    return Date.now();
  });
  await page.keyboard.press("Shift+R");
  await page.waitForFunction(() => window.laid_out_at);
  return { note: `Laid out ${LAID_OUT} nodes in ${(await page.evaluate(() => window.laid_out_at)) - start} ms.` };
}

async function perform(page, session, program, gesture, zoom, count) {
  let from = AT;
  if (gesture === "drag") {
    from = await inBox(await program.camera(page, zoom), count);
    await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: from.x, y: from.y });
    await session.send("Input.dispatchMouseEvent", { type: "mousePressed", button: "left", buttons: 1, clickCount: 1, x: from.x, y: from.y });
    await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", button: "left", buttons: 1, x: from.x + 8, y: from.y + 6 });
    await sleep(300);
  } else {
    await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...AT });
  }
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "disabled-by-default-devtools.timeline"] },
  });
  await page.evaluate(() => {
    const record = (window.frame_gaps = []);
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      record.push(now - last);
      last = now;
      if (window.frame_gaps === record) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const start = performance.now();
  for (let step = 0; step < INPUTS; step += 1) {
    await sleep(Math.max(0, start + step * PACE_MS - performance.now()));
    session.send("Input.dispatchMouseEvent", GESTURES[gesture](step, from)).catch(() => {});
  }
  await sleep(250);
  const gaps = await page.evaluate(() => {
    const gaps = window.frame_gaps;
    window.frame_gaps = undefined;
    return gaps;
  });
  const done = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await done;
  session.off("Tracing.dataCollected", collect);
  if (gesture === "drag") {
    await session.send("Input.dispatchMouseEvent", { type: "mouseReleased", button: "left", x: from.x + 8, y: from.y + 6, clickCount: 1 });
  }
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  const heap = await session.send("Runtime.getHeapUsage");
  return {
    frame_p50: quantile(gaps, 0.5),
    frame_p95: quantile(gaps, 0.95),
    main_ms: mainThread(events) / INPUTS,
    elements,
    heap_mb: (heap.usedSize + (heap.backingStorageSize ?? 0)) / 1e6,
  };
}

/** The middle of a box that lies near the middle of the screen. */
function inBox({ x, y, zoom }, count) {
  const { nodes } = boxes(count);
  const middle = ({ x: left, y: top }) => ({ x: x + (left + CARD.width / 2) * zoom, y: y + (top + CARD.height / 2) * zoom });
  const aside = (at) => Math.abs(at.x - AT.x) + Math.abs(at.y - AT.y);
  return nodes.map(middle).reduce((best, at) => (aside(at) < aside(best) ? at : best));
}

/** Processor time of the page's main thread, ms: what other work on the machine does not lengthen. */
function mainThread(events) {
  const main = events.find((event) => event.name === "thread_name" && event.args?.name === "CrRendererMain" && events.some((other) => other.pid === event.pid && other.tid === event.tid && other.ph === "X"));
  const threads = new Map();
  for (const event of events) {
    if (event.ph !== "X" || !(event.name === "RunTask" || event.name === "ThreadControllerImpl::RunTask")) continue;
    const key = `${event.pid}/${event.tid}`;
    threads.set(key, [...(threads.get(key) ?? []), event]);
  }
  const renderers = new Set(events.filter((event) => event.name === "thread_name" && event.args?.name === "CrRendererMain").map((event) => `${event.pid}/${event.tid}`));
  let most = 0;
  for (const [key, tasks] of threads) {
    if (renderers.size && !renderers.has(key)) continue;
    tasks.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
    let [sum, end] = [0, -1];
    for (const task of tasks) {
      // A task within a task is part of it already.
      if (task.ts < end) continue;
      sum += (task.tdur ?? task.dur) / 1000;
      end = task.ts + task.dur;
    }
    most = Math.max(most, sum);
  }
  return main || most ? most : NaN;
}

const scratch = mkdtempSync(join(tmpdir(), "busbar-canvas-"));
const browser = await chromium.launch({
  executablePath: process.env.BUSBAR_CHROMIUM ?? "/usr/bin/chromium",
  args: (process.env.CHROMIUM_FLAGS ?? "--headless --no-sandbox --disable-gpu").split(" "),
});
console.log(`Chromium ${browser.version()}; ${INPUTS} inputs per gesture, one each ${PACE_MS} ms; times in ms`);
console.log("| program | nodes | zoom | gesture | main thread per input | frame p50 | frame p95 | elements | heap, MB | opened in |");
console.log("|---|---:|---:|---|---:|---:|---:|---:|---:|---:|");
const notes = [];
for (const count of counts.split(",").map(Number)) {
  for (const name of programs.split(",")) {
    for (const row of await measure(browser, name, count, scratch)) {
      const { zoom, gesture, main_ms, frame_p50, frame_p95, elements, heap_mb, open_ms, failed } = row;
      if (row.note) notes.push(row.note);
      else if (failed) console.log(`| ${name} | ${count} | | ${failed} | | | | | | |`);
      else {
        const cells = [main_ms.toFixed(1), frame_p50.toFixed(1), frame_p95.toFixed(1), elements, heap_mb.toFixed(0), open_ms];
        console.log(`| ${name} | ${count} | ${zoom * 100} % | ${gesture} | ${cells.join(" | ")} |`);
      }
    }
  }
}
console.log(`\n${notes.join("\n")}\nLoad of the machine at the end: ${loadavg()[0].toFixed(1)}`);
await browser.close();
rmSync(scratch, { recursive: true, force: true });
