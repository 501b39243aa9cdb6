// Trunk's last step: names the worker's files after their contents. Trunk cannot, because it does not know who starts a
// worker; with fixed names a browser could pair a cached worker of yesterday with today's page.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: Trunk runs this file");

// Innermost first: each file's new name is written into the file that loads it.
const chain = ["worker_bg.wasm", "worker.js", "worker_loader.js", "index.html"];
chain.slice(0, -1).forEach((name, index) => {
  const digest = createHash("sha256").update(readFileSync(join(folder, name))).digest("hex").slice(0, 16);
  const [stem, extension] = name.split(".");
  const hashed = `${stem}-${digest}.${extension}`;
  renameSync(join(folder, name), join(folder, hashed));
  const user = join(folder, chain[index + 1]);
  const text = readFileSync(user, "utf8");
  if (!text.includes(name)) throw new Error(`${chain[index + 1]} does not mention ${name}: has the loader's form changed?`);
  writeFileSync(user, text.replaceAll(name, hashed));
});

const inline = /<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=/i.exec(readFileSync(join(folder, "index.html"), "utf8"));
if (inline) throw new Error(`index.html has inline code, which its content-security policy forbids: ${inline[0]}`);
const unexpected = readdirSync(folder).filter((name) => !/\.(html|js|wasm|css|svg|json|txt)$/.test(name) && name !== "snippets");
if (unexpected.length) throw new Error(`unexpected files in the page: ${unexpected.join(", ")}`);
