// Bundles the rivals' pages into a folder: `node bundle.mjs FOLDER`, run where their packages are installed.
import { build } from "esbuild";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [out] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
for (const name of ["react-flow", "excalidraw"]) {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(here, `${name}.jsx`)],
    bundle: true,
    minify: true,
    format: "esm",
    jsx: "automatic",
    outfile: join(folder, "page.js"),
    nodePaths: [join(process.cwd(), "node_modules")],
    define: { "process.env.NODE_ENV": '"production"', "process.env.IS_PREACT": '"false"' },
    loader: { ".woff2": "dataurl", ".ttf": "dataurl" },
    conditions: ["production"],
    logLevel: "error",
  });
  const page = readFileSync(join(here, "index.html"), "utf8");
  const parts = '<link rel="stylesheet" href="page.css">\n  </head>';
  writeFileSync(join(folder, "index.html"), page.replace("</head>", parts).replace("</body>", '<script type="module" src="page.js"></script>\n  </body>'));
}
