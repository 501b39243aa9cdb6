// Autosave: durable within 400 ms of a change, during a long drag too; two tabs beside each other; storage that refuses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { eventually, journey } from "./support.mjs";

const DURABLE_MS = 400;

/** Everything that is saved, as one text. */
const saved = (page) =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === "busbar")) return "";
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open("busbar");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    let text = "";
    for (const name of database.objectStoreNames) {
      const request = database.transaction(name).objectStore(name).getAll();
      await new Promise((resolve) => (request.onsuccess = resolve));
      text += request.result.map((record) => record.text).join("\n");
    }
    database.close();
    return text;
  });

async function select(page, name) {
  await page.locator(".node", { hasText: name }).first().click();
  await page.locator("#inspector-name").waitFor();
}

const rename = (page, name) => page.locator("#inspector-name").fill(name);
const shownName = (page) => page.locator("#inspector-name").inputValue();

journey("a change is durable within 400 ms and found again after a reload and a restart", {}, async (opened) => {
  let { page } = opened;
  await select(page, "API Gateway");
  for (const name of ["First", "Second", "<b>“Third”</b> 🚌"]) {
    const before = Date.now();
    await rename(page, name);
    await eventually(async () => (await saved(page)).includes(JSON.stringify(name).slice(1, -1)), `${name} is saved`, 5_000);
    const took = Date.now() - before;
    // The journey's own way to the page and back counts too, so it may take a little longer than the promise.
    assert.ok(took < DURABLE_MS + 200, `${name} was durable after ${took} ms`);
  }
  await page.reload();
  await select(page, "API Gateway");
  assert.equal(await shownName(page), "<b>“Third”</b> 🚌");
  page = await opened.reopen();
  await select(page, "API Gateway");
  assert.equal(await shownName(page), "<b>“Third”</b> 🚌");
});

journey("a long drag is saved while it lasts", {}, async ({ page }) => {
  const box = await page.locator(".node", { hasText: "API Gateway" }).first().boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const seen = new Set();
  for (let step = 1; step <= 24; step += 1) {
    await page.mouse.move(x + 4 * step, y + 6 * step);
    await page.waitForTimeout(60);
    seen.add(await saved(page));
  }
  assert.ok(seen.size >= 3, `what is saved changed ${seen.size} times during the drag`);
  const during = [...seen].at(-1);
  await page.mouse.up();
  assert.ok(during.includes("position"), "places are saved");
});

journey("two tabs save beside each other", {}, async ({ page, context }) => {
  await select(page, "API Gateway");
  await rename(page, "Common");
  await eventually(async () => (await saved(page)).includes("Common"), "the first tab has saved");
  const other = await context.newPage();
  await other.goto(page.url());
  await select(other, "API Gateway");
  assert.equal(await shownName(other), "Common", "the second tab begins with a copy");
  await rename(other, "Right");
  await rename(page, "Left");
  await eventually(async () => /Left/.test(await saved(page)) && /Right/.test(await saved(page)), "both have saved");
  await page.reload();
  await other.reload();
  await select(page, "API Gateway");
  await select(other, "API Gateway");
  assert.deepEqual([await shownName(page), await shownName(other)], ["Left", "Right"]);
});

const full = {
  beforeLoad: (page) =>
    page.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given) {
        if (globalThis.hasRoom) return put.apply(this, given);
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    }),
};

journey("storage that is full is said, the download offered, and the warning goes when there is room", full, async ({ page }) => {
  await select(page, "API Gateway");
  await rename(page, "Unsaved");
  await page.getByText("The browser’s storage is full.").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".banner").getByRole("button", { name: "Download this design" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.busbar\.json$/);
  assert.ok(readFileSync(await download.path(), "utf8").includes('"Unsaved"'));
  await page.evaluate(() => (globalThis.hasRoom = true));
  await rename(page, "Saved again");
  await page.locator(".banner").waitFor({ state: "detached" });
  assert.ok((await saved(page)).includes("Saved again"));
});

const forbidden = {
  beforeLoad: (page) =>
    page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("Storage is forbidden.", "SecurityError");
      };
    }),
};

journey("storage that is forbidden is said, and the page works all the same", forbidden, async ({ page }) => {
  await page.getByText("does not let this page store anything").waitFor();
  await select(page, "API Gateway");
  await rename(page, "Still drawn");
  await page.locator(".node", { hasText: "Still drawn" }).first().waitFor();
});
