import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const folder = "src/taskpane/strings";

/** What is shown: the texts of a file, those between the parts of a template each for itself. */
function textsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.ES2022);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const files = (language: string) => readdirSync(folder).filter((name) => name.endsWith(`${language}.ts`));

it.each(files("en-us"))("%s has no Chinese but the unit of the tables", (file) => {
  const texts = textsIn(file);
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => /\p{Script=Han}/u.test(text.replaceAll("万元", "")))).toEqual([]);
});

it.each(files("zh-cn"))("%s has no English but names", (file) => {
  const texts = textsIn(file);
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => /[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}/.test(text))).toEqual([]);
});

it("both languages have their files", () => {
  const parts = (language: string) =>
    files(language)
      .map((name) => name.replace(language, ""))
      .sort();
  expect(parts("en-us")).toEqual(parts("zh-cn"));
  expect(parts("en-us").length).toBeGreaterThan(0);
});
