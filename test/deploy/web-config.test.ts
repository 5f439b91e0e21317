/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { iisConfiguration } from "../../scripts/release/server-templates";

const root = join(__dirname, "../..");
const template = readFileSync(join(root, "deploy/iis/web.config"), "utf8");
const source = iisConfiguration(template, {
  policy: "default-src 'none'; script-src 'self'",
  frameAncestors: ["'self'", "https://*.example"],
  fileNames: [
    "2.0a8e1b16.js",
    "notice.js",
    "taskpane.html",
    "taskpane.c030badd.js",
    "taskpane.c030badd.js.LICENSE.txt",
    "engine.84b39a20.js",
    "highs.50382d70.wasm",
  ],
});
const configuration = new DOMParser().parseFromString(source, "application/xml");

const children = (element: Element | undefined, name: string): Element[] =>
  [...(element?.children ?? [])].filter(({ localName }) => localName === name);
const only = (path: string, from: Element | undefined = configuration.documentElement): Element => {
  const found = path
    .split("/")
    .reduce<Element[]>(
      (elements, name) => elements.flatMap((element) => children(element, name)),
      from === undefined ? [] : [from],
    );
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) throw new Error(`not exactly one ${path}`);
  return first;
};
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";

it("is well-formed XML, with nothing left to fill in", () => {
  expect(configuration.getElementsByTagName("parsererror")).toHaveLength(0);
  expect(configuration.documentElement.localName).toBe("configuration");
  expect(source).not.toMatch(/\{\{|\}\}/);
});

it("sends the pages' policy, with who may frame them, and no guessing of types", () => {
  const headers = children(only("system.webServer/httpProtocol/customHeaders"), "add");
  expect(headers.map((header) => [attribute(header, "name"), attribute(header, "value")])).toEqual([
    [
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; frame-ancestors 'self' https://*.example",
    ],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
  ]);
});

it("lets WebAssembly run in the engine's thread, and nowhere else", () => {
  const locations = children(configuration.documentElement, "location");
  const own = locations.filter((location) => location.getElementsByTagName("customHeaders").length > 0);
  expect(own.map((location) => attribute(location, "path"))).toEqual(["engine.84b39a20.js"]);
  const headers = only("system.webServer/httpProtocol/customHeaders", own[0]);
  expect(attribute(only("remove", headers), "name")).toBe("Content-Security-Policy");
  expect(attribute(only("add", headers), "value")).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'self' https://*.example",
  );
  expect(source.match(/wasm-unsafe-eval/g)).toHaveLength(1);
});

it("removes before it adds: IIS refuses a name that is there already", () => {
  const lists: [Element, string, string][] = [
    [only("system.webServer/httpProtocol/customHeaders"), "add", "name"],
    [only("system.webServer/staticContent"), "mimeMap", "fileExtension"],
  ];
  for (const [list, name, key] of lists) {
    expect(children(list, name).length).toBeGreaterThan(2);
    for (const added of children(list, name)) {
      const before = added.previousElementSibling;
      expect([before?.localName, before?.getAttribute(key)]).toEqual(["remove", attribute(added, key)]);
    }
  }
});

it("knows the type of everything that the pages consist of", () => {
  const maps = children(only("system.webServer/staticContent"), "mimeMap");
  const types = new Map(maps.map((map) => [attribute(map, "fileExtension"), attribute(map, "mimeType")]));
  expect(types.get(".js")).toBe("text/javascript; charset=utf-8");
  expect(types.get(".html")).toBe("text/html; charset=utf-8");
  const assets = ["assets/pages", "assets/sample"].flatMap((folder) => readdirSync(join(root, folder)));
  const extensions = new Set(assets.map((name) => /\.[^.]+$/.exec(name)?.[0] ?? ""));
  expect([...extensions].filter((one) => one !== ".md" && !types.has(one))).toEqual([]);
});

it("lists no folder and shows the help at the address itself", () => {
  expect(attribute(only("system.webServer/directoryBrowse"), "enabled")).toBe("false");
  expect(attribute(only("system.webServer/defaultDocument/files/add"), "value")).toBe("help.html");
});

it("lets browsers keep what is named after its content, and ask again for the rest", () => {
  expect(attribute(only("system.webServer/staticContent/clientCache"), "cacheControlMode")).toBe(
    "DisableCache",
  );
  const kept = children(configuration.documentElement, "location");
  expect(kept.map((location) => attribute(location, "path"))).toEqual([
    "2.0a8e1b16.js",
    "taskpane.c030badd.js",
    "engine.84b39a20.js",
    "highs.50382d70.wasm",
  ]);
  for (const location of kept) {
    const cache = only("system.webServer/staticContent/clientCache", location);
    expect(
      ["cacheControlMode", "cacheControlMaxAge", "cacheControlCustom"].map((one) => attribute(cache, one)),
    ).toEqual(["UseMaxAge", "365.00:00:00", "public, immutable"]);
  }
});
