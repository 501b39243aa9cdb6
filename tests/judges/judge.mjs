// Has the outside judges that run in Node read the exports in FOLDER/DESIGN/TARGET/, in one process: judge.mjs FOLDER SHARED.
// JUDGES_MODULES is where they are installed.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const folder = process.argv[2];
const require = createRequire(join(process.env.JUDGES_MODULES, "judge.mjs"));
const designs = readdirSync(folder).filter((name) => existsSync(join(folder, name, "design.busbar.json"))).sort();
const failures = [];
const counts = new Map();

function judged(judge, subject, found) {
  counts.set(judge, (counts.get(judge) ?? 0) + 1);
  failures.push(...found.map((line) => `${judge}: ${subject}: ${line}`));
}

/** What a deployment would have put in the place of a template's functions, as far as a definition's form goes. */
function deployed(value) {
  if (Array.isArray(value)) return value.map(deployed);
  if (value === null || typeof value !== "object") return value;
  if ("Fn::Sub" in value) return [value["Fn::Sub"]].flat()[0].replace("${AWS::Partition}", "aws").replace(/\$\{[^}]+\}/g, "X");
  if ("Ref" in value || "Fn::GetAtt" in value) return "arn:aws:states:eu-central-1:111122223333:stateMachine:X";
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, deployed(member)]));
}

const validate = require("asl-validator");
for (const design of designs) {
  const template = JSON.parse(readFileSync(join(folder, design, "cloudformation-json", "template.json"), "utf8"));
  for (const [name, resource] of Object.entries(template.Resources ?? {})) {
    if (resource.Type !== "AWS::StepFunctions::StateMachine") continue;
    const { Definition, DefinitionString } = resource.Properties;
    const definition = deployed(Definition ?? DefinitionString);
    const { errors } = validate(typeof definition === "string" ? JSON.parse(definition) : definition);
    judged("asl-validator", `${design}/${name}`, errors.map((error) => `${error["Error code"]} ${error.Message ?? ""}`));
  }
}

// What the editor makes of a definition that this judge takes, it takes too.
const edited = join(folder, "edited-machines.jsonl");
for (const line of existsSync(edited) ? readFileSync(edited, "utf8").trim().split("\n") : []) {
  const { sample, before, after, edits } = JSON.parse(line);
  if (!validate(JSON.parse(before)).isValid) continue;
  const { errors } = validate(JSON.parse(after));
  judged("asl-validator", `${sample} after ${edits}`, errors.map((error) => `${error["Error code"]} ${error.Message ?? ""}`));
}

// What it is wrong about: definitions that the service has run. Each rule has one of them as its proof, and there is no other.
const records = join(process.argv[3] ?? "", "states", "executions.json");
if (existsSync(records)) {
  const mistaken = JSON.parse(readFileSync(new URL("mistaken-definitions.json", import.meta.url), "utf8"));
  const proofs = new Set();
  for (const record of JSON.parse(readFileSync(records, "utf8")).filter((record) => record.aws_validated)) {
    const { definition } = record;
    const { errors } = validate(typeof definition === "string" ? JSON.parse(definition) : definition);
    const known = (error) => mistaken.some(({ message }) => new RegExp(message).test(error.Message ?? ""));
    judged("asl-validator", record.id, errors.filter((error) => !known(error)).map((error) => `it rejects what the service ran: ${error.Message}`));
    for (const { message, proof } of mistaken) {
      if (proof === record.id && errors.some((error) => new RegExp(message).test(error.Message ?? ""))) proofs.add(proof);
    }
  }
  judged("asl-validator", "its mistakes", mistaken.filter(({ proof }) => !proofs.has(proof)).map(({ rule }) => `not proven any more: ${rule}`));
} else {
  console.log("NOT TESTED: the recorded executions are absent, so what asl-validator is wrong about is not proven");
}

// The apps of all designs are one program to the compiler, with the options that they bring themselves.
symlinkSync(process.env.JUDGES_MODULES, join(folder, "node_modules"));
const { compilerOptions } = JSON.parse(readFileSync(join(folder, designs[0], "cdk", "tsconfig.json"), "utf8"));
const include = ["bin", "lib", "test"].map((part) => `*/cdk/${part}/*.ts`);
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
const compiler = join(process.env.JUDGES_MODULES, ".bin", "tsc");
const compiled = spawnSync(compiler, ["--project", folder, "--pretty", "false"], { encoding: "utf8" });
judged("tsc", "cdk", compiled.status === 0 ? [] : (compiled.stdout + compiled.stderr).trim().split("\n"));

const { App } = createRequire(join(folder, "synth.mjs"))("aws-cdk-lib");
for (const design of designs) {
  const built = join(folder, "dist", design, "cdk");
  if (!existsSync(built)) continue;
  try {
    const [Stack] = Object.values(require(join(built, "lib", "stack.js")));
    const app = new App({ outdir: join(built, "cdk.out") });
    const stack = new Stack(app, "Judged");
    const synthesised = app.synth().getStackByName(stack.stackName).template;
    writeFileSync(join(folder, design, "cdk", "synthesised.json"), JSON.stringify(synthesised, null, 1));
    // The app's own test, within this process: what fails in it fails this program.
    require(join(built, "test", "stack.test.js"));
    judged("aws-cdk-lib", design, []);
  } catch (error) {
    judged("aws-cdk-lib", design, [`${error}`]);
  }
}

const { parse } = require("@cdktf/hcl2json");
for (const design of designs) {
  for (const file of readdirSync(join(folder, design, "terraform")).filter((name) => name.endsWith(".tf"))) {
    const text = readFileSync(join(folder, design, "terraform", file), "utf8");
    judged("hcl2json", `${design}/${file}`, await parse(file, text).then(() => [], (error) => [`${error}`]));
  }
}

for (const [judge, count] of counts) console.log(`busbar: ${judge}: ${count} judged`);
failures.forEach((failure) => console.log(failure));
if (counts.size === 0) failures.push("busbar: there was nothing to judge");
// Not at once: the apps' own tests are still running.
if (failures.length > 0) process.exitCode = 1;
