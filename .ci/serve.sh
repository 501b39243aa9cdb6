# Sourced by `dev serve`: builds the page and serves it.

port="${PORT:-8080}"
setup_build
if [ "${1:-}" = --watch ]; then
  say "building without optimisation, again after every change, at http://localhost:$port/"
  with_wasm run_trunk --log warn --skip-version-check serve --dist "$PAGE_TARGET/dist-watch" --port "$port" \
    --no-autoreload --no-error-reporting --disable-csp --offline --locked
else
  build_page
  exec node .ci/serve.mjs dist "$port"
fi
