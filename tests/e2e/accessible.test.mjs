// What axe-core finds in the page's main states; what it cannot judge (contrast over gradients) is left to the eye.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { journey } from "./support.mjs";
import { code, node } from "./walking.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page, state) {
  // The page's policy forbids script tags; what the debugger evaluates is not bound by it.
  await page.evaluate(`if (!window.axe) { ${axe} }`);
  // What is still fading in has the contrast of neither its beginning nor its end.
  await page.evaluate(() => {
    const passing = document.getAnimations().filter((one) => Number.isFinite(one.effect.getComputedTiming().endTime));
    return Promise.all(passing.map((one) => one.finished.catch(() => {})));
  });
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

for (const size of ["desktop", "phone"]) {
  for (const scheme of ["light", "dark"]) {
    journey(`axe finds nothing (${size}, ${scheme})`, { size, scheme }, async ({ page }) => {
      const found = [];
      await node(page, "Registrations").waitFor();
      found.push(...(await violations(page, "first view")));
      await page.locator("#canvas").focus();
      await page.keyboard.press("Tab");
      await page.locator(".inspector input").first().waitFor();
      found.push(...(await violations(page, "a node selected")));
      await page.keyboard.press("Escape");
      await node(page, "DiscountCode").click();
      await page.locator(".try-verdict", { hasText: "Matches" }).waitFor({ timeout: 20_000 });
      found.push(...(await violations(page, "a pattern that matches")));
      await page.getByRole("button", { name: "Pattern from event" }).click();
      await code(page, "field-pattern").fill('{ "source": ["x"], "$or": [{ "detail": { "a": [{ "numeric": [">", 1] }] } }, { "detail-type": [{ "anything-but": ["y"] }] }] }');
      await page.locator("#field-pattern [data-note]").first().waitFor();
      found.push(...(await violations(page, "a pattern that fails, and fields to tick")));
      await code(page, "field-pattern").fill('{ "source": "x" }');
      await page.locator(".builder-broken").waitFor();
      found.push(...(await violations(page, "a pattern with a mistake")));
      await page.getByRole("button", { name: "Compare rules" }).click();
      await page.locator(".compare-cell").first().waitFor({ timeout: 20_000 });
      found.push(...(await violations(page, "events and rules")));
      await page.locator(".compare .drawer-head button").click();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("menuitem").first().waitFor();
      found.push(...(await violations(page, "menu")));
      await page.keyboard.press("Escape");
      for (const [button, state] of [["Send event", "send"], ["Export", "export"]]) {
        await page.getByRole("button", { name: button, exact: true }).first().click();
        await page.locator(state === "send" ? ".drawer" : "dialog[open]").waitFor();
        if (state === "send") {
          await page.locator("#send-text").press("Control+Enter");
          await page.locator(".send-summary").waitFor();
        }
        found.push(...(await violations(page, state)));
        await page.keyboard.press("Escape");
      }
      await page.locator("#canvas").focus();
      await page.keyboard.press("?");
      await page.locator("dialog[open]").waitFor();
      found.push(...(await violations(page, "keys")));
      assert.deepEqual(found, []);
    });
  }
}
