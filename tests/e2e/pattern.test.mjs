// A rule's pattern: the text editor, the builder, the event it is tried with, and events held against rules.
import assert from "node:assert/strict";
import { eventually, journey } from "./support.mjs";
import { code, node } from "./walking.mjs";

const text = async (page, id) => page.locator(`#${id}`).evaluate((editor) => editor.value);

/** Opens a rule of the first design. */
async function open(page, name) {
  await node(page, name).click();
  await code(page, "field-pattern").waitFor();
}

journey("the text is marked, completed and mended", {}, async ({ page, context }) => {
  const requested = [];
  context.on("request", (request) => requested.push(request.url()));
  await node(page, "LoyaltyPoints").waitFor();
  assert.ok(!requested.some((url) => /editor-/.test(url)), "the editor is no part of the first load");
  await open(page, "LoyaltyPoints");
  await page.locator(".try-verdict", { hasText: "Matches" }).waitFor({ timeout: 20_000 });
  assert.equal(await page.locator("#field-pattern .cm-verdict-holds").count(), 3);

  const before = await text(page, "field-pattern");
  await code(page, "field-pattern").fill('{ "source": ["com.example.registration"], "detail": { "purchase": { "total": ["349.95"] } } }');
  await page.locator(".try-verdict", { hasText: "1 field fails" }).waitFor();
  await page.locator('#field-pattern [data-note*="349.95"]').waitFor();
  assert.match(await page.locator("#try-pattern .cm-value-fails").innerText(), /349\.95/);

  // A mistake: said in our words and the service's, and mended by a click.
  await code(page, "field-pattern").fill('{ "source": "com.example.registration" }');
  await page.locator("[data-field=pattern] .code-service").getByText("What EventBridge answers").click();
  await page.locator("[data-field=pattern] .code-service p", { hasText: "must be an object or an array" }).waitFor();
  await page.locator(".builder-broken").waitFor();
  assert.ok(await page.locator(".builder").evaluate((builder) => builder.disabled), "the builder shows the last good state, read-only");
  assert.equal(await page.locator(".builder-field").count(), 2, "of the last good state");
  await page.locator("[data-field=pattern] .code-fix").first().click();
  await eventually(async () => /\["com\.example\.registration"\]/.test(await text(page, "field-pattern")), "the value is in a list");
  await eventually(async () => (await page.locator(".builder-field").count()) === 1, "the builder follows");
  await page.getByRole("button", { name: "Remove source" }).click();
  await page.getByRole("alert").filter({ hasText: "at least one field" }).waitFor();

  // Completion: fields, then values that the producer sends.
  await code(page, "field-pattern").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(', "detail-t');
  await page.locator("#field-pattern .cm-tooltip-autocomplete").waitFor();
  // What has just opened does not take a key that was meant for something else.
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await page.keyboard.type('"Pro');
  await page.locator("#field-pattern .cm-tooltip-autocomplete", { hasText: "ProductRegistered" }).waitFor();
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  assert.deepEqual(JSON.parse(await text(page, "field-pattern")), {
    source: ["com.example.registration"],
    "detail-type": ["ProductRegistered"],
  });

  // One history: keys in the editor undo what was done anywhere.
  for (let count = 0; count < 40 && (await text(page, "field-pattern")) !== before; count++) await page.keyboard.press("Control+z");
  assert.equal(await text(page, "field-pattern"), before);
});

