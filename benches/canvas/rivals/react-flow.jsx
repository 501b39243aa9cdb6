// React Flow as its documentation recommends it for many nodes: only what is in view, memoised node, smooth-step edges.
import { Handle, Position, ReactFlow, useEdgesState, useNodesState } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { memo, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { boxes, CARD } from "../boxes.mjs";

const Card = memo(({ data }) => (
  <div className="card">
    <Handle type="target" position={Position.Left} />
    <span className="badge" />
    <span>
      <b>{data.label}</b>
      <i>Lambda function</i>
    </span>
    <Handle type="source" position={Position.Right} />
  </div>
));
const kinds = { card: Card };

function Drawing() {
  const [nodes, setNodes, onNodesChange] = useNodesState([]);
  const [edges, setEdges, onEdgesChange] = useEdgesState([]);
  useEffect(() => {
    window.open_boxes = (count) => {
      const made = boxes(count);
      setNodes(made.nodes.map(({ x, y, name }, index) => ({ id: `${index}`, type: "card", position: { x, y }, data: { label: name }, ...CARD })));
      setEdges(made.links.map(([from, to], index) => ({ id: `e${index}`, source: `${from}`, target: `${to}`, type: "smoothstep" })));
    };
  }, []);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={kinds}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onInit={(flow) => (window.show = (x, y, zoom) => flow.setViewport({ x, y, zoom }))}
      onlyRenderVisibleElements
      panOnScroll
      minZoom={0.05}
      maxZoom={8}
    />
  );
}

createRoot(document.getElementById("root")).render(<Drawing />);
