import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { everyCheck } from "../src/engine";
import { checkIndex, checkPage } from "../src/report/check-page";
import { shanxi } from "../src/standards/shanxi/standard";
import { pageExample } from "../test/check/page-examples";
import { numberedFiles, withNumbers } from "./docs/numbers";

/**
 * Writes docs/checks from the checks themselves and an example of each from its tests, and the numbers that other
 * documents say. Run by `npm run docs`.
 */
const folder = new URL("../docs/checks/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(new URL(name, folder));
const titles = new Map(shanxi.tables.map((table) => [table.id, table.titles[0]]));
const checks = everyCheck();
for (const check of checks)
  writeFileSync(new URL(`${check.id}.md`, folder), checkPage(check, titles, pageExample(check.id)));
writeFileSync(new URL("README.md", folder), checkIndex(checks));
for (const file of numberedFiles) writeFileSync(file, withNumbers(file, readFileSync(file, "utf8")));
