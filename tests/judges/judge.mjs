// Has the outside judges that run in Node read the exports in FOLDER/DESIGN/TARGET/, in one process: judge.mjs FOLDER.
// JUDGES_MODULES is where they are installed.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const folder = process.argv[2];
const require = createRequire(join(process.env.JUDGES_MODULES, "judge.mjs"));
const designs = readdirSync(folder).sort();
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

for (const [judge, count] of counts) console.log(`busbar: ${judge}: ${count} judged`);
failures.forEach((failure) => console.log(failure));
if (counts.size === 0) failures.push("busbar: there was nothing to judge");
process.exit(failures.length > 0 ? 1 : 0);
