# Sourced by `dev fuzz`: coverage-guided fuzzing of the pattern engine (fuzz/README.md), both targets beside each other.

CARGO_FUZZ_VERSION=0.13.2

seconds="${1:-600}"
setup_rust
folder="$CACHE/cargo-fuzz-$CARGO_FUZZ_VERSION"
[ -x "$folder/bin/cargo-fuzz" ] || install_tool cargo-fuzz "$CARGO_FUZZ_VERSION" "$folder"
PATH="$folder/bin:$PATH"
# cargo-fuzz is made for nightly compilers; this lets a stable one take its flags. The library has no unsafe code, so no
# sanitizer is needed.
RUSTC_BOOTSTRAP=1
BUSBAR_SHARED="${BUSBAR_SHARED:-$PWD/../shared}"
export PATH RUSTC_BOOTSTRAP BUSBAR_SHARED
unset CARGO_TARGET_DIR

say "building the fuzz targets (some minutes)"
cargo fuzz build --sanitizer none
say "writing the texts to start from"
for target in matching reasoning; do
  (cd fuzz && cargo run --quiet --release --example seeds -- "corpus/$target")
done
say "fuzzing for $seconds s; the logs are fuzz/matching.log and fuzz/reasoning.log"
pids=''
for target in matching reasoning; do
  nice -n 5 cargo fuzz run --sanitizer none "$target" -- -fork=1 -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1 \
    -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 -max_len=2048 -dict=fuzz/patterns.dict \
    >"fuzz/$target.log" 2>&1 &
  pids="$pids $!"
done
# shellcheck disable=SC2086
wait $pids || true
grep -h '^#' fuzz/matching.log | tail -n 1
grep -h '^#' fuzz/reasoning.log | tail -n 1
found="$(find fuzz/artifacts -type f 2>/dev/null | wc -l)"
[ "$found" = 0 ] || fail "$found inputs broke something: fuzz/artifacts"
say "nothing broke"
