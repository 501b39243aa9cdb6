# Sourced by `dev thorough`: what of the pattern engine's tests is too long for every run. Numbers are printed; see
# BENCHMARKS.md for those of the last run.

setup_rust
BUSBAR_REQUIRE_SHARED=1
BUSBAR_ALL=1
BUSBAR_RANDOM=2500
BUSBAR_PAIRS=1000000
export BUSBAR_REQUIRE_SHARED BUSBAR_ALL BUSBAR_RANDOM BUSBAR_PAIRS
cargo test --release --test it pattern:: -- --nocapture
