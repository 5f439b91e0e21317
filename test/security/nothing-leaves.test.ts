import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** Our own sources that run in a page. */
const sources = new Map(
  ["src", "assets/pages"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|js|html)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .map((name) => [name, readFileSync(join(root, name), "utf8")] as const),
  ),
);

const using = (pattern: RegExp) => [...sources].flatMap(([name, text]) => (pattern.test(text) ? [name] : []));

it("has sources to look at", () => {
  expect(sources.size).toBeGreaterThan(300);
});

it("asks for nothing but the sample workbooks beside the pages", () => {
  const network =
    /\b(fetch|sendBeacon|importScripts)\s*\(|XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection/;
  const asking = using(network);
  // The preview's samples, and the pane's.
  expect(asking.toSorted()).toEqual(["src/taskpane/sample.ts", "src/workbench/open-workbook.ts"]);
  for (const name of asking) {
    const text = sources.get(name) ?? "";
    const isPreview = name.startsWith("src/workbench");
    expect(text.match(/fetch\([^)]*\)/g)).toEqual([
      isPreview ? "fetch(sample.path)" : "fetch(SAMPLES[sample])",
    ]);
    const paths = [...text.matchAll(/"(sample\/[^"]+)"/g)].map(([, path]) => path);
    expect(paths).toHaveLength(3);
    for (const path of paths) expect(existsSync(`assets/${path}`)).toBe(true);
    expect(text).toMatch(
      isPreview
        ? /interface Sample \{\n {2}readonly name: string;\n {2}readonly path: string;\n\}/
        : /const SAMPLES = \{\n( {2}\w+: "sample\/[^"]+",\n)+\} as const;/,
    );
  }
});

it("names no address of the network in anything that runs", () => {
  // Namespaces of XML are names; nothing is asked for there.
  const named = using(/(["'`])(https?|wss?):\/\/(?!schemas\.|www\.w3\.org\/|purl\.)/);
  expect(named).toEqual([]);
});

it("keeps nothing in the browser but the labels that a person explained", () => {
  expect(
    using(
      /localStorage|indexedDB|document\.cookie|(?<![\w.])caches\.(?:open|match|has|delete|keys)\b|serviceWorker/,
    ),
  ).toEqual(["src/taskpane/machine-store.ts"]);
  // Where the emulated Excel of the preview forgets what office.js would keep of another host.
  expect(using(/sessionStorage/)).toEqual(["src/workbench/excel-host/install.ts"]);
});

it("makes no markup and no code of texts", () => {
  expect(
    using(
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment/,
    ),
  ).toEqual([]);
  expect(using(/\beval\s*\(|new Function\s*\(/)).toEqual([]);
});
