# Sourced by `dev`: finds or installs what Busbar is built and tested with. Every function may be called again at no cost.

CACHE="${BUSBAR_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/busbar}"
TRUNK_SERIES=0.21
TRUNK_VERSION=0.21.14
WASM_SPLIT_VERSION=0.2.4
CHROMIUM_FLAGS="--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
# The page's build keeps its own target folder: it may use another compiler than the native tests do.
PAGE_TARGET="${CARGO_TARGET_DIR:-$PWD/target}/page"
mkdir -p "$CACHE"

say() { printf '%s\n' "busbar: $*"; }
fail() { printf '%s\n' "busbar: $*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

locked_version() { # PACKAGE: its version in Cargo.lock
  awk -v name="\"$1\"" '$1 == "name" { found = ($3 == name) } found && $1 == "version" { gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo; then sudo "$@"; else fail "needs root for: $*"; fi
}

apt_install() { # PACKAGE…
  have apt-get || fail "please install the equivalent of Debian's $* and run this again"
  say "installing Debian packages: $*"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null
}

setup_rust() {
  have cargo || fail "needs a Rust toolchain (https://rustup.rs) on PATH"
}

# Sets WASM_PATH (folders to put in front of PATH), WASM_RUSTC and WASM_FLAGS for builds of the wasm32-unknown-unknown target.
setup_wasm() {
  WASM_PATH='' WASM_RUSTC='' WASM_FLAGS=''
  host_sysroot="$(rustc --print sysroot)"
  sysroot_ready="$CACHE/wasm-std"
  if [ "${BUSBAR_WASM:-}" != debian ]; then
    [ -d "$host_sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ] && return
    if ! [ -e "$sysroot_ready" ] && have rustup; then
      say "adding the WASM target to the Rust toolchain"
      rustup target add wasm32-unknown-unknown </dev/null && return
      say "that cannot be downloaded here: falling back to Debian's rustc and a standard library built once"
    fi
  fi
  build_wasm_std
}

build_wasm_std() {
  if ! [ -x /usr/bin/rustc ] || ! [ -x /usr/bin/cargo ] || ! [ -d /usr/lib/rustlib/src/rust/library/std ]; then
    apt_install rustc-web cargo-web rust-web-src
  fi
  lld="$(find "$host_sysroot/lib/rustlib" /usr/lib/rustlib -name rust-lld -type f 2>/dev/null | head -n 1)"
  [ -n "$lld" ] || fail "no rust-lld in $host_sysroot/lib/rustlib: WASM cannot be linked"
  mkdir -p "$CACHE/wasm-bin"
  ln -sf /usr/bin/cargo /usr/bin/rustc "$lld" "$CACHE/wasm-bin/"
  sysroot="$CACHE/wasm-std-$(/usr/bin/rustc --version | cut -d ' ' -f 2)"
  libraries="$sysroot/lib/rustlib/wasm32-unknown-unknown/lib"
  if ! [ -d "$libraries" ]; then
    say "building Rust's standard library for WASM, once (about two minutes)"
    work="$CACHE/wasm-std-work"
    rm -rf "$work" && mkdir -p "$work/src"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
    echo '#![no_std]' >"$work/src/lib.rs"
    # Bitcode in the libraries is what lets fat LTO shrink them; `test` is what wasm-bindgen-test needs.
    (cd "$work" && unset CARGO_TARGET_DIR && PATH="$CACHE/wasm-bin:$PATH" RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
      RUSTFLAGS=-Cembed-bitcode=yes /usr/bin/cargo build --release --target wasm32-unknown-unknown \
      -Zbuild-std=std,panic_abort,test)
    mkdir -p "$libraries.part"
    cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib "$libraries.part/"
    mv "$libraries.part" "$libraries"
    rm -rf "$work"
  fi
  ln -sfn "$sysroot" "$sysroot_ready"
  WASM_PATH="$CACHE/wasm-bin:" WASM_RUSTC=/usr/bin/rustc WASM_FLAGS="--sysroot $sysroot"
}

# Runs a command with the WASM toolchain and the installed tools in front.
with_wasm() {
  (
    PATH="$TOOLS_PATH$WASM_PATH$PATH"
    CARGO_TARGET_DIR="$PAGE_TARGET"
    export PATH CARGO_TARGET_DIR
    # Where crates lie on this machine is nobody's business, and weighs.
    crates="${CARGO_HOME:-$HOME/.cargo}/registry/src"
    # Leptos: views without their long types make the program much smaller. Vectors of 128 bits make matching two to three
    # times as fast; the page needs a browser that has them (README.md).
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${WASM_FLAGS:+$WASM_FLAGS }--cfg erase_components -C target-feature=+simd128 --remap-path-prefix=$crates="
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS
    if [ -n "$WASM_RUSTC" ]; then
      RUSTC="$WASM_RUSTC"
      export RUSTC
    fi
    "$@"
  )
}

install_tool() { # CRATE VERSION FOLDER [FLAGS…]
  crate="$1" version="$2" folder="$3"
  shift 3
  if have cargo-binstall; then
    say "fetching $crate $version"
    cargo binstall --no-confirm --disable-strategies compile --root "$folder" "$crate@$version" </dev/null && return
  fi
  say "building $crate $version, once (some minutes)"
  # Quick to build matters more than quick to run: these tools work for seconds.
  (unset CARGO_TARGET_DIR && CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo install --quiet --root "$folder" --version "=$version" "$@" "$crate" </dev/null)
}

setup_tools() {
  TOOLS_PATH=''
  case "$(trunk --version 2>/dev/null || true)" in
    "trunk $TRUNK_SERIES."*) ;;
    *)
      trunk_folder="$CACHE/trunk-$TRUNK_VERSION"
      [ -x "$trunk_folder/bin/trunk" ] || install_tool trunk "$TRUNK_VERSION" "$trunk_folder" --locked --no-default-features
      TOOLS_PATH="$trunk_folder/bin:"
      ;;
  esac
  bindgen_version="$(locked_version wasm-bindgen)"
  if [ "$(wasm-bindgen --version 2>/dev/null || true)" != "wasm-bindgen $bindgen_version" ] || ! have wasm-bindgen-test-runner; then
    bindgen_folder="$CACHE/wasm-bindgen-$bindgen_version"
    [ -x "$bindgen_folder/bin/wasm-bindgen" ] || install_tool wasm-bindgen-cli "$bindgen_version" "$bindgen_folder"
    TOOLS_PATH="$bindgen_folder/bin:$TOOLS_PATH"
  fi
  WASM_BINDGEN="$(PATH="$TOOLS_PATH$PATH" command -v wasm-bindgen)"
  split_folder="$CACHE/wasm-split-$WASM_SPLIT_VERSION"
  WASM_SPLIT="$split_folder/bin/wasm-split-cli"
  [ -x "$WASM_SPLIT" ] || install_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" "$split_folder" --features build-binary
  export WASM_BINDGEN WASM_SPLIT
}

