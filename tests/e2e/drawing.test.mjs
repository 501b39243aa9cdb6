// A design is built from nothing with the mouse, run, exported, and found again after a reload.
import assert from "node:assert/strict";
import { eventually, journey } from "./support.mjs";
import { choose, code, exported, linkCount, mark, names, node } from "./walking.mjs";

journey("a bus, two rules and three targets, with the mouse", {}, async ({ page }) => {
  await choose(page, "New design");
  await eventually(async () => (await page.locator(".node").count()) === 0, "the new design is empty");
  const canvas = await page.locator("#canvas").boundingBox();

  /** Drags a kind out of the palette to a place of the canvas and gives it a name by double click. */
  async function place(kind, x, y, name) {
    const item = await page.locator(`.palette-item[data-kind=${kind}]`).boundingBox();
    await page.mouse.move(item.x + item.width / 2, item.y + item.height / 2);
    await page.mouse.down();
    await page.mouse.move(canvas.x + x - 40, canvas.y + y - 20, { steps: 4 });
    await page.mouse.move(canvas.x + x, canvas.y + y, { steps: 2 });
    await page.mouse.up();
    const before = await page.locator(".node.is-selected .node-name").innerText();
    await page.mouse.dblclick(canvas.x + x, canvas.y + y);
    await page.locator("#canvas input").waitFor();
    assert.equal(await page.locator("#canvas input").inputValue(), before.replaceAll("\u200b", ""));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await node(page, name).waitFor();
  }
  await place("event-bus", 90, 320, "Orders");
  await place("rule", 300, 200, "Large");
  await place("rule", 300, 440, "Every");
  await place("lambda-function", 580, 200, "Audit");
  await place("sqs-queue", 580, 380, "Shipping");
  await place("sns-topic", 580, 500, "News");
  assert.deepEqual(await names(page), ["Audit", "Every", "Large", "News", "Orders", "Shipping"]);

  /** Drags from the right port of one node into the middle of another. */
  async function link(from, to) {
    const [start, end] = [await node(page, from).boundingBox(), await node(page, to).boundingBox()];
    const before = await linkCount(page);
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.move(start.x + start.width, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.x - 30, end.y + 10, { steps: 4 });
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 2 });
    await page.mouse.up();
    return eventually(async () => (await linkCount(page)) === before + 1, `${from} is linked to ${to}`).catch(() => false);
  }
  assert.equal(await link("Orders", "Audit"), false, "a bus reaches no function without a rule");
  await page.getByText("A bus reaches targets through rules.", { exact: false }).first().waitFor();
  for (const [from, to] of [["Orders", "Large"], ["Orders", "Every"], ["Large", "Audit"], ["Every", "Shipping"], ["Every", "News"]]) {
    assert.ok(await link(from, to), `${from} → ${to}`);
  }

  async function setPattern(rule, pattern) {
    await node(page, rule).click();
    await code(page, "field-pattern").fill(pattern);
  }
  await setPattern("Large", '{ "source": ["shop"], "detail": { "total": [{ "numeric": [">" 100] }] } }');
  await page.locator("[data-field=pattern] [aria-invalid=true]").waitFor();
  await page.getByText(/Line 1, column \d+/).first().waitFor();
  await setPattern("Large", '{ "source": ["shop"], "detail": { "total": [{ "numeric": [">", 100] }] } }');
  await setPattern("Every", '{ "source": ["shop"] }');
  await page.mouse.click(canvas.x + 180, canvas.y + 60);

  await page.getByRole("button", { name: "Send event" }).first().click();
  await page.locator("#send-to").selectOption({ label: "Orders" });
  await code(page, "send-text").fill('{ "source": "shop", "detail-type": "Ordered", "detail": { "total": 42 } }');
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await eventually(async () => (await mark(page, "Every")) === "matched", "the rule that takes it is marked", 20_000);
  for (const [name, wanted] of [["Large", "refused"], ["Shipping", "reached"], ["News", "reached"]]) {
    await eventually(async () => (await mark(page, name)) === wanted, `${name} is marked ${wanted}`);
  }
  assert.ok(!(await mark(page, "Audit")), "what nothing reached has no mark");
  const results = await page.locator(".send-results").innerText();
  assert.match(results, /detail\.total/, "the clause that refused is named");
  assert.match(results, /42/, "and the value that it refused");
  await page.locator(".send .drawer-head button").click();

  await page.getByRole("button", { name: "Export" }).first().click();
  const text = await exported(page);
  for (const wanted of ["AWS::Events::EventBus", "AWS::Events::Rule", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::Lambda::Permission"]) {
    assert.ok(text.includes(wanted), `the template has ${wanted}`);
  }
  await page.keyboard.press("Escape");

  await page.waitForTimeout(600);
  await page.reload();
  await node(page, "Orders").waitFor();
  assert.deepEqual(await names(page), ["Audit", "Every", "Large", "News", "Orders", "Shipping"]);
  assert.equal(await linkCount(page), 5);
  await node(page, "Large").click();
  assert.match(await code(page, "field-pattern").innerText(), /numeric/);
});

journey("what is no design is refused with a reason and the drawing stays", {}, async ({ page }) => {
  await page.locator(".node").first().waitFor();
  const before = await names(page);
  const files = [
    ["picture.json", "hello", /not JSON/],
    ["other.json", '{ "Resources": {} }', /not a Busbar design/],
    ["newer.busbar.json", '{ "busbar": 99 }', /version 99/],
    ["cut.busbar.json", '{ "busbar": 1, "nodes": {', /ends too early/],
    ["large.busbar.json", `{ "busbar": 1, "pad": "${"x".repeat(50_000_000)}" }`, /50 MB|51 MB/],
  ];
  for (const [name, text, reason] of files) {
    const chooser = page.waitForEvent("filechooser");
    await choose(page, "Open a file…");
    await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await page.locator(".toast", { hasText: reason }).waitFor();
    assert.deepEqual(await names(page), before, `${name} leaves the drawing`);
  }
});

journey("a design is downloaded and opened again", {}, async ({ page }) => {
  await page.locator(".node").first().waitFor();
  const before = await names(page);
  const waiting = page.waitForEvent("download");
  await choose(page, "Download this design");
  const download = await waiting;
  assert.match(download.suggestedFilename(), /\.busbar\.json$/);
  const path = await download.path();
  await choose(page, "New design");
  await eventually(async () => (await page.locator(".node").count()) === 0, "the new design is empty");
  const chooser = page.waitForEvent("filechooser");
  await choose(page, "Open a file…");
  await (await chooser).setFiles(path);
  await eventually(async () => (await page.locator(".node").count()) === before.length, "the design is open again");
  assert.deepEqual(await names(page), before);
});
