// Loads the program. Trunk writes its hashed name into index.html; the recovery screen (recovery.js) listens for failures.
const program = document.querySelector('meta[name="busbar-program"]');
const address = (name) => new URL(name, document.baseURI);

try {
  const { default: start } = await import(address(program.content));
  await start({ module_or_path: address(program.dataset.wasm) });
} catch (error) {
  dispatchEvent(new CustomEvent("busbar:stopped", { detail: error }));
  console.error(error);
}
