// A static server for dist/: `./dev serve` and the browser journeys use it. It sends the page's own content-security policy
// as a header too, so that the worker runs under it as well.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Serves `folder` on the loopback address; `port` 0 takes any free one. Answers {address, close}. */
export async function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
      const name = join(root, path.endsWith("/") ? `${path}index.html` : path);
      if (!name.startsWith(root + sep)) throw new Error("outside the folder");
      const contents = await readFile(name);
      response.writeHead(200, {
        "content-type": TYPES[extname(name)] ?? "application/octet-stream",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
        ...(await policy(root)),
      });
      response.end(request.method === "HEAD" ? undefined : contents);
    } catch {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("There is no such file.\n");
    }
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    address: `http://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}

async function policy(folder) {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => "");
  const found = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page);
  return found ? { "content-security-policy": `${found[1]}; frame-ancestors 'none'` } : {};
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, wanted] = [process.argv[2], Number(process.argv[3])];
  const first = await serve(folder, wanted).catch(() => serve(folder));
  console.log(`busbar: serving at ${first.address} (Ctrl+C ends it)`);
}
