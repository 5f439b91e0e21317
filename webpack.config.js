import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import LicensePlugin from "webpack-license-plugin";

/**
 * `gouji`    the command line
 * `web`      the pages of the add-in and its manifest, as they are put on a web server. Options, from the environment:
 *              BASE_URL       where that will be; https, without a final slash
 *              OFFICE_JS_URL  where office.js comes from, see `officeJs` below
 * `preview`  the same pages with the emulated Excel around them, for `npm start` and the browser tests
 * `bench`    what measures speed
 */
const folder = (name) => fileURLToPath(new URL(name, import.meta.url));

const typescript = (target) =>
  ["ts", "tsx"].map((extension) => ({
    test: new RegExp(`\\.${extension}$`),
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx: extension === "tsx" },
          transform: { react: { runtime: "automatic" } },
          target,
        },
      },
    },
  }));

const shared = {
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** Of 舍位平衡. Three megabytes: read from beside the program, only when that is asked for. */
const solverFile = folder("node_modules/highs/build/highs.wasm");

/** The command line: one file for Node, everything in it but Node's own modules and the solver's code. */
const commandLine = {
  ...shared,
  name: "gouji",
  target: "node20",
  entry: { gouji: "./src/cli/main.ts" },
  output: { path: folder("dist"), filename: "[name].mjs", module: true, chunkFormat: "module" },
  experiments: { outputModule: true },
  // Its own place, wherever it was put: threads of the command line are the same file again.
  module: { rules: typescript("es2022"), parser: { javascript: { importMeta: false } } },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, test: /\.mjs$/ }),
    new CopyPlugin({ patterns: [{ from: solverFile, to: "highs.wasm" }] }),
  ],
  optimization: { minimize: false },
  devtool: false,
};

/** Compiled like the product, so that what is measured is what runs. */
const bench = {
  ...commandLine,
  name: "bench",
  entry: { bench: "./test/bench/bench.ts" },
  // Tools that find their own files beside them.
  externals: ["playwright-core", "@sparticuz/chromium", "sirv"],
  externalsType: "module-import",
  plugins: [],
};

/**
 * office.js is Microsoft's, loaded by the page and never part of a bundle. Its address must end in /office.js: it looks
 * for its own script element by that name and takes its other files from beside it. The default is the global network;
 * other values:
 *   https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js   Microsoft 365 by 21Vianet
 *   https://…/office/office.js, or office/office.js beside the pages                       a copy in a closed network
 */
const officeJs = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Stands in manifest.xml; BASE_URL takes its place. */
const writtenBase = "https://localhost:3000";
const baseUrl = (process.env.BASE_URL ?? writtenBase).replace(/\/+$/, "");

/** Refuses options that would make an add-in which does not open. Only where they are used: `npm ci` has none. */
const checkedOptions = {
  apply() {
    if (!URL.canParse(baseUrl) || !baseUrl.startsWith("https://")) {
      throw new Error(`BASE_URL must be an https address, Office takes no other: ${baseUrl}`);
    }
    if (!/^(https:\/\/|[^:]*$)/.test(officeJs) || !officeJs.endsWith("/office.js")) {
      throw new Error(
        `OFFICE_JS_URL must be https, or a path beside the pages, and end in /office.js: ${officeJs}`,
      );
    }
  },
};

/**
 * Lists what really is in the bundles, with the texts of its licences, whatever package.json says: the notices of a
 * release follow from it (scripts/licences). A licence that may not be shipped ends the build.
 */
const permissive = JSON.parse(readFileSync(folder("scripts/licences/permissive.json"), "utf8"));
const bundledPackages = new LicensePlugin({
  outputFilename: "bundled-packages.json",
  includeNoticeText: true,
  unacceptableLicenseTest: (licence) => !permissive.includes(licence),
  // Every bundle begins with webpack's own few lines that load the rest.
  includePackages: () => [folder("node_modules/webpack")],
});

/**
 * Nothing of a workbook leaves the machine, and the browser enforces it: a page reaches its own files and office.js,
 * nothing else. Inline styles are Fluent's and office.js's. office.js needs no connection: its files are scripts, its
 * talk with Excel is a native call or a message between windows. What it would send besides is Microsoft's usage
 * statistics, and those stay unsent.
 */
function contentSecurityPolicy(officeJsUrl, isPreview) {
  const officeOrigin = URL.canParse(officeJsUrl) ? [new URL(officeJsUrl).origin] : [];
  const sources = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...officeOrigin],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "font-src": ["'self'"],
    // The preview shows the pane in a frame.
    ...(isPreview ? { "frame-src": ["'self'"] } : {}),
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(sources)
    .map(([directive, values]) => [directive, ...values].join(" "))
    .join("; ");
}

