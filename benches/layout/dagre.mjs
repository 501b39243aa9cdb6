// Lays the graphs of `cargo bench --bench layout` out with dagre and counts crossings of both:
// `cargo bench --bench layout | node benches/layout/dagre.mjs FOLDER`, where FOLDER has `@dagrejs/dagre` installed.
// Prints a table in Markdown.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const dagre = createRequire(join(resolve(process.argv[2] ?? "."), "x.js"))("@dagrejs/dagre");

/** How many pairs of ways cross; two that begin or end in one point do not. */
function crossings(ways) {
  const stretches = ways.flatMap((way, index) => way.slice(1).map((end, at) => [way[at], end, index]));
  const side = (a, b, p) => Math.sign(Math.round((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])));
  let count = 0;
  for (let i = 0; i < stretches.length; i += 1) {
    const [a, b, way] = stretches[i];
    for (let j = i + 1; j < stretches.length; j += 1) {
      const [p, q, other] = stretches[j];
      if (way === other || Math.max(a[0], b[0]) < Math.min(p[0], q[0]) || Math.max(p[0], q[0]) < Math.min(a[0], b[0])) continue;
      if (side(a, b, p) * side(a, b, q) < 0 && side(p, q, a) * side(p, q, b) < 0) count += 1;
    }
  }
  return count;
}

function byDagre({ boxes, links }) {
  const graph = new dagre.graphlib.Graph({ multigraph: true, compound: true });
  graph.setGraph({ rankdir: "LR", ranksep: 96, nodesep: 32, edgesep: 20 });
  graph.setDefaultEdgeLabel(() => ({}));
  boxes.forEach(([width, height], index) => graph.setNode(`${index}`, { width, height }));
  boxes.forEach(([, , parent], index) => parent !== null && graph.setParent(`${index}`, `${parent}`));
  links.forEach(([from, to], index) => graph.setEdge(`${from}`, `${to}`, {}, `${index}`));
  const start = performance.now();
  dagre.layout(graph);
  const ms = performance.now() - start;
  const middle = (index) => [graph.node(`${index}`).x, graph.node(`${index}`).y];
  const ways = links.map(([from, to], index) => {
    // The first and the last point lie on the borders of the boxes.
    const points = graph.edge(`${from}`, `${to}`, `${index}`).points.slice(1, -1).map(({ x, y }) => [x, y]);
    return [middle(from), ...points, middle(to)];
  });
  return { ms, ways, middles: boxes.map((_, index) => middle(index)) };
}

const sorts = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.startsWith("{")) continue;
  const graph = JSON.parse(line);
  const other = byDagre(graph);
  // Where boxes stand in boxes, both are judged by straight lines between the middles.
  const isNested = graph.boxes.some(([, , parent]) => parent !== null);
  const middles = graph.rects.map(([x, y, width, height]) => [x + width / 2, y + height / 2]);
  const straight = (at) => graph.links.map(([from, to]) => [at[from], at[to]]);
  const here = crossings(isNested ? straight(middles) : graph.ways);
  const there = crossings(isNested ? straight(other.middles) : other.ways);
  const sort = sorts.get(graph.name) ?? { graphs: 0, here: 0, there: 0, worse: 0, ms: 0, other_ms: 0 };
  sorts.set(graph.name, {
    graphs: sort.graphs + 1, here: sort.here + here, there: sort.there + there, worse: sort.worse + (here > there),
    ms: sort.ms + graph.ms, other_ms: sort.other_ms + other.ms,
  });
}
console.log("| graphs | of them | crossings | dagre's crossings | more than dagre in | ms | dagre's ms |");
console.log("|---|---:|---:|---:|---:|---:|---:|");
for (const [name, { graphs, here, there, worse, ms, other_ms }] of sorts) {
  console.log(`| ${name} | ${graphs} | ${here} | ${there} | ${worse} | ${ms.toFixed(0)} | ${other_ms.toFixed(0)} |`);
}
