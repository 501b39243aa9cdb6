# Sourced by `dev bench canvas`: the canvas beside other drawing programs. Arguments: counts of nodes, then programs.

setup_build
setup_browser
build_page
rivals="$CACHE/canvas-rivals-$(cksum <benches/canvas/rivals/package.json | tr ' ' -)"
if ! [ -e "$rivals/.installed" ]; then
  say "installing the drawing programs to compare with, in $rivals"
  rm -rf "$rivals"
  mkdir -p "$rivals"
  cp benches/canvas/rivals/package.json "$rivals/"
  (cd "$rivals" && npm install --no-audit --no-fund --loglevel=error </dev/null)
  touch "$rivals/.installed"
fi
# The bundler finds its packages where they are installed.
cp -r benches/canvas/boxes.mjs "$rivals/"
mkdir -p "$rivals/rivals"
cp benches/canvas/rivals/*.jsx benches/canvas/rivals/index.html benches/canvas/rivals/bundle.mjs "$rivals/rivals/"
(cd "$rivals" && node rivals/bundle.mjs "$rivals/pages")
node benches/canvas/run.mjs "$rivals/pages" "$@"
