"""Has the outside judges that are Python read the exports in FOLDER/DESIGN/TARGET/, in one process: judge.py FOLDER SHARED.

SHARED is the folder whose `judge/` holds the judges that are no packages. A judge that is not there is said, and with
BUSBAR_REQUIRE_SHARED=1 it fails. Nothing is silenced in the exports; what a judge is wrong about stands here with its reason.
"""

import contextlib
import io
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from unittest import mock

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")

from cfnlint.api import lint_file
from cfnlint.config import ManualArgs
from cloudformation_validate import CompositeEngine
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

# What judges are wrong about.
MISTAKEN = {
    # cloudformation-validate 1.14.0 takes `Fn::Sub` of pseudo parameters alone (the default bus, which no template makes) for
    # a literal.
    "W9002",
    # cfn-lint 1.58.0 advises SnapStart for Java; it works on published versions, which nobody drew.
    "I2530",
}

# The aws provider in a folder as `terraform init -plugin-dir` takes it; the archive provider is seldom beside it.
PROVIDERS = os.environ.get("BUSBAR_TERRAFORM_PROVIDERS", "/opt/tf-plugins")

# perm_check.py takes an enrichment for a target: a pipe waits for what enriches (user guide, eb-pipes-enrichment), so that a state
# machine is started by `states:StartSyncExecution`.
MISTAKEN_PERMISSIONS = re.compile(r" enrich \S+: role \S+ lacks states:StartExecution on ")

folder, shared = Path(sys.argv[1]), Path(sys.argv[2])
failures: list[str] = []
counts: dict[str, list[float]] = {}


def judged(judge: str, subject: Path, found: list[str], began: float) -> None:
    count = counts.setdefault(judge, [0, 0.0])
    count[0] += 1
    count[1] += time.time() - began
    failures.extend(f"{judge}: {subject.relative_to(folder)}: {line}" for line in found)


def lint(path: Path) -> None:
    began = time.time()
    text = path.read_text()
    silenced = ["it tells cfn-lint to be silent"] if "cfn-lint" in text else []
    found = lint_file(path, config=ManualArgs(include_checks=["I"], regions=["eu-central-1", "us-east-1"]))
    bad = [match for match in found if match.rule.id not in MISTAKEN]
    judged("cfn-lint", path, silenced + [f"{match.rule.id} {match.message} (line {match.linenumber})" for match in bad], began)


engine = CompositeEngine()


def validate(path: Path) -> None:
    began = time.time()
    found = engine.validate_template(str(path)).diagnostics
    bad = [one for one in found if one.severity.name in ("FATAL", "ERROR", "WARN") and one.rule_id not in MISTAKEN]
    judged("cloudformation-validate", path, [f"{one.severity.name} {one.rule_id} {one.message}" for one in bad], began)


class NoManagedPolicies:
    def load(self):
        return {}


def translate(path: Path) -> Path:
    """The CloudFormation that a SAM template stands for, beside it."""
    began = time.time()
    translated = path.parent / "translated.json"
    try:
        made = transform(yaml_parse(path.read_text()), {}, NoManagedPolicies())
        translated.write_text(json.dumps(made, indent=1, ensure_ascii=False))
        found = []
    except Exception as error:
        found = [f"{type(error).__name__}: {error}"]
    judged("aws-sam-translator", path, found, began)
    return translated


def shared_judge(name: str, *arguments: str) -> tuple[int, str]:
    """Runs a judge of the shared folder within this process; gives its exit code and what it said."""
    said, before = io.StringIO(), sys.argv
    sys.argv = [name, *arguments]
    code = 0
    try:
        with contextlib.redirect_stdout(said):
            runpy.run_path(str(shared / "judge" / name), run_name="__main__")
    except SystemExit as end:
        code = end.code or 0
    finally:
        sys.argv = before
    return code, said.getvalue()


def permissions(path: Path) -> None:
    began = time.time()
    code, said = shared_judge("perm_check.py", str(path))
    lines = [line.strip() for line in said.splitlines() if line.startswith("  - ") and "(warning)" not in line]
    lines = [line for line in lines if not MISTAKEN_PERMISSIONS.search(line)]
    judged("permissions", path, lines if code else [], began)


def with_aws_alone(text: str) -> str:
    """The module as if the zips of its functions were there already: for machines that have the AWS provider alone."""
    text = re.sub(r'(?m)^data "archive_file" "\w+" \{\n(?:  .*\n|\n)*?\}\n\n?', "", text)
    text = re.sub(r"data\.archive_file\.(\w+)\.output_path", r'"\1.zip"', text)
    text = re.sub(r"data\.archive_file\.(\w+)\.output_base64sha256", r'"\1"', text)
    # Nor is the provider for Cloud Control: what it makes is not looked at, and references to it are known later.
    text = re.sub(r'(?m)^(?:# .*\n)?resource "awscc_\w+" "\w+" \{\n(?:  .*\n|\n)*?\}\n\n?', "", text)
    text = re.sub(r"\bawscc_\w+\.\w+\.\w+", "uuid()", text)
    text = re.sub(r'(?m)^ *awscc = \{\n(?: .*\n)*?    \}\n', "", text)
    return re.sub(r'(?m)^ *archive = \{\n(?: .*\n)*?    \}\n', "", text)


