// One drawing of 2,000 nodes and 2,000 links, put on screen in one of several ways (`?variant=`), moved by pointer and wheel
// as the canvas does it: input is coalesced, one transform is written per frame.

const COLUMNS = 50;
const ROWS = 40;
const PITCH = { x: 220, y: 120 };
const WIDTH = COLUMNS * PITCH.x;
const HEIGHT = ROWS * PITCH.y;
const ICON = "M4 16h24M10 16V7M16 16v9M22 16V7M10 4a3 3 0 1 0 .01 0M16 25a3 3 0 1 0 .01 0M22 4a3 3 0 1 0 .01 0";
const SVG = "http://www.w3.org/2000/svg";

const query = new URLSearchParams(location.search);
const variant = query.get("variant");
const camera = { x: 40, y: 40, zoom: Number(query.get("zoom") ?? 1) };

function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function html(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const places = Array.from({ length: COLUMNS * ROWS }, (_, index) => ({
  index,
  x: (index % COLUMNS) * PITCH.x,
  y: Math.floor(index / COLUMNS) * PITCH.y,
}));

function link({ index, x, y }) {
  const to = places[(index + (index % 3 === 0 ? COLUMNS + 1 : 1)) % places.length];
  const from = { x: x + 160, y: y + 32 };
  const end = { x: to.x, y: to.y + 32 };
  return svg("path", { class: "link", d: `M${from.x} ${from.y}C${from.x + 30} ${from.y} ${end.x - 30} ${end.y} ${end.x} ${end.y}` });
}

const svgNode = ({ index, x, y }) =>
  svg(
    "g",
    { transform: `translate(${x} ${y})` },
    svg("rect", { class: "node", width: 160, height: 64, rx: 8 }),
    svg("path", { class: "icon", d: ICON, transform: "translate(12 16)" }),
    svg("text", { class: "name", x: 54, y: 28 }, `node-${index}`),
    svg("text", { class: "kind", x: 54, y: 46 }, "Lambda function"),
  );

function htmlNode({ index, x, y }) {
  const made = html(
    "div",
    { class: "node" },
    svg("svg", { viewBox: "0 0 32 32" }, svg("path", { class: "icon", d: ICON })),
    html("b", {}, `node-${index}`),
    html("span", {}, "Lambda function"),
  );
  made.style.left = `${x}px`;
  made.style.top = `${y}px`;
  return made;
}

// Each answers what writes the camera to the screen.
const VARIANTS = {
  "svg-group"(view) {
    const world = svg("g", {}, ...places.map(link), ...places.map(svgNode));
    view.append(svg("svg", { class: "fill" }, world));
    return () => world.setAttribute("transform", `translate(${camera.x} ${camera.y}) scale(${camera.zoom})`);
  },
  "svg-group-css"(view) {
    const world = svg("g", {}, ...places.map(link), ...places.map(svgNode));
    view.append(svg("svg", { class: "fill" }, world));
    return () => (world.style.transform = css());
  },
  "html-layer": (view) => htmlLayer(view, "world"),
  "html-layer-promoted": (view) => htmlLayer(view, "world promoted"),
  "svg-root": (view) => svgRoot(view, "world"),
  "svg-root-promoted": (view) => svgRoot(view, "world promoted"),
};

function htmlLayer(view, name) {
  const links = svg("svg", { class: "world", width: WIDTH, height: HEIGHT }, ...places.map(link));
  const world = html("div", { class: name }, links, ...places.map(htmlNode));
  view.append(world);
  return () => (world.style.transform = css());
}

function svgRoot(view, name) {
  const world = svg("svg", { class: name, width: WIDTH, height: HEIGHT }, ...places.map(link), ...places.map(svgNode));
  view.append(world);
  return () => (world.style.transform = css());
}

const css = () => `translate(${camera.x}px, ${camera.y}px) scale(${camera.zoom})`;

const view = html("div", { id: "view" });
document.body.prepend(view);
const write = VARIANTS[variant](view);
write();

let scheduled = false;
function changed() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    write();
  });
}

let last = null;
view.addEventListener("pointerdown", (event) => {
  last = event;
  view.setPointerCapture(event.pointerId);
});
view.addEventListener("pointerup", () => (last = null));
view.addEventListener("pointermove", (event) => {
  if (!last) return;
  camera.x += event.clientX - last.clientX;
  camera.y += event.clientY - last.clientY;
  last = event;
  changed();
});
view.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    const factor = 2 ** (-event.deltaY / 400);
    camera.x = event.clientX - (event.clientX - camera.x) * factor;
    camera.y = event.clientY - (event.clientY - camera.y) * factor;
    camera.zoom *= factor;
    changed();
  },
  { passive: false },
);

window.frames_ms = [];
window.record = () => {
  window.frames_ms.length = 0;
  let before = performance.now();
  const tick = (now) => {
    window.frames_ms.push(now - before);
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
};
window.camera = camera;
document.documentElement.dataset.ready = "";
