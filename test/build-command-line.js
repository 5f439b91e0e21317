import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configurations from "../webpack.config.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Before all tests: those of the command line run the built file, as users do. */
export default async function buildCommandLine() {
  const built = join(root, "dist/gouji.mjs");
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  const configuration = configurations.find(({ name }) => name === "gouji");
  await build({ ...configuration, mode: "production", context: root });
}

function newestSource() {
  const sources = readdirSync(join(root, "src"), { recursive: true }).map((path) => join("src", path));
  const files = [...sources, "package.json", "package-lock.json", "webpack.config.js"];
  // Folders count too: their time is that of the last file removed.
  const times = files.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.max(...times);
}

function build(configuration) {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
  });
}
