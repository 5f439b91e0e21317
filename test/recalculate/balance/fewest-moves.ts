import type { JudgedTie } from "../../../src/check/judged-tables";
import type { Fact } from "../../../src/budget/document";
import { placeKey } from "../../../src/workbook/places";

/**
 * The fewest figures that must move by a last digit so that every tie holds exactly, by a search of its own: figures that
 * are printed twice are one, and of a tie that does not hold some figure has to move in the right direction. Only of figures
 * that all have one last digit and of which nothing more is known.
 */
export function fewestMoves(ties: readonly JudgedTie[], most: number): number | "unknown" {
  const groups = groupsOf(ties);
  const sums = ties.flatMap((one) => sumOf(one, groups) ?? []);
  let nodes = 0;
  let best = most + 1;

  const search = (cost: number, moves: ReadonlyMap<number, number>, barred: ReadonlySet<string>): void => {
    if ((nodes += 1) > MOST_NODES) return;
    const broken = sums
      .map((sum) => ({ sum, off: offOf(sum, moves) }))
      .filter(({ sum, off }) => off < 0 || (off > 0 && !sum.isBound));
    if (broken.length === 0) {
      best = Math.min(best, cost);
      return;
    }
    const options = broken.map(({ sum, off }) => optionsOf(sum, off, { moves, barred, groups }));
    if (cost + packed(broken, options) >= best) return;
    const fewest = options.reduce((a, b) => (b.length < a.length ? b : a));
    const closed = new Set(barred);
    for (const { group, by, weight } of fewest) {
      search(cost + weight, new Map([...moves, [group, by]]), new Set(closed));
      closed.add(`${group} ${by}`);
    }
  };
  search(0, new Map(), new Set());
  return nodes > MOST_NODES ? "unknown" : best;
}

const MOST_NODES = 200_000;

interface Group {
  readonly weight: number;
  readonly figures: Set<string>;
  readonly smallest: number;
}

interface Sum {
  /** left − right, in last digits. */
  readonly off: number;
  readonly terms: ReadonlyMap<number, number>;
  readonly isBound: boolean;
}

interface Option {
  readonly group: number;
  readonly by: number;
  readonly weight: number;
  readonly gain: number;
}

const digitsOf = (fact: Fact) => Number(fact.value / fact.usualRounding);

/** Figures that must be equal are one: cells of one place, and identities that hold. */
function groupsOf(ties: readonly JudgedTie[]): { ofKey: Map<string, number>; list: Group[] } {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    const next = parent.get(key) ?? key;
    return next === key ? key : find(next);
  };
  const digits = new Map<string, number>();
  for (const { tie } of ties) {
    for (const fact of [...tie.left, ...tie.right]) {
      const key = placeKey(fact.place);
      if (!parent.has(key)) parent.set(key, key);
      digits.set(key, digitsOf(fact));
    }
    const [[one], [other]] = [tie.left.filter(isFigure), tie.right.filter(isFigure)];
    const isSame = tie.left.length === 1 && tie.right.length === 1 && tie.relation !== "at-least";
    if (isSame && tie.usual !== true && one && other && one.value === other.value) {
      parent.set(find(placeKey(other.place)), find(placeKey(one.place)));
    }
  }
  const ofKey = new Map<string, number>();
  const list: { weight: number; figures: Set<string>; smallest: number }[] = [];
  const ofRoot = new Map<string, number>();
  for (const key of parent.keys()) {
    const root = find(key);
    const index = ofRoot.get(root) ?? list.push({ weight: 0, figures: new Set(), smallest: Infinity }) - 1;
    ofRoot.set(root, index);
    ofKey.set(key, index);
    const group = list[index];
    if (group === undefined) continue;
    group.figures.add(key);
    group.weight = group.figures.size;
    group.smallest = Math.min(group.smallest, digits.get(key) ?? 0);
  }
  return { ofKey, list };
}

function isFigure({ value, form }: Fact): boolean {
  return value !== 0n && form !== "unreadable";
}

function sumOf({ tie, verdict }: JudgedTie, { ofKey }: ReturnType<typeof groupsOf>): Sum | undefined {
  if (verdict.outcome === "unreadable" || verdict.outcome === "vacuous") return undefined;
  const terms = new Map<number, number>();
  let off = 0;
  for (const [facts, sign] of [
    [tie.left, 1],
    [tie.right, -1],
  ] as const) {
    for (const fact of facts) {
      if (!isFigure(fact)) continue;
      off += sign * digitsOf(fact);
      const group = ofKey.get(placeKey(fact.place)) ?? -1;
      terms.set(group, (terms.get(group) ?? 0) + sign);
    }
  }
  for (const [group, times] of terms) if (times === 0) terms.delete(group);
  const isBound = tie.relation === "at-least";
  // What is usual only may stay as it is, and must not become worse.
  if (tie.usual === true && off !== 0) return undefined;
  return { off, terms, isBound };
}

function offOf({ off, terms }: Sum, moves: ReadonlyMap<number, number>): number {
  let sum = off;
  for (const [group, times] of terms) sum += times * (moves.get(group) ?? 0);
  return sum;
}

function optionsOf(
  { terms }: Sum,
  off: number,
  {
    moves,
    barred,
    groups,
  }: {
    readonly moves: ReadonlyMap<number, number>;
    readonly barred: ReadonlySet<string>;
    readonly groups: ReturnType<typeof groupsOf>;
  },
): Option[] {
  const options: Option[] = [];
  for (const [group, times] of terms) {
    const by = off > 0 === times > 0 ? -1 : 1;
    const { weight = 1, smallest = 0 } = groups.list[group] ?? {};
    if (moves.has(group) || barred.has(`${group} ${by}`) || smallest + by === 0) continue;
    options.push({ group, by, weight, gain: Math.abs(times) });
  }
  return options.sort((a, b) => a.weight - b.weight);
}

/** What broken ties without a figure in common cost at least. */
function packed(
  broken: readonly { readonly off: number }[],
  options: readonly (readonly Option[])[],
): number {
  const taken = new Set<number>();
  let cost = 0;
  const order = [...broken.keys()].sort((a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0));
  for (const index of order) {
    const own = options[index] ?? [];
    if (own.length === 0) return Infinity;
    if (own.some(({ group }) => taken.has(group))) continue;
    for (const { group } of own) taken.add(group);
    let need = Math.abs(broken[index]?.off ?? 0);
    for (const { weight, gain } of own) {
      if (need <= 0) break;
      cost += weight;
      need -= gain;
    }
    if (need > 0) return Infinity;
  }
  return cost;
}
