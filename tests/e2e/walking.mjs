// What journeys share that walk over the drawing: where things are, what they are called, how they came out.
import { eventually } from "./support.mjs";

/** The node with that name. */
export const node = (page, name) => page.locator(".node", { has: page.locator(".node-name", { hasText: new RegExp(`^${name}$`) }) });

/** What the last run says about a node: matched, refused, reached, failed or nothing. */
export const mark = (page, name) => node(page, name).getAttribute("data-mark");

/** How many links are drawn. */
export const linkCount = (page) => page.locator("svg.links .link").count();

export const names = async (page) => (await page.locator(".node .node-name").allInnerTexts()).map((name) => name.replaceAll("\u200b", "")).sort();

/** Opens the menu's item by name. */
export async function choose(page, item) {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** The exported text once it has come. */
export async function exported(page) {
  const code = page.locator("dialog .code, dialog [class*=code]").first();
  await code.waitFor();
  return eventually(async () => {
    const text = await page.locator("dialog").innerText();
    return text.includes("AWSTemplateFormatVersion") && text;
  }, "the template is shown", 20_000);
}

/** What a field of code is written in, once the editor is there. */
export const code = (page, id) => page.locator(`#${id} .cm-content`);
