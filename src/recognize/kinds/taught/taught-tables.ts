import type { KindStandard, LabelMeaning } from "../../../budget/kind";
import type { Standard } from "../../../budget/standard";
import type { LabelColumn, Section, TableDescription } from "../../../budget/table";
import type { TaughtHeader } from "../../../budget/taught";
import { isPlainTotal, readText } from "../labels/label-meaning";

/**
 * A province's standard with what was taught of headers of its tables: a column of its own bears the taught label where its
 * own labels mean the quantity that was taught. The very standard where nothing was taught of its tables.
 */
export function withTaughtTables(
  standard: Standard,
  headers: readonly TaughtHeader[],
  base: KindStandard,
): Standard {
  const isOwn = ({ kind }: TaughtHeader) => standard.tables.some(({ id }) => id === kind);
  if (!headers.some(isOwn)) return standard;
  const tables = standard.tables.map((table) =>
    headers
      .filter(({ kind }) => kind === table.id)
      .reduce((own, header) => taughtTable(own, header, base), table),
  );
  return { ...standard, tables };
}

function taughtTable(table: TableDescription, header: TaughtHeader, base: KindStandard): TableDescription {
  const columns = header.columns.flatMap(({ path, quantity }) => {
    const meaning = base.quantities.find(({ id }) => id === quantity)?.meaning;
    const leaf = path.at(-1) ?? "";
    // 小计 under a group is its own label together with the group's, which may have had a year.
    const isPlain = isPlainTotal(readText(leaf, base.labels));
    const labels = isPlain ? ["", "{年}"].map((year) => year + path.slice(-2).join("")) : [leaf];
    return meaning === undefined ? [] : labels.map((label) => ({ label, meaning }));
  });
  const [first, ...others] = table.sections.map((section): Section => ({
    ...section,
    labels: section.labels.map((own) => ({
      ...own,
      labels: [...own.labels, ...labelsOf(columns, (meaning) => isLabelColumn(own, meaning))],
    })),
    columns: section.columns.map((own) => ({
      ...own,
      labels: [
        ...own.labels,
        ...labelsOf(columns, (meaning) => own.labels.some((label) => means(label, meaning, base))),
      ],
    })) as unknown as Section["columns"],
    rows:
      "total" in section.rows
        ? { ...section.rows, total: [...section.rows.total, ...header.totals] }
        : section.rows,
  }));
  if (first === undefined) return table;
  return { ...table, titles: [...table.titles, ...header.titles], sections: [first, ...others] };
}

interface TaughtLabel {
  readonly label: string;
  readonly meaning: LabelMeaning;
}

function labelsOf(all: readonly TaughtLabel[], isMeant: (meaning: LabelMeaning) => boolean): string[] {
  return all.filter(({ meaning }) => isMeant(meaning)).map(({ label }) => label);
}

function isLabelColumn({ is }: LabelColumn, meaning: LabelMeaning): boolean {
  if (meaning.is === "code") return is === "code";
  if (meaning.is !== "name") return false;
  return meaning.of === "government" ? is === "governmentName" : is === "name";
}

function means(label: string, meaning: LabelMeaning, { labels }: KindStandard): boolean {
  const own = readText(label, labels).meaning;
  return own !== undefined && isSameMeaning(own, meaning);
}

/** Whether two labels mean one thing. */
export function isSameMeaning(one: LabelMeaning, other: LabelMeaning): boolean {
  const textOf = (meaning: LabelMeaning) => JSON.stringify(Object.entries(meaning).toSorted());
  return textOf(one) === textOf(other);
}