setup_node() {
  have node && have npm || fail "needs Node 20 or newer with npm on PATH"
  if ! cmp -s package-lock.json node_modules/.installed-lock; then
    say "installing npm packages"
    npm ci --no-audit --no-fund --loglevel=error </dev/null
    cp package-lock.json node_modules/.installed-lock
  fi
  TOOLS_PATH="$PWD/node_modules/.bin:$TOOLS_PATH"
}

setup_build() {
  setup_rust
  setup_wasm
  setup_tools
  setup_node
}

# Sets BUSBAR_CHROMIUM and CHROMEDRIVER for the tests.
setup_browser() {
  BUSBAR_CHROMIUM="${BUSBAR_CHROMIUM:-$(first_program chromium chromium-browser google-chrome google-chrome-stable)}"
  CHROMEDRIVER="${CHROMEDRIVER:-$(first_program chromedriver)}"
  if [ -z "$BUSBAR_CHROMIUM" ] || [ -z "$CHROMEDRIVER" ]; then
    apt_install chromium chromium-driver
    BUSBAR_CHROMIUM="$(first_program chromium)" CHROMEDRIVER="$(first_program chromedriver)"
  fi
  export BUSBAR_CHROMIUM CHROMEDRIVER CHROMIUM_FLAGS
}

first_program() { # NAME…: the first of them on PATH, or nothing
  for name in "$@"; do
    if command -v "$name" 2>/dev/null; then return; fi
  done
}

# Sets JUDGES_PYTHON and JUDGES_MODULES: the outside judges of exports, in the versions that tests/judges names.
setup_judges() {
  venv="$CACHE/judges-python-$(cksum <tests/judges/requirements.txt | cut -d ' ' -f 1)"
  JUDGES_PYTHON="$venv/bin/python"
  if ! [ -e "$venv/.installed" ]; then
    say "installing the outside judges of exports that are Python"
    rm -rf "$venv"
    python3 -m venv "$venv" >/dev/null 2>&1 || {
      # Debian's Python comes without the part that makes environments.
      apt_install python3 python3-venv
      rm -rf "$venv"
      /usr/bin/python3 -m venv "$venv"
    }
    "$JUDGES_PYTHON" -m pip install --quiet --disable-pip-version-check -r tests/judges/requirements.txt </dev/null ||
      fail "the judges that tests/judges/requirements.txt names could not be installed"
    touch "$venv/.installed"
  fi
  modules="$CACHE/judges-node-$(cksum <tests/judges/package-lock.json | cut -d ' ' -f 1)"
  JUDGES_MODULES="$modules/node_modules"
  if ! [ -e "$modules/.installed" ]; then
    say "installing the outside judges of exports that run in Node"
    rm -rf "$modules" && mkdir -p "$modules"
    cp .npmrc tests/judges/package.json tests/judges/package-lock.json "$modules/"
    (cd "$modules" && npm ci --no-audit --no-fund --loglevel=error </dev/null)
    touch "$modules/.installed"
  fi
  export JUDGES_PYTHON JUDGES_MODULES
}

page_inputs() { # a checksum of everything that the page is made from
  {
    rustc --version
    echo "$TOOLS_PATH$WASM_PATH$WASM_FLAGS"
    find Cargo.toml Cargo.lock build.rs Trunk.toml index.html package-lock.json .ci/finish-page.mjs .ci/bin src style public editor -type f |
      LC_ALL=C sort | while read -r file; do cksum "$file"; done
  } | cksum
}

# Trunk, with our wasm-bindgen in front of the real one.
run_trunk() { PATH="$PWD/.ci/bin:$PATH" trunk "$@"; }

build_page() {
  stamp="$PAGE_TARGET/dist-inputs"
  inputs="$(page_inputs)"
  if [ -f dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null)" = "$inputs" ]; then
    say "dist/ is up to date"
    return
  fi
  say "building the page into dist/"
  rm -f "$stamp"
  (unset CARGO_TARGET_DIR && cargo fetch --quiet --locked)
  with_wasm run_trunk --log warn --skip-version-check build --release --locked --offline
  echo "$inputs" >"$stamp"
}
