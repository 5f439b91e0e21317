import { Worker, type WorkerOptions } from "node:worker_threads";

/** A thread that runs a module of this folder. Threads do not inherit what compiles TypeScript on the way. */
export function typescriptThread(module: string, options: WorkerOptions): Worker {
  const address = new URL(module, import.meta.url).href;
  const script = `import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(address)});
  });`;
  return new Worker(script, { ...options, eval: true });
}
