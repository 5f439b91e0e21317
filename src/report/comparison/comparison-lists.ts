import { accountWord } from "../../budget/budget-name";
import { placeName } from "../../workbook/places";
import { findingPlace } from "../finding-place";
import { changeNames } from "./change-names";
import type { ChangeResult, DocumentComparison } from "./comparison-result";

/** A list of what differs, as every form of the report has it. */
export interface ComparisonList {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const CHANGE_HEADER = ["编号", "种类", "位置", "表", "项目", "原来", "现在", "增减"];

/** What was changed, what followed, what did not; prose; findings; where things stand now. Lists of nothing are left out. */
export function comparisonLists(document: DocumentComparison): readonly ComparisonList[] {
  const { behind, changes, findings, layout } = document;
  const [tables, prose] = [changes.filter(isOfTables), changes.filter((one) => !isOfTables(one))];
  const own = tables.filter(({ follows }) => follows === null);
  const following = tables.filter(({ follows }) => follows !== null);
  const lists: readonly ComparisonList[] = [
    { title: `改动（${own.length} 处）`, header: CHANGE_HEADER, rows: own.map(changeRow) },
    {
      title: `没有跟着改的合计（${behind.length} 处）`,
      header: ["位置", "表", "项目", "现为", "各项之和", "由哪些改动引起"],
      rows: behind.map((one) => [
        placeName(one),
        one.title ?? "",
        itemName(one),
        blank(one.actual),
        one.expected,
        one.changes.join("、"),
      ]),
    },
    {
      title: `跟着变的金额（${following.length} 处）`,
      header: [...CHANGE_HEADER, "随哪一处"],
      rows: following.map((one) => [...changeRow(one), one.follows ?? ""]),
    },
    {
      title: `情况说明（${prose.length} 段）`,
      header: ["编号", "位置", "原来", "现在"],
      rows: prose.map((one) => [one.id, changePlace(one), one.old ?? "", one.new ?? ""]),
    },
    {
      title: `新出现的问题（${findings.new.length} 项）`,
      header: ["位置", "问题"],
      rows: findings.new.map((one) => [findingPlace(one), one.message]),
    },
    {
      title: `已解决的问题（${findings.solved.length} 项）`,
      header: ["位置", "问题"],
      rows: findings.solved.map((one) => [former(findingPlace(one)), one.message]),
    },
    {
      title: "位置和格式（内容没有变）",
      header: ["说明"],
      rows: layout.map(({ message }) => [message]),
    },
  ];
  return lists.filter(({ rows }) => rows.length > 0);
}

const AS: Readonly<Record<DocumentComparison["as"], string>> = {
  versions: "两个版本",
  years: "两个年度",
  "budget-and-final": "预算与决算（只比较含义相同的金额）",
};

/** Whose it is, and what is compared with what. */
export function comparisonTitle({ as, new: now, old }: DocumentComparison): string {
  const name = now.department || old.department || "（没有写明名称）";
  const year = (one: typeof now) => (one.year === null ? "" : `${one.year} 年`);
  const own = `${year(now)}${accountWord(now.of)}`;
  const other = as === "versions" ? "" : `，与${year(old)}${accountWord(old.of)}比较`;
  return `${name} ${own}${other}：${AS[as]}`;
}

/** How much it is, in one line. */
export function comparisonSummary({ behind, changes, findings }: DocumentComparison): string {
  const following = changes.filter(({ follows }) => follows !== null).length;
  const counts = [
    `改动 ${changes.length - following} 处`,
    ...(following > 0 ? [`跟着变的金额 ${following} 处`] : []),
    ...(behind.length > 0 ? [`没有跟着改的合计 ${behind.length} 处`] : []),
    ...(findings.new.length > 0 ? [`新出现问题 ${findings.new.length} 项`] : []),
    ...(findings.solved.length > 0 ? [`解决问题 ${findings.solved.length} 项`] : []),
  ];
  const isNothing = changes.length + findings.new.length + findings.solved.length === 0;
  return isNothing ? "没有不同" : counts.join("，");
}

/** What only one of the files has. */
export function onlyInOne({
  onlyNew,
  onlyOld,
}: {
  readonly onlyNew: readonly string[];
  readonly onlyOld: readonly string[];
}): readonly string[] {
  return [
    ...onlyOld.map((name) => `只在原来的文件里有：${name}`),
    ...onlyNew.map((name) => `只在现在的文件里有：${name}`),
  ];
}

function isOfTables({ kind }: ChangeResult): boolean {
  return kind !== "prose";
}

function changeRow(change: ChangeResult): readonly string[] {
  const { difference, id, kind, title } = change;
  const isAmount = kind === "amount";
  const shown = (text: string | null) => (text === null ? "" : isAmount ? blank(text) : text);
  return [
    id,
    changeNames[kind],
    changePlace(change),
    title ?? "",
    itemName(change),
    shown(change.old),
    shown(change.new),
    difference === null ? "" : signed(difference),
  ];
}

/** In the new file; what is gone, in the old one. */
function changePlace({ cells }: ChangeResult): string {
  if (cells.new !== null) return placeName(cells.new);
  return cells.old === null ? "" : former(placeName(cells.old));
}

function former(place: string): string {
  return place === "" ? "" : `原 ${place}`;
}

function itemName({ column, row }: { readonly column: string | null; readonly row: string | null }): string {
  const own = row === null ? "" : `“${row}”`;
  if (column === null || column === "") return own;
  return own === "" ? column : `${own}的${column}`;
}

function blank(text: string): string {
  return text === "" ? "空白" : text;
}

function signed(difference: string): string {
  return difference.startsWith("-") ? difference : `+${difference}`;
}
