// Trunk's last step: takes in the chunk that is loaded later, and names what Trunk does not know after its contents. With
// fixed names a browser could pair a cached chunk or worker of yesterday with today's page.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, transformSync } from "esbuild";

const { TRUNK_STAGING_DIR: folder, TRUNK_PROFILE: profile, CARGO_TARGET_DIR: target } = process.env;
if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: Trunk runs this file");

const path = (name) => join(folder, name);
const digestOf = (...names) => {
  const hash = createHash("sha256");
  for (const name of names) hash.update(readFileSync(path(name)));
  return hash.digest("hex").slice(0, 16);
};
/** Writes another name into the file that uses it. */
function rename(user, from, to) {
  const text = readFileSync(path(user), "utf8");
  if (!text.includes(from)) throw new Error(`${user} does not mention ${from}: has its form changed?`);
  writeFileSync(path(user), text.replaceAll(from, to));
}

// The worker, innermost first: each file's new name is written into the file that loads it.
const chain = ["worker_bg.wasm", "worker.js", "worker_loader.js", "index.html"];
chain.slice(0, -1).forEach((name, index) => {
  const [stem, extension] = name.split(".");
  const hashed = `${stem}-${digestOf(name)}.${extension}`;
  renameSync(path(name), path(hashed));
  rename(chain[index + 1], name, hashed);
});

// The program and its chunk. The program and the chunk's loader name each other, so all of them bear one digest.
const later = join(target, "later");
const chunk = "split_later.wasm";
if (profile === "release") {
  const flags = /data-wasm-opt-params="([^"]*)"/.exec(readFileSync("index.html", "utf8"))[1].split(" ");
  execFileSync("wasm-opt", ["-Oz", ...flags, join(later, chunk), "-o", path(chunk)], { stdio: "inherit" });
} else {
  copyFileSync(join(later, chunk), path(chunk));
}
const loader = "__wasm_split.js";
copyFileSync(join(later, loader), path(loader));
const program = readdirSync(folder).find((name) => /^app(-[0-9a-f]+)?\.js$/.test(name));
const core = readdirSync(folder).find((name) => /^app(-[0-9a-f]+)?_bg\.wasm$/.test(name));
if (!program || !core) throw new Error("Trunk has left no app*.js and app*_bg.wasm");
const digest = digestOf(core, program, loader, chunk);
const named = { [chunk]: `later-${digest}.wasm`, [loader]: `later-${digest}.js`, [program]: `program-${digest}.js` };
rename(loader, `./${chunk}`, `./${named[chunk]}`);
rename(loader, "./app.js", `./${named[program]}`);
// Only where it is loaded: the program's own list of imports knows it by its first name.
rename(program, `from "./${loader}"`, `from "./${named[loader]}"`);
rename("index.html", program, named[program]);
for (const [from, to] of Object.entries(named)) renameSync(path(from), path(to));

// The text editor: a module of its own, which the first field of code loads. Its packages' licences go with it.
const editor = "editor.js";
const { metafile } = buildSync({
  entryPoints: ["editor/code-editor.js"],
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: profile === "release",
  metafile: true,
  outfile: path(editor),
  logLevel: "warning",
});
const packages = new Set(Object.keys(metafile.inputs).flatMap((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []));
const licence = (name) => {
  const file = join(name, "LICENSE");
  if (!existsSync(file)) throw new Error(`${name} is bundled and has no LICENSE file`);
  return `${name.replace("node_modules/", "")}\n\n${readFileSync(file, "utf8").trim()}\n`;
};
writeFileSync(path("editor-licences.txt"), [...packages].sort().map(licence).join("\n---\n\n"));
const hashedEditor = `editor-${digestOf(editor)}.js`;
renameSync(path(editor), path(hashedEditor));
rename("index.html", editor, hashedEditor);

// The chunk's styles, as one file.
const styles = "later.css";
buildSync({ entryPoints: [join("style", styles)], bundle: true, outfile: path(styles), logLevel: "warning" });
const hashedStyles = `later-${digestOf(styles)}.css`;
renameSync(path(styles), path(hashedStyles));
rename("index.html", styles, hashedStyles);

if (profile === "release") {
  for (const name of readdirSync(folder).filter((name) => /\.(css|js)$/.test(name) && name !== hashedEditor)) {
    const loader = name.endsWith(".css") ? "css" : "js";
    const format = loader === "js" ? "esm" : undefined;
    const { code } = transformSync(readFileSync(path(name), "utf8"), { loader, format, minify: true, target: "es2022" });
    writeFileSync(path(name), code);
  }
}

const inline = /<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=/i.exec(readFileSync(path("index.html"), "utf8"));
if (inline) throw new Error(`index.html has inline code, which its content-security policy forbids: ${inline[0]}`);
const unexpected = readdirSync(folder).filter((name) => !/\.(html|js|wasm|css|svg|json|txt)$/.test(name) && name !== "snippets");
if (unexpected.length) throw new Error(`unexpected files in the page: ${unexpected.join(", ")}`);
