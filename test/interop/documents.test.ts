import { checkWithProse } from "../../src/engine";
import { narrativeTitle } from "../../src/report/narrative";
import { narrativeDocument } from "../../src/report/word/narrative-document";
import { readProseFile } from "../../src/workbook/file/prose/read-prose-file";
import { budgetNames, budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { linesOf, narratedOf } from "../fixtures/narratives/narrated";
import { narrated, paragraphsOf, publishedProse } from "../fixtures/narratives/narratives";
import { describeWithLibreOffice, documentsOfTexts, textsOfDocuments } from "./libreoffice";

const LONG = 180_000;

const linesIn = (text: string) =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");

describeWithLibreOffice(["Writer"], "LibreOffice and Word documents", () => {
  it(
    "opens the narratives that are written, and reads their paragraphs in them",
    async () => {
      const all = budgetNames.map((name) => narratedOf(name));
      const texts = await textsOfDocuments(await Promise.all(all.map((one) => narrativeDocument(one))));
      expect(texts.map(linesIn)).toEqual(all.map((one) => linesOf(one, narrativeTitle(one))));
    },
    LONG,
  );

  it(
    "writes documents of published prose that are read as the prose was",
    async () => {
      const documents = await documentsOfTexts(
        narrated.map((name) => new TextEncoder().encode(`\uFEFF${publishedProse(name).join("\n")}\n`)),
      );
      documents.forEach((bytes, index) => {
        const name = narrated[index] ?? "town-2026";
        const read = readProseFile(bytes);
        if (!read.ok) throw new Error(read.error);
        expect(read.value.filter((text) => text !== "")).toEqual(publishedProse(name));
        const checked = (prose: readonly string[]) => {
          const result = checkWithProse(layOut(budgets[name]), [], { prose: paragraphsOf(prose) });
          if (result?.ok !== true) throw new Error("not checked");
          return result.value.diagnosis;
        };
        expect(checked(read.value).counts).toEqual(checked(publishedProse(name)).counts);
      });
    },
    LONG,
  );
});
