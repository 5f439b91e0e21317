import { fileURLToPath } from "node:url";
import webpack from "webpack";

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));

const typescript = {
  test: /\.ts$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
  },
};

/** The command line: one file for Node, everything in it but Node's own modules. */
const commandLine = {
  name: "gouji",
  target: "node20",
  entry: { gouji: "./src/cli/main.ts" },
  output: { path: folder("dist"), filename: "[name].mjs", module: true, chunkFormat: "module" },
  experiments: { outputModule: true },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript] },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  optimization: { minimize: false },
  performance: { hints: false },
  devtool: false,
  stats: "errors-warnings",
};

/** Compiled like the product, so that what is measured is what runs. */
const bench = {
  ...commandLine,
  name: "bench",
  entry: { bench: "./test/bench/bench.ts" },
  plugins: [],
};

export default [commandLine, bench];
