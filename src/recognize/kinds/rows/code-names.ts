import { normalize } from "../../../text/normalize";
import type { KindLine } from "./lines";
import { isTotal } from "../labels/label-meaning";

export const CLASSIFICATIONS = ["functional", "economic", "government"] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

const SHAPES: Readonly<Record<Classification, RegExp>> = {
  functional: /^2\d{2}(\d{2}){0,2}$/,
  economic: /^3\d{2}(\d{2}){0,2}$/,
  government: /^5\d{2}(\d{2}){0,2}$/,
};

/** Whether a code may be one of a classification: units have codes too, in the same column. */
export function isCodeOf(code: string, of: Classification): boolean {
  return SHAPES[of].test(code);
}

/**
 * Codes of names without codes: 行政运行 stands under many sections, so a name is looked up below the one before it.
 * `undefined` for all where a name is not known: half a tree adds up to nothing.
 */
export function codesByName(
  lines: readonly KindLine[],
  names: ReadonlyMap<string, string>,
): (string | undefined)[] | undefined {
  const index = nameIndex(names);
  let cls = "";
  let section = "";
  const found: (string | undefined)[] = [];
  for (const line of lines) {
    if (isTotal(line.label) || line.label.text === "") {
      found.push(undefined);
      continue;
    }
    const name = bare(line.label.text);
    const ownClass = index.get(` ${name}`);
    const below = index.get(`${section} ${name}`);
    const beside = index.get(`${cls} ${name}`);
    if (below !== undefined && section !== "") found.push(below);
    else if (beside !== undefined && cls !== "") {
      section = beside;
      found.push(beside);
    } else if (ownClass !== undefined) {
      cls = ownClass;
      section = "";
      found.push(ownClass);
    } else return undefined;
  }
  return found;
}

const indexes = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

/** `parent name` → code; of a class ` name`. */
function nameIndex(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const [code, name] of names) {
    const parent = code.length > 3 ? code.slice(0, -2) : "";
    index.set(`${parent} ${bare(name)}`, code);
  }
  indexes.set(names, index);
  return index;
}

const classes = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

/** The code of a class by its name, with or without 支出 behind it. */
export function classNamed(name: string, names: ReadonlyMap<string, string>): string | undefined {
  let index = classes.get(names);
  if (index === undefined) {
    index = new Map([...names].filter(([code]) => code.length === 3).map(([code, own]) => [bare(own), code]));
    classes.set(names, index);
  }
  return index.get(name) ?? index.get(`${name}支出`);
}

const plainNames = new WeakMap<ReadonlyMap<string, string>, ReadonlySet<string>>();

/** All names of a classification, as `bare` has them. */
export function bareNames(names: ReadonlyMap<string, string>): ReadonlySet<string> {
  let plain = plainNames.get(names);
  if (plain === undefined) plainNames.set(names, (plain = new Set([...names.values()].map(bare))));
  return plain;
}

/** Without spaces, level and bracket. */
export function bare(name: string): string {
  return normalize(name).replace(/\((类|款|项)\)$/, "");
}
