"""Has the outside judges that are Python read the exports in FOLDER/DESIGN/TARGET/, in one process: judge.py FOLDER SHARED.

SHARED is the folder whose `judge/` holds the judges that are no packages. A judge that is not there is said, and with
BUSBAR_REQUIRE_SHARED=1 it fails. Nothing is silenced in the exports; what a judge is wrong about stands here with its reason.
"""

import contextlib
import io
import os
import runpy
import sys
import time
from pathlib import Path

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")

from cfnlint.api import lint_file
from cfnlint.config import ManualArgs
from cloudformation_validate import CompositeEngine

# What judges are wrong about.
MISTAKEN = {
    # cloudformation-validate 1.14.0 takes `Fn::Sub` of pseudo parameters alone (the default bus, which no template makes) for
    # a literal.
    "W9002",
    # cfn-lint 1.58.0 advises SnapStart for Java; it works on published versions, which nobody drew.
    "I2530",
}

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
    judged("permissions", path, lines if code else [], began)


def has(name: str) -> bool:
    if (shared / "judge" / name).exists():
        return True
    print(f"SKIPPED: {name}: there is no {shared / 'judge'}; set BUSBAR_SHARED")
    if os.environ.get("BUSBAR_REQUIRE_SHARED") == "1":
        failures.append(f"BUSBAR_REQUIRE_SHARED=1, but {name} is absent")
    return False


sees_permissions = has("perm_check.py")
for design in sorted(path for path in folder.iterdir() if path.is_dir()):
    template = design / "cloudformation" / "template.yaml"
    lint(template)
    validate(template)
    if sees_permissions:
        permissions(design / "cloudformation-json" / "template.json")

for judge, (count, seconds) in counts.items():
    print(f"busbar: {judge}: {count} judged in {seconds:.0f} s")
for failure in failures:
    print(failure)
if not counts:
    sys.exit("busbar: there was nothing to judge")
sys.exit(1 if failures else 0)
