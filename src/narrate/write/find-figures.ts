import type { RememberedParagraph } from "./remembered-paragraph";

/**
 * Where a figure of a remembered paragraph is in the paragraph as it is now. `removed`: the words went with it and no
 * other figure took its place; `replaced`: something else stands there.
 */
export type FigurePlace =
  { readonly is: "found"; readonly start: number } | { readonly is: "removed" } | { readonly is: "replaced" };

/** A figure is worth as much as this many characters: it stays in its place unless it is really gone. */
const FIGURE = 1000;

type Unit =
  { readonly is: "character"; readonly text: string } | { readonly is: "figure"; readonly text: string };

/** Lays the remembered paragraph along the current one, figures as wholes, with the fewest characters changed. */
export function findFigures(remembered: RememberedParagraph, current: string): readonly FigurePlace[] {
  const units = unitsOf(remembered);
  const starts = startsOf(units, current);
  const found = starts.filter((start) => start !== undefined).sort((a, b) => a - b);
  const ends = new Map<number, number>();
  units.forEach((unit, index) => {
    const start = starts[index];
    if (unit.is === "figure" && start !== undefined) ends.set(start, start + unit.text.length);
  });
  let last = 0;
  return units.flatMap((unit, index): FigurePlace[] => {
    if (unit.is !== "figure") return [];
    const start = starts[index];
    if (start !== undefined) {
      last = ends.get(start) ?? start;
      return [{ is: "found", start }];
    }
    const next = found.find((one) => one >= last) ?? current.length;
    const between = current.slice(last, next);
    const isNumber = /\d/.test(unit.text);
    return [{ is: isNumber && !/\d/.test(between) ? "removed" : "replaced" }];
  });
}

function unitsOf({ text, figures }: RememberedParagraph): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  const characters = (to: number): void => {
    for (const character of text.slice(from, to)) units.push({ is: "character", text: character });
  };
  for (const figure of figures) {
    characters(figure.start);
    units.push({ is: "figure", text: figure.text });
    from = figure.end;
  }
  characters(text.length);
  return units;
}

/** For each unit where it stands in `current`; `undefined` for characters, and for figures that are not there. */
function startsOf(units: readonly Unit[], current: string): (number | undefined)[] {
  const width = current.length + 1;
  const costs = new Int32Array((units.length + 1) * width);
  for (let index = 1; index < width; index += 1) costs[index] = index;
  units.forEach((unit, row) => {
    const above = row * width;
    const own = above + width;
    const missing = unit.is === "figure" ? FIGURE : unit.text.length;
    for (let index = 0; index < width; index += 1) {
      let cost = (costs[above + index] ?? 0) + missing;
      const start = index - unit.text.length;
      if (isAt(unit, current, start)) cost = Math.min(cost, costs[above + start] ?? 0);
      if (index > 0) cost = Math.min(cost, (costs[own + index - 1] ?? 0) + 1);
      costs[own + index] = cost;
    }
  });
  const starts = new Array<number | undefined>(units.length).fill(undefined);
  let index = current.length;
  for (let row = units.length - 1; row >= 0; row -= 1) {
    const unit = units[row];
    if (unit === undefined) break;
    const own = (row + 1) * width;
    const above = row * width;
    for (;;) {
      const cost = costs[own + index] ?? 0;
      const start = index - unit.text.length;
      if (isAt(unit, current, start) && cost === costs[above + start]) {
        if (unit.is === "figure") starts[row] = start;
        index = start;
        break;
      }
      if (index > 0 && cost === (costs[own + index - 1] ?? 0) + 1) {
        index -= 1;
        continue;
      }
      break;
    }
  }
  return starts;
}

/** A number is only found where no digit goes on at either end. */
function isAt({ is, text }: Unit, current: string, start: number): boolean {
  if (start < 0 || !current.startsWith(text, start)) return false;
  if (is === "character" || !/^\d/.test(text)) return true;
  const before = current.slice(Math.max(0, start - 2), start);
  const after = current.slice(start + text.length, start + text.length + 2);
  return !/\d[.,]?$/.test(before) && !/^[.,]?\d/.test(after);
}
