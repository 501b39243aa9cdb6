// Excalidraw with the same boxes as rectangles with a bound text, and the links as arrows between them.
import { Excalidraw, convertToExcalidrawElements } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { createRoot } from "react-dom/client";
import { boxes, CARD } from "../boxes.mjs";

function elements(count) {
  const { nodes, links } = boxes(count);
  const cards = nodes.map(({ x, y, name }, index) => ({
    type: "rectangle", id: `n${index}`, x, y, ...CARD, roughness: 0, strokeWidth: 1,
    label: { text: name, fontSize: 14 },
  }));
  const arrows = links.map(([from, to], index) => {
    const [a, b] = [nodes[from], nodes[to]];
    return {
      type: "arrow", id: `l${index}`, x: a.x + CARD.width, y: a.y + CARD.height / 2, roughness: 0, strokeWidth: 1,
      points: [[0, 0], [b.x - a.x - CARD.width, b.y - a.y]],
    };
  });
  return convertToExcalidrawElements([...cards, ...arrows], { regenerateIds: false });
}

createRoot(document.getElementById("root")).render(
  <Excalidraw
    excalidrawAPI={(api) => {
      window.open_boxes = (count) => api.updateScene({ elements: elements(count) });
      window.show = (x, y, zoom) => api.updateScene({ appState: { scrollX: x / zoom, scrollY: y / zoom, zoom: { value: zoom } } });
    }}
  />,
);
