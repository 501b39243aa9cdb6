// What every browser journey stands on: dist/ served as any static host would, Chromium with a fresh profile, and a page
// that fails its test for whatever a person's browser console would show in red.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../.ci/serve.mjs";

export const DIST = "dist";
export const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const DEFAULT_FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/**
 * Serves dist/ and opens it in a Chromium with a profile of its own.
 *
 * `size` is a key of SIZES, `scheme` is "light" or "dark", `touch` gives fingers instead of a mouse, `locale` is a BCP 47
 * tag, `beforeLoad(page)` runs before the address is opened, `address` adds to it ("#x", "?x").
 * Answers {page, context, problems, reopen, close}: `problems` lists what has gone wrong so far, as sentences; `reopen()`
 * ends the browser as a crash would not (a normal quit), starts it again with the same profile and answers the new page.
 */
export async function openPage(options = {}) {
  const { size = "desktop", scheme = "light", touch = false, locale = "en-US", beforeLoad = () => {}, address = "" } = options;
  assert.ok(existsSync(join(DIST, "index.html")), "dist/index.html is missing: run ./dev build");
  const executablePath = process.env.BUSBAR_CHROMIUM ?? "/usr/bin/chromium";
  const server = await serve(DIST);
  const profile = mkdtempSync(join(tmpdir(), "busbar-profile-"));
  const problems = [];
  const opened = { problems, address: server.address };

  async function start() {
    opened.context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: (process.env.CHROMIUM_FLAGS ?? DEFAULT_FLAGS).split(" "),
      viewport: SIZES[size],
      colorScheme: scheme,
      hasTouch: touch,
      locale,
      acceptDownloads: true,
    });
    await opened.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(server.address).origin });
    opened.page = opened.context.pages()[0] ?? (await opened.context.newPage());
    watch(opened.page, server.address, problems);
    await beforeLoad(opened.page);
    await opened.page.goto(server.address + address, { waitUntil: "load" });
    return opened.page;
  }

  opened.reopen = async () => {
    await opened.context.close();
    return start();
  };
  opened.close = async () => {
    await opened.context?.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await start();
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

function watch(page, address, problems) {
  const origin = new URL(address).origin;
  page.on("console", (message) => {
    // Content-security policy violations arrive here as errors too.
    if (["error", "warning"].includes(message.type())) problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error}`));
  page.on("crash", () => problems.push("the page crashed"));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (["http:", "https:", "ws:", "wss:"].includes(url.protocol) && url.origin !== origin) problems.push(`request to another host: ${url}`);
  });
  page.on("requestfailed", (request) => problems.push(`request failed: ${request.url()} (${request.failure()?.errorText})`));
  page.on("response", (response) => response.status() >= 400 && problems.push(`${response.status()} for ${response.url()}`));
}

/** A journey: `test` with an open page, closed afterwards, red on every problem. `options` are those of `openPage`. */
export function journey(name, options, walk) {
  test(name, { timeout: 120_000 }, async () => {
    const opened = await openPage(options);
    try {
      await walk(opened);
      assert.deepEqual(opened.problems, [], "the browser reported problems");
    } catch (error) {
      if (opened.problems.length) error.message += `\nthe browser reported:\n${opened.problems.join("\n")}`;
      throw error;
    } finally {
      await opened.close();
    }
  });
}

/** Calls `probe` until it answers something true, for at most `withinMs`. */
export async function eventually(probe, what, withinMs = 5_000) {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) assert.fail(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
