import { accountWord } from "../../../budget/budget-name";
import { byKey } from "../../../common/by-key";
import type { BatchEntry } from "./entry";
import { keyOfName, keyOfPeriod } from "./names";

/** What has not come: of a department of the list everything, a unit that its department lists, a text, a table. */
export interface MissingItem {
  readonly department: string;
  readonly year: number | null;
  readonly is: "everything" | "unit" | "prose" | "table" | "account";
  readonly what: string;
}

export function missingItems(
  entries: readonly BatchEntry[],
  /** The names of those that were to send something. */
  expected: readonly string[] = [],
): readonly MissingItem[] {
  const all = [...notSent(entries, expected), ...inPeriods(entries)];
  // Of several files of one department each lacks the same.
  return [...new Map(all.map((one) => [`${one.department} ${one.year ?? ""} ${one.what}`, one])).values()];
}

function notSent(entries: readonly BatchEntry[], expected: readonly string[]): readonly MissingItem[] {
  const sent = new Set(entries.map(({ department }) => keyOfName(department)));
  const isSent = (name: string) => sent.has(keyOfName(name));
  return expected
    .filter((name) => !isSent(name))
    .map((department) => ({ department, year: null, is: "everything", what: "没有报送" }));
}

/** What most of the others of the same year have sent. */
function inPeriods(entries: readonly BatchEntry[]): readonly MissingItem[] {
  return [...byKey(entries, keyOfPeriod).values()].flatMap((own) => [
    ...missingAccounts(own, entries),
    ...missingUnits(own),
    ...missingProse(own),
    ...own.flatMap(({ department, digest, year }) =>
      digest.missingTables.map((title): MissingItem => ({
        department,
        year,
        is: "table",
        what: `没有《${title}》`,
      })),
    ),
  ]);
}

/** Who has sent the one account and not this, where more than half of those who sent the one sent this as well. */
function missingAccounts(own: readonly BatchEntry[], all: readonly BatchEntry[]): readonly MissingItem[] {
  const [first] = own;
  if (first === undefined) return [];
  const sent = new Set(own.map(({ department }) => keyOfName(department)));
  const others = new Map(
    all
      .filter(({ department, of, year }) => department !== "" && (of !== first.of || year !== first.year))
      .map(({ department }) => [keyOfName(department), department]),
  );
  const missing = [...others].filter(([key]) => !sent.has(key));
  if (missing.length * 2 >= others.size) return [];
  const what = `没有报送${first.year === null ? "" : ` ${first.year} 年`}${accountWord(first.of)}`;
  return missing.map(([, department]) => ({ department, year: first.year, is: "account", what }));
}

/** Only where some of its units have come: else a department sends all in one file. */
function missingUnits(own: readonly BatchEntry[]): readonly MissingItem[] {
  const sent = new Set(own.map(({ department }) => keyOfName(department)));
  return own.flatMap(({ department, digest, kind, year }) => {
    if (kind !== "部门") return [];
    const units = [...new Map(digest.units.map(({ unit }) => [keyOfName(unit), unit]))].filter(
      ([key]) => key !== keyOfName(department),
    );
    const missing = units.filter(([key]) => !sent.has(key));
    if (missing.length === units.length) return [];
    return missing.map(([, unit]): MissingItem => ({
      department,
      year,
      is: "unit",
      what: `没有所属单位“${unit}”的文件`,
    }));
  });
}

function missingProse(own: readonly BatchEntry[]): readonly MissingItem[] {
  const without = own.filter(({ hasProse }) => !hasProse);
  if (without.length * 2 >= own.length) return [];
  return without.map(({ department, file, year }) => ({
    department: department === "" ? file : department,
    year,
    is: "prose",
    what: "没有情况说明",
  }));
}
