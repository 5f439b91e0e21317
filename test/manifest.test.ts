/** @jest-environment jsdom */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const file = join(root, "manifest.xml");
const source = readFileSync(file, "utf8");
const manifest = new DOMParser().parseFromString(source, "application/xml");

const base = "https://localhost:3000";

const elements = (name: string, within: Document | Element = manifest) => [
  ...within.getElementsByTagNameNS("*", name),
];
const only = (name: string, within?: Element) => {
  const [first, ...others] = elements(name, within);
  if (first === undefined || others.length > 0) throw new Error(`not exactly one ${name}`);
  return first;
};
const childNames = (element: Element) => [...element.children].map(({ localName }) => localName);
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";

/** Texts in both languages: `[element, its DefaultValue, the en-US Override]`. */
const texts = [
  ...elements("String"),
  ...[...manifest.documentElement.children].filter(({ localName }) =>
    ["DisplayName", "Description"].includes(localName),
  ),
].map((element) => {
  const english = elements("Override", element).map((one) => attribute(one, "Value"));
  return [
    attribute(element, "id") || element.localName,
    attribute(element, "DefaultValue"),
    ...english,
  ] as const;
});

/** Every address in the manifest. */
const addresses = [...manifest.getElementsByTagName("*")]
  .map((element) => attribute(element, "DefaultValue"))
  .filter((value) => /^[a-z]+:/.test(value));

