// The page opens at every size and in both colour schemes without a word in the console, and when the program fails the
// saved work can be carried off.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { eventually, journey, SIZES } from "./support.mjs";

for (const size of Object.keys(SIZES)) {
  for (const scheme of ["light", "dark"]) {
    journey(`the page opens without a console error (${size}, ${scheme})`, { size, scheme }, async ({ page }) => {
      await eventually(() => page.evaluate(() => document.body.innerText.trim().length > 0), "the program draws something");
      assert.equal(await page.locator("#recovery").count(), 0);
    });
  }
}

const broken = {
  beforeLoad: (page) => page.route("**/*.wasm", (route) => route.fulfill({ body: "not a program", contentType: "application/wasm" })),
};

/** The broken program is reported, and nothing else is. */
function forgiveBrokenProgram(problems) {
  const others = problems.filter((problem) => !/wasm|WebAssembly/i.test(problem));
  assert.ok(problems.length > others.length, "the browser said nothing about the broken program");
  problems.splice(0, problems.length, ...others);
}

journey("a program that cannot be loaded leaves a screen that says so", broken, async ({ page, problems }) => {
  await page.getByRole("heading", { name: "Busbar has stopped" }).waitFor();
  await page.getByText("Nothing is saved in this browser.").waitFor();
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), [], "looking must not make a database");
  forgiveBrokenProgram(problems);
});

journey("the recovery screen hands out the saved designs and then deletes them", broken, async ({ page, problems }) => {
  await page.getByText("Nothing is saved in this browser.").waitFor();
  const text = JSON.stringify({ name: "Orders & <b>Returns</b>", records: [] });
  await page.evaluate(async (text) => {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open("busbar", 3);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("snapshots");
        request.result.createObjectStore("changes", { autoIncrement: true });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(["snapshots", "changes"], "readwrite");
    transaction.objectStore("snapshots").put({ text }, "d1");
    transaction.objectStore("changes").put({ after: "d1", bytes: new Uint8Array([1, 2, 255]) });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, text);
  await page.reload();

  const downloaded = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), contents: readFileSync(await download.path(), "utf8") };
  };
  const discard = page.getByRole("button", { name: "Delete what is saved and start anew" });
  await discard.waitFor();
  assert.ok(await discard.isDisabled(), "nothing can be deleted before it was downloaded");
  assert.equal((await downloaded("Orders & <b>Returns</b>")).contents, text);
  const everything = await downloaded("Download everything that is saved");
  assert.equal(everything.name, "busbar-recovery.json");
  assert.deepEqual(JSON.parse(everything.contents), {
    changes: [{ key: 1, value: { after: "d1", bytes: { base64: "AQL/" } } }],
    snapshots: [{ key: "d1", value: { text } }],
  });
  await discard.click();
  await page.getByText("Nothing is saved in this browser.").waitFor();
  forgiveBrokenProgram(problems);
});

const panics = {
  beforeLoad: (page) =>
    page.addInitScript(() => {
      const create = Document.prototype.createElement;
      Document.prototype.createElement = function (name, ...rest) {
        if (name === "nav") throw new DOMException("no such element today");
        return create.call(this, name, ...rest);
      };
    }),
};
journey("the recovery screen says what a panic said", panics, async ({ page, problems }) => {
  await page.getByRole("heading", { name: "Busbar has stopped" }).waitFor();
  assert.match(await page.locator("#recovery-details").textContent(), /panicked at [\s\S]*no such element today/);
  problems.length = 0;
});

journey("a trap of the running program leaves the recovery screen", {}, async ({ page, problems }) => {
  await eventually(() => page.evaluate(() => document.body.innerText.trim().length > 0), "the program draws something");
  await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
  await page.getByRole("heading", { name: "Busbar has stopped" }).waitFor();
  assert.match(await page.locator("#recovery-details").textContent(), /unreachable/);
  await page.getByRole("button", { name: "Reload" }).click();
  await eventually(() => page.evaluate(() => document.querySelector("#recovery") === null && document.body.innerText.trim() !== ""), "the program is back");
  // The click was a first touch, whose chunk the reload did not wait for.
  const isExpected = (problem) => problem.includes("unreachable") || /later-.*ERR_ABORTED/.test(problem);
  problems.splice(0, problems.length, ...problems.filter((problem) => !isExpected(problem)));
});

journey("the page's policy refuses inline code and styles, and lets the worker's program run", {}, async ({ page, problems }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ranInline = true";
    document.body.append(script);
    const styled = document.createElement("p");
    document.body.append(styled);
    styled.setAttribute("style", "position: fixed");
    return { script: window.ranInline ?? false, style: getComputedStyle(styled).position };
  });
  assert.deepEqual(ran, { script: false, style: "static" });
  for (const directive of ["script-src", "style-src"]) {
    assert.ok(problems.some((problem) => problem.includes("Content Security Policy") && problem.includes(directive)), `${directive} is reported to every journey`);
  }
  problems.length = 0;

  const refused = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const name = document.querySelector('meta[name="busbar-worker"]').content;
        const worker = new Worker(new URL(name, document.baseURI), { type: "module" });
        worker.onerror = (event) => resolve(event.message || "the worker could not be loaded");
        setTimeout(() => (worker.terminate(), resolve(null)), 1_000);
      }),
  );
  assert.equal(refused, null);
});
