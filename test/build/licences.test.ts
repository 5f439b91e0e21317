import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dependencies, refused, TOLERATED } from "../../scripts/licences/dependencies";
import { thirdPartyNotices } from "../../scripts/licences/notices";
import { isPermissive } from "../../scripts/licences/permissive";

const root = join(__dirname, "../..");

describe("the dependencies of this project", () => {
  const all = dependencies(root);

  it("have permissive licences, tools that are named aside", () => {
    expect(all.length).toBeGreaterThan(500);
    expect(refused(all)).toEqual([]);
  });

  it("still have the tools that are tolerated, and these as tools alone", () => {
    for (const name of Object.keys(TOLERATED)) {
      const found = all.filter((one) => one.name === name);
      expect([name, found.map(({ isTool }) => isTool)]).toEqual([name, [true]]);
    }
  });

  it("are told apart: react is of the product, jest is a tool", () => {
    const isTool = (name: string) => all.find((one) => one.name === name)?.isTool;
    expect([isTool("react"), isTool("@e965/xlsx"), isTool("jest")]).toEqual([false, false, true]);
  });
});

describe("an invented project", () => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-licences-"));
  const put = (name: string, description: object, files: Readonly<Record<string, string>> = {}) => {
    const at = join(folder, "node_modules", name);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, "package.json"), JSON.stringify({ version: "1.0.0", ...description }));
    for (const [file, content] of Object.entries(files)) writeFileSync(join(at, file), content);
  };
  beforeAll(() => {
    put("changed", { license: "GPL-3.0" });
    put("silent", {});
    put("webpack", { license: "MIT" }, { LICENSE: "text of webpack\r\n" });
    put("one", { license: "MIT" }, { LICENSE: "one text" });
    put("@a/two", { license: "Apache-2.0" }, { "LICENSE.md": "one text", NOTICE: "and a notice" });
    put("bare", { license: "MIT" });
    const packages = {
      "": { license: "MIT" },
      "node_modules/changed": { version: "1.0.0", license: "MIT" },
      "node_modules/silent": { version: "1.0.0" },
      "node_modules/axe-core": { version: "1.0.0", license: "MPL-2.0" },
      "node_modules/absent/node_modules/@b/deep": { version: "2.0.0", license: "LGPL-2.1", dev: true },
      "node_modules/fine": { version: "1.0.0", license: "(MIT OR GPL-3.0)" },
    };
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is refused for a licence that changed, that is missing, and that only tools may have", () => {
    const names = refused(dependencies(folder)).map(({ name, licence }) => [name, licence]);
    expect(names).toEqual([
      ["@b/deep", "LGPL-2.1"],
      ["axe-core", "MPL-2.0"],
      ["changed", "GPL-3.0"],
      ["silent", ""],
    ]);
  });

  const within = (name: string) => join(folder, "node_modules", name, "dist/index.js");

  it("has notices of what is bundled, whole texts, each once", () => {
    const files = [within("one"), within("@a/two"), within("one"), join(folder, "src/index.ts")];
    const notices = thirdPartyNotices(folder, files);
    expect(notices).toContain("one 1.0.0 (MIT)");
    expect(notices).toContain("@a/two 1.0.0 (Apache-2.0)");
    expect(notices).toContain("one text\n\nand a notice\n");
    expect(notices).toContain("text of webpack\n");
    expect(notices.match(/^one 1\.0\.0/gm)).toHaveLength(1);
    expect(thirdPartyNotices(folder, files.toReversed())).toBe(notices);
  });

  it.each([
    ["changed", "GPL-3.0"],
    ["bare", "no text"],
  ])("has none where %s is bundled", (name, says) => {
    expect(() => thirdPartyNotices(folder, [within(name)])).toThrow(says);
  });
});

test.each([
  ["MIT", true],
  ["GPL-3.0-only", false],
  ["", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["UNLICENSED", false],
  ["(MIT OR GPL-2.0)", true],
  ["GPL-2.0 OR MIT", true],
  ["Apache-2.0 AND MIT", true],
  ["MIT AND GPL-2.0", false],
  ["MIT AND (GPL-2.0 OR ISC)", true],
  ["MIT OR GPL-2.0 AND GPL-3.0", true],
  ["(MIT", false],
  ["MIT)", false],
])("%s is permissive: %s", (expression, expected) => {
  expect(isPermissive(expression)).toBe(expected);
});
