import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

/** The configurations of webpack.config.js that make pages. */
type PagesName = "web" | "preview";

export interface PagesBuild {
  readonly name: PagesName;
  readonly mode: "development" | "production";
  readonly root: string;
  /** Elsewhere than webpack.config.js says. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Resolves when the pages are built, rejects with what webpack says. */
export function buildPages(build: PagesBuild): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = start(build, []);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += String(text)));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}

/** Builds again after every change, until the process given back is killed. */
export function watchPages(build: PagesBuild): ChildProcess {
  const child = start(build, ["--watch"]);
  child.stdout?.pipe(process.stdout);
  child.stderr?.pipe(process.stderr);
  return child;
}

/** In a process of its own: a build keeps one busy for seconds. */
function start({ name, mode, root, folder, environment }: PagesBuild, more: readonly string[]): ChildProcess {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const output = folder === undefined ? [] : ["--output-path", folder];
  const options = ["--config-name", name, "--mode", mode, ...output, ...more];
  const env = { ...process.env, ...environment };
  return spawn(process.execPath, [webpack, ...options], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
