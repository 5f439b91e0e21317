import { gravityOfCauses } from "../../report/by-cause";
import type { TableResult } from "../../report/result";
import { checkedIn } from "../session/slices/last-check";
import { shownResult } from "../session/slices/shown";
import { isFailed } from "../session/solved";
import { headingOf, OTHERS, PROSE, tableFinder } from "./finding-groups";
import { notIgnored, type Seen } from "./visible-findings";

/** How a table stands: errors before doubts. */
type TileState = "error" | "warning" | "fine" | "empty" | "missing";

export interface Tile {
  /** The table's id, or a group of cards that are of no table. */
  readonly table: string;
  readonly title: string;
  /** 三 of 表三; as few letters as tell it from the others. */
  readonly short: string;
  readonly is: TileState;
  /** Cards of errors and doubts. */
  readonly count: number;
}

/** One tile for each table of the shown budget, then for cards of no table where there are any. */
export function tilesOf(
  seen: Seen,
  words: { readonly prose: string; readonly others: string },
): readonly Tile[] {
  const result = shownResult(seen);
  const checked = checkedIn(seen.check);
  if (result === undefined || checked === undefined) return [];
  const findings = notIgnored(seen).filter(isFailed);
  const tableOf = tableFinder(result);
  const counts = new Map<string, { error: number; warning: number }>();
  const add = (table: string, severity: "error" | "warning") => {
    const own = counts.get(table) ?? { error: 0, warning: 0 };
    counts.set(table, own);
    own[severity] += 1;
  };
  const gravities = gravityOfCauses(result.causes, findings);
  for (const cause of result.causes) {
    const gravity = gravities.get(cause.id);
    if (gravity !== undefined) add(tableOf(cause), gravity);
  }
  for (const finding of findings) {
    if (finding.cause !== undefined || finding.severity === "info") continue;
    add(headingOf(checked, finding), finding.severity);
  }
  const tile = (table: string, title: string, short: string, otherwise: TileState): Tile => {
    const { error, warning } = counts.get(table) ?? { error: 0, warning: 0 };
    const is = error > 0 ? "error" : warning > 0 ? "warning" : otherwise;
    return { table, title, short, is, count: error + warning };
  };
  const names = shortNames(result.tables);
  const others: readonly (readonly [string, string])[] = [
    [PROSE, words.prose],
    [OTHERS, words.others],
    ["", words.others],
  ];
  return [
    ...result.tables.map((table, index) =>
      tile(table.id, titleOf(table), names[index] ?? "", stateOf(table)),
    ),
    ...others
      .filter(([table]) => counts.has(table))
      .map(([table, title]) => tile(table, title, title.slice(0, 2), "fine")),
  ];
}

function stateOf({ state }: TableResult): TileState {
  return state === "filled" ? "fine" : state;
}

function titleOf({ sheet, title }: TableResult): string {
  return sheet === undefined || title.includes(sheet) ? title : `${sheet} ${title}`;
}

/**
 * By the number that its sheet bears, or else by where it stands among the others; where no sheet has a number, by the
 * first letters of their names, if these tell them apart.
 */
export function shortNames(tables: readonly Pick<TableResult, "sheet">[]): readonly string[] {
  const numbers = tables.map(({ sheet = "" }) => NUMBER.exec(sheet)?.[1]);
  const letters = tables.map(({ sheet = "" }) => sheet.slice(0, 2));
  const areTold = new Set(letters).size === letters.length && letters.every((one) => /^\p{L}/u.test(one));
  if (areTold && numbers.every((one) => one === undefined)) return letters;
  return numbers.map((one, index) => one ?? String(index + 1));
}

const NUMBER = /表\s*([一二三四五六七八九十]{1,3}|\d{1,2})(?!\d)/;