def terraform(modules: list[Path]) -> None:
    """Formatting of every module, then one `terraform validate` of a module that uses them all: the provider starts slowly."""
    began = time.time()
    unformatted = subprocess.run(["terraform", "fmt", "-check", "-recursive", "-diff", *map(str, modules)], capture_output=True, text=True)
    judged("terraform fmt", folder, unformatted.stdout.splitlines() + unformatted.stderr.splitlines() if unformatted.returncode else [], began)
    if not list(Path(PROVIDERS).glob("**/terraform-provider-aws*")):
        skipped("terraform validate", f"there is no AWS provider in {PROVIDERS}; set BUSBAR_TERRAFORM_PROVIDERS")
        return
    began = time.time()
    print("SKIPPED: terraform validate: resources of AWS Cloud Control (awscc), whose provider is seldom beside AWS's own")
    with tempfile.TemporaryDirectory() as root:
        uses = ['variable "asked" {}\n']
        for module in modules:
            name = module.parent.name
            copy = Path(root) / name
            copy.mkdir()
            for file in module.glob("*.tf"):
                (copy / file.name).write_text(with_aws_alone(file.read_text()))
            asked = re.findall(r'(?m)^variable "(\w+)" \{\n((?:  .*\n|\n)*?)\}', (module / "variables.tf").read_text())
            given = "".join(f"  {name} = var.asked\n" for name, body in asked if "\n  default" not in "\n" + body)
            uses.append(f'module "{name}" {{\n  source = "./{name}"\n{given}}}\n')
        (Path(root) / "main.tf").write_text("\n".join(uses))
        for arguments in (["init", "-no-color", f"-plugin-dir={PROVIDERS}"], ["validate", "-no-color"]):
            ran = subprocess.run(["terraform", *arguments], cwd=root, capture_output=True, text=True)
            if ran.returncode:
                break
        lines = [line for line in ran.stderr.splitlines() if line.strip()] if ran.returncode else []
    judged("terraform validate", folder, lines, began)
    counts["terraform validate"][0] = len(uses) - 1


def equivalent(template: Path, synthesised: Path) -> None:
    """The facts that a CDK app makes and those of our own template, but for names."""
    began = time.time()
    if not synthesised.exists():
        judged("equivalent", synthesised, ["it was not synthesised"], began)
        return
    # It would start a Python for each template to make JSON of it; both are JSON already.
    with mock.patch("subprocess.check_output", lambda command: Path(command[-1]).read_bytes()):
        _, said = shared_judge("equiv.py", str(template), str(synthesised))
    # Facts of pipes hold names, to which the CDK adds eight digits.
    sides = {side: {re.sub(r"(?<=[A-Za-z0-9])[0-9A-F]{8}(?=\")", "", line[8:]) for line in said.splitlines() if line.startswith(f"only {side}:")} for side in "AB"}
    judged("equivalent", synthesised, sorted(sides["A"] ^ sides["B"]), began)


def skipped(judge: str, reason: str) -> None:
    print(f"SKIPPED: {judge}: {reason}")


def has(name: str) -> bool:
    if (shared / "judge" / name).exists():
        return True
    skipped(name, f"there is no {shared / 'judge'}; set BUSBAR_SHARED")
    if os.environ.get("BUSBAR_REQUIRE_SHARED") == "1":
        failures.append(f"BUSBAR_REQUIRE_SHARED=1, but {name} is absent")
    return False


sees_permissions, sees_facts = has("perm_check.py"), has("equiv.py")
designs = sorted(path.parent for path in folder.glob("*/design.busbar.json"))
for design in designs:
    template = design / "cloudformation" / "template.yaml"
    lint(template)
    validate(template)
    if sees_permissions:
        permissions(design / "cloudformation-json" / "template.json")
    serverless = design / "sam" / "template.yaml"
    lint(serverless)
    if (translated := translate(serverless)).exists():
        lint(translated)
        validate(translated)
        if sees_permissions:
            permissions(translated)
    if sees_facts:
        equivalent(design / "cloudformation-json" / "template.json", design / "cdk" / "synthesised.json")

if shutil.which("terraform"):
    terraform([design / "terraform" for design in designs])
else:
    skipped("terraform", "it is not on PATH")

for judge, (count, seconds) in counts.items():
    print(f"busbar: {judge}: {count} judged in {seconds:.0f} s")
for failure in failures:
    print(failure)
if not counts:
    sys.exit("busbar: there was nothing to judge")
sys.exit(1 if failures else 0)
