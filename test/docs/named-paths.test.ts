import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Of the project, as a newcomer may type them; what stands for any name ends it: `src/standards/<province>/checks`. */
const PATH =
  /(?<![\w/.@-])(?:src|test|scripts|docs|assets|deploy)\/[\p{Script=Han}\w./-]*[\p{Script=Han}\w]/gu;

/** In docs, what stands in backticks may also be named from src on, without its ending. */
const SHORT =
  /`((?:amount|workbook|budget|standards|recognize|check|recalculate|narrate|report|taskpane|cli)\/[\w/-]+)`/g;

const files = [
  ...readdirSync("."),
  ...["assets", "deploy", "docs", "scripts", "src", "test"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  ),
].map((path) => path.replaceAll("\\", "/"));
const named = (ending: RegExp) => files.filter((file) => ending.test(file));
const isThere = (path: string) => ["", ".ts", ".tsx"].some((ending) => existsSync(path + ending));

/** Of docs/evidence.md some lines are of former runs. */
const documents = named(/\.md$/).filter((file) => file !== "docs/evidence.md");

it.each(documents)("%s names paths that are there", (file) => {
  const text = readFileSync(file, "utf8");
  const paths = [...text.matchAll(PATH)].map(([path]) => path);
  const short = [...text.matchAll(SHORT)].map(([, path]) => `src/${path}`);
  expect([...paths, ...short].filter((path) => !isThere(path))).toEqual([]);
});

it("comments name paths that are there", () => {
  const wrong = named(/^(src|test|scripts)\/.*\.(tsx?|js)$|^[^/]+\.js$/).flatMap((file) => {
    const comments = readFileSync(file, "utf8").match(/^\s*(\/\/|\/?\*).*$/gm) ?? [];
    const paths = comments.flatMap((line) => line.match(PATH) ?? []);
    return paths.filter((path) => !isThere(path)).map((path) => `${file}: ${path}`);
  });
  expect(wrong).toEqual([]);
});