journey("a pattern is built by hand", {}, async ({ page }) => {
  await open(page, "DiscountCode");
  const parsed = async () => JSON.parse(await text(page, "field-pattern"));
  const before = await text(page, "field-pattern");
  const total = page.locator(".builder-field", { hasText: "detail.purchase.total" });
  await total.getByLabel("Value for detail.purchase.total", { exact: true }).first().fill("400");
  await page.locator(".try-verdict", { hasText: "1 field fails" }).waitFor({ timeout: 20_000 });
  assert.equal(await text(page, "field-pattern"), before.replace("100", "400"), "nothing else of the text has changed");
  await total.getByLabel("Value for detail.purchase.total", { exact: true }).first().fill("4oo");
  await total.locator(".builder-fault", { hasText: "number" }).waitFor();
  assert.equal(await text(page, "field-pattern"), before.replace("100", "400"), "what is no number is not written");
  await total.getByLabel("What detail.purchase.total has to be").selectOption("exists");
  await page.locator(".try-verdict", { hasText: "Matches" }).waitFor();

  const add = page.locator(".builder-add").last();
  await add.locator("input").fill("detail.channel");
  await add.getByRole("button", { name: "Add", exact: true }).click();
  await eventually(async () => (await parsed()).detail.channel?.[0] === "web", "the field has the value of the event");
  await page.getByLabel("What detail.channel has to be").selectOption("not-texts");
  await page.getByLabel("Value for detail.channel", { exact: true }).fill("phone\nshop");
  await eventually(async () => (await parsed()).detail.channel[0]["anything-but"]?.length === 2, "two texts are excluded");

  await add.locator("input").fill("detail.purchase.currency");
  await add.getByRole("button", { name: "Either" }).click();
  await page.locator(".builder-branch").nth(1).waitFor();
  await page.locator(".builder-branch").nth(1).getByLabel("Value for detail.purchase.currency", { exact: true }).fill("USD");
  assert.deepEqual((await parsed()).$or.map((branch) => branch.detail.purchase.currency), [["EUR"], ["USD"]]);
  await page.getByRole("button", { name: "Remove alternative 2" }).click();
  await eventually(async () => !("$or" in (await parsed())), "of two alternatives one remains, without $or");

  // Undo outside of the editor walks the same history.
  await page.locator("#canvas").focus();
  for (let count = 0; count < 40 && (await text(page, "field-pattern")) !== before; count++) await page.keyboard.press("Control+z");
  assert.equal(await text(page, "field-pattern"), before);
});

journey("events and patterns are made", {}, async ({ page }) => {
  await open(page, "DiscountCode");
  await page.getByRole("button", { name: "Make a match" }).click();
  await eventually(async () => /"account"/.test(await text(page, "try-pattern")), "an event with a full envelope", 20_000);
  await page.locator(".try-verdict", { hasText: "Matches" }).waitFor();
  await page.getByRole("button", { name: "Near misses" }).click();
  await page.getByRole("button", { name: "Fails only by detail.purchase.total" }).click();
  await page.locator(".try-verdict", { hasText: "1 field fails" }).waitFor();
  assert.equal(await page.locator("#field-pattern [data-note]").count(), 1);
  await page.getByRole("button", { name: "Pattern from event" }).click();
  await page.locator(".pick", { hasText: "detail-type" }).locator("input").check();
  await page.locator(".pick", { hasText: "detail.purchase.total" }).locator("input").check();
  await page.getByRole("button", { name: "Replace the pattern" }).click();
  await page.locator(".try-verdict", { hasText: "Matches" }).waitFor();
  assert.deepEqual(Object.keys(JSON.parse(await text(page, "field-pattern"))), ["detail-type", "source", "detail"]);
});

journey("events are held against the rules of a bus", {}, async ({ page }) => {
  await node(page, "Registrations").click();
  await page.getByRole("button", { name: "Compare rules" }).click();
  await page.locator(".compare-cell").nth(2).waitFor({ timeout: 20_000 });
  assert.equal(await page.locator(".compare-table thead th").count(), 4, "three rules");
  await page.getByText("Add events…").click();
  await code(page, "compare-paste").fill('{"source": "com.example.registration", "detail-type": "ProductRegistered", "detail": {"customer": {"loyaltyMember": "true"}}}\n{"source": "nobody"}');
  await page.getByRole("button", { name: "Add 2 events" }).click();
  const cell = page.getByRole("button", { name: /^LoyaltyPoints, ProductRegistered · com\.example\.registration: Does not match/ });
  await cell.click();
  await page.locator('#field-pattern [data-note*="true"]').waitFor();
});

journey("the builder and the editor with keys alone", {}, async ({ page }) => {
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.id);
  async function tabTo(wanted) {
    for (let count = 0; count < 80; count++) {
      if ((await focused()) === wanted) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`the focus never came to ${wanted}; it is at ${await focused()}`);
  }
  await node(page, "LoyaltyPoints").waitFor();
  await tabTo("canvas").catch(() => tabTo("Design"));
  for (let count = 0; count < 12 && !(await page.locator(".node.is-selected", { hasText: "LoyaltyPoints" }).count()); count++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("F6");
  await tabTo("Field to add");
  await page.keyboard.type("detail.channel");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await eventually(async () => (await focused()) === "What detail.channel has to be", "the new field has the keyboard");
  await tabTo("field-pattern");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Tab");
  assert.notEqual(await focused(), "field-pattern", "Tab leaves the editor");
  assert.equal(JSON.parse(await text(page, "field-pattern")).detail.channel[0], "web");
});
