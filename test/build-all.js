import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * What the tests run as users do: the command line as built, and the pages of the preview in a browser. To make the
 * pages' scripts small takes most of the time, and no test of these pages asks for it.
 */
const builds = [
  { name: "gouji", result: "dist/gouji.mjs", options: [] },
  {
    name: "preview",
    result: "dist/preview/taskpane.js",
    options: ["--no-optimization-minimize", "--no-devtool"],
  },
];

/** What is newer than the sources is not built again. */
export default function buildAll() {
  for (const { name, result, options } of builds) {
    const built = join(root, result);
    if (existsSync(built) && statSync(built).mtimeMs > newestSource()) continue;
    build(name, options);
  }
}

/** In a process of its own: the test runner's environment would make it a build for tests. */
function build(name, options) {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const env = { ...process.env, NODE_ENV: "production" };
  const args = ["--config-name", name, "--mode", "production", ...options];
  const run = spawnSync(process.execPath, [webpack, ...args], { cwd: root, env });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
}

function newestSource() {
  const sources = readdirSync(join(root, "src"), { recursive: true }).map((path) => join("src", path));
  const pages = readdirSync(join(root, "assets/pages")).map((name) => join("assets/pages", name));
  const files = [...sources, ...pages, "package.json", "package-lock.json", "webpack.config.js"];
  // Folders count too: their time is that of the last file removed.
  const times = files.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.max(...times);
}

// Before the tests by the test runner; by itself as `node test/build-all.js`.
if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) buildAll();
