import { compareWorkbooks } from "../../src/engine";
import { cleanSources } from "../fixtures/slips/clean";
import { randomOf } from "../fixtures/any-form/random";
import { sampled } from "../sample";
import { edits, told } from "./edits";

/** What is told of a pair of workbooks, without what only follows. */
function toldOf(now: Parameters<typeof compareWorkbooks>[0], before: Parameters<typeof compareWorkbooks>[0]) {
  const compared = compareWorkbooks(now, before);
  if (!compared.ok) return [compared.error];
  return compared.value.documents.flatMap(({ comparison: { changes } }) =>
    changes.map(({ cells, kind }) => {
      const place = cells.new ?? cells.old;
      return place === undefined ? kind : told(kind, place);
    }),
  );
}

describe.each(sampled(cleanSources, 12, 3).map((source) => [source.name, source] as const))(
  "%s",
  (name, source) => {
    it("differs in nothing from itself", () => {
      const { workbook } = source.read();
      expect(toldOf(workbook, workbook)).toEqual([]);
    });

    it.each(Object.entries(edits))("tells %s, and nothing else", (what, make) => {
      const clean = source.read();
      const random = randomOf(name.length + what.length);
      for (const edit of sampled([1, 2, 3], 1).map(() => make(clean, random))) {
        if (edit === undefined) continue;
        expect(toldOf(edit.workbook, clean.workbook)).toEqual(edit.expected);
      }
    });
  },
);
