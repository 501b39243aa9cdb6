// The boxes that every drawing program gets: a grid of cards, each linked to one nearby, the same for the same count.

/** The size of a card, and the distance from one to the next. */
export const CARD = { width: 208, height: 64 };
export const PITCH = { x: 264, y: 96 };

/** `count` boxes [{x, y, name}] and as many links [from, to]. */
export function boxes(count) {
  const columns = Math.ceil(Math.sqrt(count * 0.52));
  const nodes = Array.from({ length: count }, (_, index) => ({
    x: (index % columns) * PITCH.x,
    y: Math.floor(index / columns) * PITCH.y,
    name: `Handle${index}`,
  }));
  let state = 1;
  const random = (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  const links = nodes.map((_, from) => {
    const step = 1 + random(2) + random(3) * columns;
    return [from, (from + step) % count];
  });
  return { nodes, links, columns };
}

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/** The same as a design of Busbar's. */
export function design(count) {
  const { nodes, links } = boxes(count);
  const id = (letter, index) => {
    let text = "";
    for (let rest = index + 1; text.length < 13; rest = Math.floor(rest / 32)) text = DIGITS[rest % 32] + text;
    return letter + text;
  };
  const order = (index) => `${(0x1000 + index).toString(16)}80`;
  const kinds = ["rule", "lambda-function", "sqs-queue", "sns-topic", "state-machine"];
  const table = (list, entry) => Object.fromEntries(list.map(entry));
  return JSON.stringify({
    busbar: 1,
    design: { name: `${count} nodes` },
    nodes: table(nodes, (node, index) => [id("n", index), { kind: kinds[index % 5], name: node.name, order: order(index) }]),
    links: table(links, ([from, to], index) => [
      id("l", index),
      { kind: "rule-target", from: id("n", from), to: id("n", to), order: order(index) },
    ]),
    layout: table(nodes, (node, index) => [id("n", index), { position: { x: node.x, y: node.y } }]),
  });
}
