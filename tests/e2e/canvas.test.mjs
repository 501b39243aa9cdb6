// What the canvas offers beside plain drawing: links dropped on nothing, nodes put into links, frames that collapse, finding,
// commands, the map; with the mouse, with keys alone, with fingers.
import assert from "node:assert/strict";
import { eventually, journey } from "./support.mjs";
import { choose, linkCount, names, node } from "./walking.mjs";

const middle = async (page, name) => {
  const box = await node(page, name).boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
};
const selected = async (page) => (await page.locator(".node.is-selected .node-name").allInnerTexts()).map((name) => name.replaceAll("\u200b", ""));

journey("a link dropped on nothing, a node put into a link and taken out again, a frame collapsed, with the mouse", {}, async ({ page }) => {
  await choose(page, "New design");
  await eventually(async () => (await page.locator(".node").count()) === 0, "the new design is empty");
  const canvas = await page.locator("#canvas").boundingBox();
  const drop = async (kind, x, y) => {
    const item = await page.locator(`.palette-item[data-kind=${kind}]`).boundingBox();
    await page.mouse.move(item.x + 40, item.y + item.height / 2);
    await page.mouse.down();
    await page.mouse.move(canvas.x + x - 30, canvas.y + y - 10, { steps: 4 });
    await page.mouse.move(canvas.x + x, canvas.y + y, { steps: 2 });
    await page.mouse.up();
  };
  await drop("lambda-function", 140, 200);
  await node(page, "Function").waitFor();

  // From the right port into the empty canvas: the kinds that fit are offered.
  const box = await node(page, "Function").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 200, box.y + box.height / 2 + 4, { steps: 5 });
  await page.mouse.up();
  await page.locator(".quick-add").waitFor();
  await page.keyboard.type("lambda");
  await page.keyboard.press("Enter");
  await node(page, "Function2").waitFor();
  assert.equal(await linkCount(page), 1);
  const level = [await middle(page, "Function"), await middle(page, "Function2")];
  assert.ok(Math.abs(level[0][1] - level[1][1]) < 1, "the link is level");

  // A queue dropped on the link stands between the two.
  const between = [(level[0][0] + level[1][0]) / 2 - canvas.x, level[0][1] - canvas.y];
  await drop("sqs-queue", ...between);
  await node(page, "Queue").waitFor();
  await eventually(async () => (await linkCount(page)) === 2, "the queue has a link on either side");
  await page.keyboard.press("Control+Delete");
  await eventually(async () => (await page.locator(".node").count()) === 2, "the queue is gone");
  assert.equal(await linkCount(page), 1, "and its neighbours are linked again");

  // A frame around both collapses into one card.
  await page.mouse.click(canvas.x + 40, canvas.y + 600);
  await drop("frame", 300, 210);
  const title = await page.locator(".node[data-outline=frame]").boundingBox();
  const corner = [title.x + title.width, title.y + title.height];
  await page.mouse.move(...corner);
  await page.mouse.down();
  await page.mouse.move(level[1][0] + 140, corner[1], { steps: 5 });
  await page.mouse.up();
  const frame = await page.locator(".node[data-outline=frame]").boundingBox();
  const left = [frame.x, frame.y + frame.height];
  await page.mouse.move(...left);
  await page.mouse.down();
  await page.mouse.move(canvas.x + 16, left[1], { steps: 5 });
  await page.mouse.up();
  const grown = await page.locator(".node[data-outline=frame]").boundingBox();
  await page.mouse.click(grown.x + 14, grown.y + 14);
  await eventually(async () => (await page.locator(".node").count()) === 1, "one card is left");
  assert.match(await page.locator(".node").innerText(), /2 inside/);
  await page.keyboard.press("Control+z");
  await eventually(async () => (await page.locator(".node").count()) === 3, "undo expands it");
});

journey("finding, commands, the outline and adding, with keys alone", {}, async ({ page }) => {
  const press = async (...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    }
  };
  await page.locator(".node").first().waitFor();
  await press("Control+f");
  await page.locator(".picker-input").waitFor();
  await page.keyboard.type("LoyaltyPoints");
  await page.locator(".picker-row").first().waitFor();
  await press("Enter");
  await eventually(async () => (await selected(page)).includes("LoyaltyPoints"), "what was found is selected");

  const before = [await names(page), await linkCount(page)];
  await press("/");
  await page.locator(".quick-add .picker-input").waitFor();
  await page.keyboard.type("sqs");
  await press("Enter");
  await eventually(async () => (await linkCount(page)) === before[1] + 1, "the new queue is linked");
  await press("Control+k");
  await page.locator(".picker-input").waitFor();
  await page.keyboard.type("undo");
  await press("Enter");
  await eventually(async () => (await linkCount(page)) === before[1], "a command is carried out");
  assert.deepEqual(await names(page), before[0]);

  await press("Escape", "o");
  await page.locator("[role=tree]").waitFor();
  await press("Home", "ArrowDown");
  await eventually(async () => (await selected(page)).length === 1, "the tree selects on the canvas");
  const [name] = await selected(page);
  assert.equal(await page.locator("[role=treeitem][aria-selected=true] .outline-name").innerText(), name);
  await press("Delete");
  await eventually(async () => !(await names(page)).includes(name), "keys in the tree are the canvas's");
  await press("Escape");
});

journey("linking by taps, and the menu of a long press", { size: "phone", touch: true }, async ({ page, context }) => {
  await page.locator(".node").first().waitFor();
  const client = await context.newCDPSession(page);
  const touch = (type, points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  const tap = async (x, y) => {
    await touch("touchStart", [[x, y]]);
    await touch("touchEnd", []);
  };
  await choose(page, "New design");
  await eventually(async () => (await page.locator(".node").count()) === 0, "the new design is empty");
  await page.locator(".palette-item[data-kind=rule]").tap();
  await node(page, "Rule").waitFor();
  const port = await page.locator(".port").first().boundingBox();
  await tap(port.x + 6, port.y + 6);
  await eventually(() => page.locator("#canvas.is-linking").count(), "the link waits for its end");
  const canvas = await page.locator("#canvas").boundingBox();
  await tap(canvas.x + 195, canvas.y + 60);
  await page.locator(".quick-add").waitFor();
  await page.locator(".quick-add .picker-row", { hasText: "SQS queue" }).tap();
  await node(page, "Queue").waitFor();
  assert.equal(await linkCount(page), 1);

  const [x, y] = await middle(page, "Queue");
  await touch("touchStart", [[x, y]]);
  await page.locator(".context-menu").waitFor();
  await touch("touchEnd", []);
  await page.locator(".context-menu .menu-item", { hasText: /^Delete$/ }).tap();
  await eventually(async () => (await page.locator(".node").count()) === 1, "the menu deletes");
});