/** The pages; `before` are scripts that must have run when office.js starts. */
function htmlPages(names, officeJsUrl, isPreview, before = []) {
  const parameters = { csp: contentSecurityPolicy(officeJsUrl, isPreview), officeJs: officeJsUrl, before };
  return Object.entries(names).map(
    ([page, entry]) =>
      new HtmlPlugin({
        filename: `${page}.html`,
        template: folder(`assets/pages/${entry ?? page}.html`),
        chunks: entry ? [entry] : [],
        // A web view too old for modules never starts them, and shows what the page itself says instead.
        scriptLoading: "module",
        templateParameters: parameters,
        minify: false,
      }),
  );
}

const staticFiles = [
  { from: folder("assets/*.png"), to: "assets/[name][ext]" },
  // As it is: to minify it would put it into JavaScript too new for the web views it is there for.
  { from: folder("assets/pages/notice.js"), to: "notice.js", info: { minimized: true } },
  { from: folder("assets/pages/pages.css"), to: "pages.css" },
];

/** Of the add-in alone: the server of the preview has the samples beside the pages. */
const webFiles = ["budget-2026.xlsx", "national-2026.xlsx", "final-2025.xlsx"].map((name) => ({
  from: folder(`assets/sample/${name}`),
  to: `sample/${name}`,
}));

/** Of the preview alone. */
const previewFiles = [{ from: folder("assets/pages/workbench.css"), to: "workbench.css" }];

const manifest = {
  from: folder("manifest.xml"),
  transform: (content) => content.toString().replaceAll(writtenBase, baseUrl),
};

const addInEntries = {
  taskpane: "./src/taskpane/index.tsx",
  commands: "./src/commands/commands.ts",
  message: "./src/commands/message.ts",
};

/** The page's name → the entry that runs in it, and names its template; none for a page without a script of ours. */
const addInPages = { taskpane: "taskpane", commands: "commands", message: "message", help: undefined };

const pages = {
  ...shared,
  target: ["web", "es2021"],
  entry: addInEntries,
  // Of the solver the form that asks for no path of the machine that builds; its way in Node no page takes.
  resolve: { ...shared.resolve, alias: { highs$: folder("node_modules/highs/build/highs.js") } },
  externals: { "node:fs": "var undefined", "node:crypto": "var undefined" },
  node: { __filename: false, __dirname: false },
  // Relative, so that the pages work wherever on a server they are put.
  output: { publicPath: "", clean: true },
  module: { rules: typescript("es2021") },
  // Pages and styles are small, and whoever puts them on a server may want to read them.
  optimization: { minimizeOptions: { html: false, css: false } },
};

const web = {
  ...pages,
  name: "web",
  output: {
    ...pages.output,
    path: folder("dist/web"),
    // Names change with the content: a new version is never mixed with files that a browser kept.
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "[name].[contenthash:8][ext]",
  },
  plugins: [
    checkedOptions,
    bundledPackages,
    ...htmlPages(addInPages, officeJs, false),
    new CopyPlugin({ patterns: [...staticFiles, ...webFiles, manifest] }),
  ],
  devtool: false,
};

/** The server of the preview puts the unmodified office.js here; it is no part of any build. */
const previewOfficeJs = "office/office.js";

/** Puts the emulated Excel where office.js looks for the real one; runs before office.js, in the pane's own frame. */
const bridge = "./src/workbench/bridge.ts";

const preview = {
  ...pages,
  name: "preview",
  entry: {
    ...addInEntries,
    workbench: "./src/workbench/index.tsx",
    bridge,
  },
  output: {
    ...pages.output,
    path: folder("dist/preview"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    assetModuleFilename: "[name][ext]",
  },
  plugins: [
    ...htmlPages(addInPages, previewOfficeJs, true, ["bridge.js"]),
    ...htmlPages({ index: "workbench" }, previewOfficeJs, true),
    new CopyPlugin({ patterns: [...staticFiles, ...previewFiles] }),
  ],
  // Icons come by the thousand in a few modules: without this a development build takes all of them.
  optimization: { ...pages.optimization, sideEffects: true, usedExports: true },
  // No eval in any build: the pages' policy forbids it.
  devtool: "source-map",
  cache: { type: "filesystem" },
};

export default [commandLine, bench, web, preview];