/** Width and height, from the header of a PNG. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(join(root, path));
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error(`${path} is no PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const pathOf = (address: string) => address.slice(base.length + 1).replace(/\?.*$/, "");

test("is well-formed XML", () => {
  expect(elements("parsererror")).toEqual([]);
  expect(manifest.documentElement.localName).toBe("OfficeApp");
});

test("has the elements in the order of Office's schema", () => {
  expect(childNames(manifest.documentElement)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expect(childNames(only("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
  expect(childNames(only("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
  expect(childNames(only("GetStarted"))).toEqual(["Title", "Description", "LearnMoreUrl"]);
  expect(childNames(only("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
  for (const control of elements("Control")) {
    expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  }
});

test("is known to Office by its GUID, and has a version that a store takes", () => {
  expect(only("Id").textContent).toBe("1d09ea38-afa4-4f57-b075-9d1b018c1603");
  expect(only("Version").textContent).toMatch(/^[1-9]\d*(\.\d+){3}$/);
});

test("asks for Excel with ExcelApi 1.9, and to read and write the workbook", () => {
  const [set, ...others] = elements("Set");
  expect(others).toEqual([]);
  expect([set?.getAttribute("Name"), set?.getAttribute("MinVersion")]).toEqual(["ExcelApi", "1.9"]);
  expect(elements("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
    "Workbook",
    "Workbook",
  ]);
  expect(only("Permissions").textContent).toBe("ReadWriteDocument");
  expect(elements("AppDomain")).toEqual([]);
});

test("has https addresses alone, all under the one that the build replaces", () => {
  expect(addresses.length).toBeGreaterThan(15);
  expect(addresses.filter((address) => !address.startsWith(`${base}/`))).toEqual([]);
});

test("names pages that are built", () => {
  const pages = addresses.map(pathOf).filter((path) => path.endsWith(".html"));
  expect(pages.filter((page) => !existsSync(join(root, "assets/pages", page)))).toEqual([]);
});

test("names icons that exist, in the size they are named for", () => {
  const images = new Map(
    elements("Image")
      .filter((image) => image.hasAttribute("id"))
      .map((image) => [attribute(image, "id"), pathOf(attribute(image, "DefaultValue"))]),
  );
  const used = elements("Image").filter((image) => image.hasAttribute("resid"));
  for (const image of used) {
    const size = Number(attribute(image, "size"));
    expect(pngSize(images.get(attribute(image, "resid")) ?? "")).toEqual([size, size]);
  }
  for (const icon of elements("Icon")) {
    expect(elements("Image", icon).map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
  }
  expect(pngSize(pathOf(attribute(only("IconUrl"), "DefaultValue")))).toEqual([32, 32]);
  expect(pngSize(pathOf(attribute(only("HighResolutionIconUrl"), "DefaultValue")))).toEqual([64, 64]);
});

test.each([16, 20, 24, 32, 40, 48, 64, 80, 128])("has the product's icon in %i pixels", (size) => {
  expect(pngSize(`assets/icon-${size}.png`)).toEqual([size, size]);
});

test("defines each resource once and uses each, from the list it must be in", () => {
  const lists: Readonly<Record<string, string>> = {
    Image: "Images",
    SourceLocation: "Urls",
    FunctionFile: "Urls",
    LearnMoreUrl: "Urls",
    Label: "ShortStrings",
    Title: "ShortStrings",
    Description: "LongStrings",
  };
  const defined = [...only("Resources").children].flatMap((list) =>
    [...list.children].map((resource) => `${list.localName} ${attribute(resource, "id")}`),
  );
  const used = [...manifest.getElementsByTagName("*")]
    .filter((element) => element.hasAttribute("resid"))
    .map((element) => `${lists[element.localName] ?? element.localName} ${attribute(element, "resid")}`);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].toSorted()).toEqual(defined.toSorted());
  expect(defined.filter((name) => (name.split(" ")[1] ?? "").length > 32)).toEqual([]);
});

test.each(texts)("says %s in Chinese and in English", (_, ...languages) => {
  const [chinese, english, ...more] = languages;
  expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(english).toMatch(/^[\x20-\x7e]+$/);
  expect(more).toEqual([]);
});

test("is in zh-CN, with en-US beside it", () => {
  expect(only("DefaultLocale").textContent).toBe("zh-CN");
  expect(new Set(elements("Override").map((one) => attribute(one, "Locale")))).toEqual(new Set(["en-US"]));
});

test("keeps to the lengths that Office shows in full", () => {
  const long = elements("LongStrings").flatMap((list) => elements("String", list));
  const limits = texts.map(([name, ...languages]) => {
    const isLong = name === "Description" || long.some((one) => attribute(one, "id") === name);
    return languages.every((text) => text.length <= (isLong ? 250 : 32)) ? "" : name;
  });
  expect(limits.filter((name) => name !== "")).toEqual([]);
});

test("has the three buttons on the Home tab; those that open the pane share one", () => {
  expect(only("OfficeTab").getAttribute("id")).toBe("TabHome");
  const actions = elements("Action").map((action) => [
    attribute(action, "xsi:type"),
    ...[...action.children].slice(0, 1).map(({ textContent }) => textContent),
  ]);
  expect(actions).toEqual([
    ["ShowTaskpane", "Gouji.Pane"],
    ["ExecuteFunction", "clearMarks"],
    ["ShowTaskpane", "Gouji.Pane"],
  ]);
  const ids = [...manifest.querySelectorAll("Group, Control")].map((element) => attribute(element, "id"));
  expect(new Set(ids).size).toBe(ids.length);
});

test("names functions that the commands page registers", () => {
  const commands = readFileSync(join(root, "src/commands/commands.ts"), "utf8");
  for (const name of elements("FunctionName")) expect(commands).toContain(`associate("${name.textContent}"`);
});

test("is read by Office's own tool", () => {
  // In a process of its own: jest cannot load the modules that the tool is made of.
  const read = `
    const { OfficeAddinManifest } = require("office-addin-manifest");
    OfficeAddinManifest.readManifestFile("manifest.xml").then((read) => console.log(JSON.stringify(read)));`;
  const { stdout } = spawnSync(process.execPath, ["-e", read], { cwd: root, encoding: "utf8" });
  expect(JSON.parse(stdout)).toMatchObject({
    id: "1d09ea38-afa4-4f57-b075-9d1b018c1603",
    displayName: "勾稽",
    defaultLocale: "zh-CN",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    supportUrl: `${base}/help.html`,
  });
});
