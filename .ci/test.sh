# Sourced by `dev test`: everything that CI runs, as steps that can also be run by name.

step_format() { cargo fmt --check; }

step_lint() {
  say "the core, the command and the tests"
  cargo clippy --quiet --all-targets -- -D warnings
  say "the page and its worker"
  cargo clippy --quiet --no-default-features --features app,worker --lib --bin app --bin worker -- -D warnings
}

step_native() {
  say "the core and the command"
  cargo test --quiet
  say "what of the page needs no browser"
  cargo test --quiet --no-default-features --features app --bin app
}

step_web() {
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
  WASM_BINDGEN_TEST_TIMEOUT=120
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER WASM_BINDGEN_TEST_TIMEOUT
  with_wasm cargo test --locked --target wasm32-unknown-unknown --no-default-features --features app,worker --test web
}

step_page() { build_page; }

step_journeys() { node --test --test-concurrency=1 --test-reporter=spec tests/e2e/*.test.mjs; }

step_judges() { sh .ci/judge-exports; }

step_size() { node .ci/bundle-report.mjs; }

all_steps="format lint native web page journeys judges size"
title_of() {
  case "$1" in
    format) echo "formatting" ;;
    lint) echo "clippy, warnings denied" ;;
    native) echo "native tests" ;;
    web) echo "tests of the bridge, in a headless browser" ;;
    page) echo "the page" ;;
    journeys) echo "browser journeys" ;;
    judges) echo "outside judges of what is exported" ;;
    size) echo "bundle sizes" ;;
    *) fail "there is no step $1; the steps are: $all_steps" ;;
  esac
}

if [ "${1:-}" = --list ]; then
  for step in $all_steps; do printf '%-10s %s\n' "$step" "$(title_of "$step")"; done
  exit 0
fi
steps="${*:-$all_steps}"
for step in $steps; do title_of "$step" >/dev/null; done

setup_build
setup_browser
setup_judges

passed=0 failed=0 failures='' count=0
# shellcheck disable=SC2086
total=$(set -- $steps && echo $#)
for step in $steps; do
  count=$((count + 1))
  say "[$count/$total] $(title_of "$step")"
  began=$(date +%s)
  # Not in an `if`: there a failing command inside the step would not end it.
  set +e
  (set -e; "step_$step")
  status=$?
  set -e
  if [ "$status" = 0 ]; then
    passed=$((passed + 1))
    say "[$count/$total] passed in $(($(date +%s) - began)) s"
  else
    failed=$((failed + 1))
    failures="$failures $step"
    say "[$count/$total] FAILED after $(($(date +%s) - began)) s; again on its own: ./dev test $step"
  fi
done
[ -z "$failures" ] || say "failed steps:$failures"
echo "steps: $passed passed, $failed failed"
[ "$failed" = 0 ]
