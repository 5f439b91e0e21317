import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { everyCheck, standards } from "../../src/engine";
import { checkIndex, checkPage } from "../../src/report/check-page";
import { pageExample } from "./page-examples";
import { shanxi } from "../../src/standards/shanxi/standard";

const root = path.join(__dirname, "../..");
const checks = everyCheck();
const titles = new Map(shanxi.tables.map((table) => [table.id, table.titles[0]]));
const filesIn = (folder: string) => readdirSync(path.join(root, folder));

const folders = [
  "check/checks",
  "check/forms",
  "check/review",
  ...standards.map((standard) => `standards/${standard.id}/checks`),
  "narrate/checks",
  "narrate/checks/items",
  "narrate/checks/reasons",
  "narrate/checks/wording",
];

describe("every check", () => {
  it.each(checks.map((check) => [check.id, check] as const))(
    "%s has its file, its test, and its page with an example",
    (id, check) => {
      const homes = folders.filter((folder) => existsSync(path.join(root, "src", folder, `${id}.ts`)));
      expect(homes).toHaveLength(1);
      const tests = folders.filter((folder) => existsSync(path.join(root, "test", folder, `${id}.test.ts`)));
      expect(tests).toHaveLength(1);
      const example = pageExample(id);
      expect(example.texts).not.toEqual([]);
      expect(example.findings).not.toEqual([]);
      expect(readFileSync(path.join(root, "docs/checks", `${id}.md`), "utf8")).toBe(
        checkPage(check, titles, example),
      );
      expect(check.why.length).toBeGreaterThan(20);
      expect(check.mend.length).toBeGreaterThan(10);
    },
  );

  it("has an id of its own", () => {
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
  });

  it("stands in the index, and nothing else does", () => {
    expect(readFileSync(path.join(root, "docs/checks/README.md"), "utf8")).toBe(checkIndex(checks));
    const pages = filesIn("docs/checks").filter((name) => name !== "README.md");
    expect(pages.sort()).toEqual(checks.map((check) => `${check.id}.md`).sort());
  });

  it("of a standard's folder is one of the standard's checks", () => {
    const files = filesIn("src/standards/shanxi/checks").map((name) => name.replace(/\.ts$/, ""));
    expect(checks.map((check) => check.id)).toEqual(expect.arrayContaining(files));
  });

  it("requires tables that the standard has", () => {
    const tables = new Set(shanxi.tables.map((table) => table.id));
    for (const check of checks) for (const id of check.requires) expect(tables).toContain(id);
  });
});
