import { recognizeKinds } from "./read-kinds";
import { basicTotals, finalForms } from "../../fixtures/final-accounts/final-forms";
import { forms, workbookOf } from "../../fixtures/forms/forms";
import { failing, tiesAsRead } from "./ties-as-read";

/** Each sheet's kind as it was read, without its ordinal. */
function kindsIn(sheets: (typeof forms)[string]): Record<string, string | undefined> {
  const { documents } = recognizeKinds(workbookOf(sheets));
  const kinds: Record<string, string | undefined> = Object.fromEntries(
    sheets.map(({ name }) => [name, undefined]),
  );
  for (const { document } of documents) {
    for (const { id, areas } of document.tables.values())
      kinds[areas[0]?.sheet ?? ""] = id.replace(/-\d$/, "");
  }
  return kinds;
}

it.each(basicTotals)(
  "blocks of basic expenditure side by side may have totals of their own: %s",
  (_, sheets) => {
    const { documents } = recognizeKinds(workbookOf(sheets));
    expect(documents.flatMap(({ document }) => failing(tiesAsRead(document)))).toEqual([]);
    const table = documents[0]?.document.tables.get("final-basic-expenditure");
    expect(table?.asRead?.unread).toEqual([]);
  },
);

describe.each(Object.entries({ ...forms, ...finalForms }))("the form of %s", (_, sheets) => {
  const { documents } = recognizeKinds(workbookOf(sheets));

  it("is one document, each table of its kind", () => {
    expect(documents).toHaveLength(1);
    expect(kindsIn(sheets)).toEqual(Object.fromEntries(sheets.map(({ name, kind }) => [name, kind])));
  });

  it("agrees with itself", () => {
    expect(documents.flatMap(({ document }) => failing(tiesAsRead(document)))).toEqual([]);
  });

  it("has nearly all its amounts in ties", () => {
    for (const { document } of documents) {
      const tied = new Set(
        tiesAsRead(document).flatMap(({ tie, verdict }) =>
          verdict.outcome === "vacuous" ? [] : [...tie.left, ...tie.right],
        ),
      );
      const facts = [...document.tables.values()]
        .flatMap(({ rows }) => rows.flatMap((row) => [...row.facts.values()]))
        .filter(({ value }) => value !== 0n);
      expect(facts.filter((fact) => tied.has(fact)).length / facts.length).toBeGreaterThan(0.97);
    }
  });
});
