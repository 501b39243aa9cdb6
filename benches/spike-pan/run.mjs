// Measures ways to put 2,000 nodes on screen: `node benches/spike-pan/run.mjs [runs]`. Prints a table in Markdown.
// Real input through the browser's own queue, one event each 16 ms; main-thread time and drawn frames from its trace.
import { readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../.ci/serve.mjs";

const RUNS = Number(process.argv[2] ?? 3);
const INPUTS = 120;
const VARIANTS = ["svg-group", "svg-group-css", "html-layer", "html-layer-promoted", "svg-root", "svg-root-promoted"];
const GESTURES = {
  "pan at 100 %": { zoom: 1, input: (step) => drag(step, 6) },
  "pan at 20 %": { zoom: 0.2, input: (step) => drag(step, 3) },
  "zoom 100 % to 20 % and back": { zoom: 1, input: (step) => wheel(step) },
};

function drag(step, speed) {
  const phase = step < INPUTS / 2 ? step : INPUTS - step;
  return { type: "mouseMoved", button: "left", buttons: 1, x: 900 - phase * speed, y: 600 - phase * speed };
}

function wheel(step) {
  // 60 steps of 2^(-6.2/160) make 100 % to 20 %.
  return { type: "mouseWheel", x: 640, y: 400, deltaX: 0, deltaY: step < INPUTS / 2 ? 15.5 : -15.5 };
}

const quantile = (values, part) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
};
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function measure(browser, address, variant, gesture) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await page.goto(`${address}?variant=${variant}&zoom=${gesture.zoom}`);
  await page.waitForSelector("[data-ready]", { state: "attached" });
  await sleep(1_000);
  if (gesture.zoom !== 1 || gesture.input(0).type === "mouseMoved") {
    await session.send("Input.dispatchMouseEvent", { type: "mousePressed", button: "left", buttons: 1, x: 900, y: 600, clickCount: 1 });
  }
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline.frame", "disabled-by-default-devtools.timeline.frame"] },
  });
  const root = await browser.newBrowserCDPSession();
  const { processInfo } = await root.send("SystemInfo.getProcessInfo");
  await page.evaluate(() => window.record());
  const before = processorTime(processInfo);
  const start = performance.now();
  for (let step = 0; step < INPUTS; step += 1) {
    await sleep(Math.max(0, start + step * 16 - performance.now()));
    session.send("Input.dispatchMouseEvent", gesture.input(step)).catch(() => {});
  }
  await sleep(100);
  const frames = await page.evaluate(() => [...window.frames_ms]);
  const spent_ms = performance.now() - start;
  const after = processorTime(processInfo);
  await root.detach();
  const done = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await done;
  const camera = await page.evaluate(() => window.camera);
  await page.close();

  const drawn = events.filter((event) => event.name === "DrawFrame").map((event) => event.ts / 1000).sort((a, b) => a - b);
  const gaps = drawn.slice(1).map((at, index) => at - drawn[index]);
  return {
    frame_p50: quantile(frames, 0.5),
    frame_p95: quantile(frames, 0.95),
    drawn_p50: quantile(gaps, 0.5),
    drawn_p95: quantile(gaps, 0.95),
    drawn_per_s: (drawn.length / spent_ms) * 1000,
    main_per_input: (after.main - before.main) / INPUTS,
    raster_per_drawn: (after.raster - before.raster) / drawn.length,
    display_per_drawn: (after.display - before.display) / drawn.length,
    camera,
  };
}

// Processor time in ms of the page's main thread, of its other threads (raster, compositor) and of the browser's drawing
// process: what other work on the machine does not lengthen.
function processorTime(processes) {
  const total = { main: 0, raster: 0, display: 0 };
  for (const { type, id } of processes) {
    const share = { renderer: "raster", GPU: "display" }[type];
    if (!share) continue;
    for (const thread of readdirSync(`/proc/${id}/task`)) {
      const ms = Number(readFileSync(`/proc/${id}/task/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6;
      total[type === "renderer" && Number(thread) === id ? "main" : share] += ms;
    }
  }
  return total;
}

const server = await serve(fileURLToPath(new URL(".", import.meta.url)));
const browser = await chromium.launch({
  executablePath: process.env.BUSBAR_CHROMIUM ?? "/usr/bin/chromium",
  args: "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" "),
});
console.log(`Chromium ${browser.version()}; median of ${RUNS} runs of ${INPUTS} inputs, one each 16 ms; times in ms`);
console.log("| gesture | drawing | frame p50 | frame p95 | drawn p50 | drawn p95 | drawn/s | main CPU per input | raster CPU per drawn frame | display CPU per drawn frame |");
console.log("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
for (const [name, gesture] of Object.entries(GESTURES)) {
  for (const variant of VARIANTS) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, server.address, variant, gesture));
    if (process.env.VERBOSE) console.error(name, variant, JSON.stringify(runs));
    const median = (key) => quantile(runs.map((one) => one[key]), 0.5).toFixed(1);
    console.log(
      `| ${name} | ${variant} | ${["frame_p50", "frame_p95", "drawn_p50", "drawn_p95", "drawn_per_s", "main_per_input", "raster_per_drawn", "display_per_drawn"].map(median).join(" | ")} |`,
    );
  }
}
console.log(`Load of the machine at the end: ${loadavg()[0].toFixed(1)}`);
await browser.close();
await server.close();
