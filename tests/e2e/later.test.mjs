// The chunk that is loaded when a person first touches the page (src/app/later.rs).
import assert from "node:assert/strict";
import { eventually, journey } from "./support.mjs";

const CHUNK = /later-[0-9a-f]+\.wasm$/;
const node = (page, name) => page.locator(".node", { hasText: name }).first();

/** Lets the chunk come only when `release()` is called. */
function held() {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const beforeLoad = (page) =>
    page.route(CHUNK, async (route) => {
      await released;
      await route.continue();
    });
  return { beforeLoad, release: () => release() };
}

const mouse = held();
journey("what the mouse does before the chunk is there is done when it comes", mouse, async ({ page }) => {
  const gateway = node(page, "API Gateway");
  const before = await gateway.boundingBox();
  // Away from the ports, which are at the middles of the sides.
  const [x, y] = [before.x + before.width * 0.3, before.y + before.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 48, { steps: 6 });
  await page.mouse.up();
  assert.equal(await page.locator(".inspector").count(), 0, "the chunk is not there yet");
  assert.deepEqual(await gateway.boundingBox(), before);
  mouse.release();
  await eventually(async () => Math.abs((await gateway.boundingBox()).x - before.x - 60) < 12, "the node has moved by about 60 px");
  await page.locator(".inspector input").first().waitFor();
});

const keys = held();
journey("what keys do before the chunk is there is done when it comes", keys, async ({ page }) => {
  await node(page, "API Gateway").waitFor();
  const count = await page.locator(".node").count();
  await page.locator("#canvas").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Delete");
  assert.equal(await page.locator(".node").count(), count);
  keys.release();
  await eventually(async () => (await page.locator(".node").count()) === count - 1, "the first node is gone");
  await page.keyboard.press("Control+z");
  await eventually(async () => (await page.locator(".node").count()) === count, "undo brings it back");
});

let isOffline = true;
const offline = { beforeLoad: (page) => page.route(CHUNK, (route) => (isOffline ? route.abort() : route.continue())) };
journey("a chunk that does not come is said and can be asked for again", offline, async ({ page, problems }) => {
  await node(page, "API Gateway").waitFor();
  await page.mouse.move(600, 400);
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  assert.ok(problems.length > 0 && problems.every((problem) => /later-|Failed to (fetch|load)/.test(problem)), problems.join("\n"));
  isOffline = false;
  await again.click();
  await node(page, "API Gateway").click();
  await page.locator(".inspector input").first().waitFor();
  assert.equal(await again.count(), 0);
  problems.length = 0;
});
