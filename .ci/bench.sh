# Sourced by `dev bench`: the canvas's benchmark is in a file of its own; here is the one of event matching, natively and as WASM in turns.

if [ "${1:-}" = canvas ]; then
  shift
  . .ci/bench-canvas.sh
  exit
fi
[ "${1:-}" = pattern ] || fail "there are two benchmarks: ./dev bench pattern, ./dev bench canvas"
setup_build
setup_browser
BUSBAR_SHARED="${BUSBAR_SHARED:-$PWD/../shared}"
export BUSBAR_SHARED
say "building the benchmark"
cargo bench --quiet --bench pattern --no-run
native="$(find "${CARGO_TARGET_DIR:-target}/release/deps" -name 'pattern-*' -type f -perm -u+x -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d ' ' -f 2)"
with_wasm cargo build --quiet --release --target wasm32-unknown-unknown --manifest-path benches/pattern/wasm/Cargo.toml
built="$PAGE_TARGET/wasm32-unknown-unknown/release/busbar_pattern_bench.wasm"
# shellcheck disable=SC2046
PATH="$TOOLS_PATH$PATH" wasm-opt -O3 $(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html | head -n 1) "$built" -o "$built.fast"
node benches/pattern/wasm.mjs "$native" "$built.fast"
