import { absolute, type Decimal } from "../../amount/decimal";

/**
 * Project tables print a department, its units and their projects one below the other, without codes. Which row is
 * a unit follows from three kinds of evidence, none of which is certain alone: a unit's amounts are the sum of the
 * rows up to the next unit; its name reads as an institution's; its name is indented less. The reading with the
 * least evidence against it wins; one wrong figure costs less than a wrong structure.
 */
export interface LevelRow {
  readonly name: string;
  readonly indent: number;
  /** The same quantity read twice: the 合计 column and the sum of its parts. One of them survives a wrong figure. */
  readonly amounts: readonly [Decimal, Decimal];
}

export interface Levels {
  /** Positions of the unit rows among `rows`, the department's own row left out. */
  readonly units: readonly number[];
  /** How many sums had to be taken as wrong. */
  readonly broken: number;
  /** Whether all sums hold, that of the department included. */
  readonly holds: boolean;
  /** Names alone prove this reading: all units are known from other tables, no other row bears an institution's name. */
  readonly isNamed: boolean;
  /** The evidence against this reading; only to be compared with that against another reading of the same rows. */
  readonly cost: number;
}

const BROKEN_SUM = 3;
/** More than a broken sum: whoever indents names means it. */
const OUTDENTED_PROJECT = 4;
const PROJECT_AS_UNIT = 4;
/** Projects without figures may trail a unit; a long tail of them is not worth following. */
const MAX_ZERO_TAIL = 40;

const INSTITUTION =
  /(局|委|委员会|院|所|站|队|中心|办公室|政府|办|馆|学校|中学|小学|幼儿园|大学|学院|党校|医院|法院|检察院|部|处|会|社|园|场|厅|集团|公司|基地|（本级）|\(本级\)|本级|机关|\(机关\))$/;
const PROJECT =
  /(项目|经费|资金|补助|补贴|费|款|工程|采购|建设|维护|运维|服务|改造|购置|支出|奖励|活动|工作|专项|计划|\d+)$|^20\d\d年/;

/** 统计监测中心（统计发展中心）, but not 统计局信息化运维项目. */
export function isInstitution(name: string): boolean {
  const bare = name.replace(/(?<=.)[（(][^（）()]*[）)]$/, "");
  return !PROJECT.test(bare) && (INSTITUTION.test(name) || INSTITUTION.test(bare));
}

/** 统计局（本级） is 统计局 where nobody else is meant. */
function isKnown({ name }: LevelRow, knownUnits: ReadonlySet<string>): boolean {
  return knownUnits.has(name) || knownUnits.has(name.replace(/[（(](本级|机关)[）)]$|(本级|机关)$/, ""));
}

export function inferLevels(
  department: LevelRow,
  rows: readonly LevelRow[],
  knownUnits: ReadonlySet<string>,
  roundingUnit: Decimal,
): Levels {
  const flatBroken = brokenCost(department, rows, roundingUnit);
  const isNamed = (units: readonly number[]) =>
    areNamed({ department, rows, knownUnits, roundingUnit }, units);
  const all = rows.map((_, index) => index);
  // A list of units and nothing else: none of them has rows that add up to it.
  if (rows.length > 1 && rows.every((row) => isKnown(row, knownUnits)) && !hasRepeated(rows)) {
    const isBroken = flatBroken > 0;
    return { units: all, broken: isBroken ? 1 : 0, holds: !isBroken, isNamed: true, cost: flatBroken };
  }
  const flat = costAsProjects(rows, knownUnits, department) + flatBroken;
  const nested = provenUnits({ department, rows, knownUnits, roundingUnit }, flatBroken > 0);
  const unitRows = nested.units.map((index) => rows[index]).filter((row) => row !== undefined);
  const nestedBroken = brokenCost(department, unitRows, roundingUnit);
  // Where every sum holds with units and not without, no name says otherwise.
  const isProven = nested.broken === 0 && nestedBroken === 0 && flatBroken > 0;
  const named =
    isProven || flatBroken === 0 ? undefined : unitsByName(department, rows, knownUnits, roundingUnit);
  if (named !== undefined) {
    const { units, broken } = named;
    return { units, broken, holds: broken === 0, isNamed: isNamed(units), cost: named.cost };
  }
  if (!isProven && nested.cost + nestedBroken >= flat) {
    return {
      units: [],
      broken: flatBroken > 0 ? 1 : 0,
      holds: flatBroken === 0,
      isNamed: false,
      cost: flat,
    };
  }
  const holds = nested.broken + nestedBroken === 0;
  const cost = nested.cost + nestedBroken;
  return { units: nested.units, broken: nested.broken, holds, isNamed: isNamed(nested.units), cost };
}

/**
 * All rows with the name of an institution, where several of them add up to the department and no project before the first:
 * so told, what stands below them may be wrong, also of more than one.
 */
function unitsByName(
  department: LevelRow,
  rows: readonly LevelRow[],
  knownUnits: ReadonlySet<string>,
  roundingUnit: Decimal,
): Units | undefined {
  const units = rows.flatMap((row, index) =>
    isInstitution(row.name) || isKnown(row, knownUnits) || row.name === department.name ? [index] : [],
  );
  const named = units.flatMap((index) => rows[index] ?? []);
  const filled = named.filter(({ amounts }) => amounts.some((amount) => amount !== 0n));
  if (units[0] !== 0 || filled.length < 2 || hasRepeated(named) || outdented(rows) !== undefined)
    return undefined;
  if (brokenCost(department, named, roundingUnit) > 0) return undefined;
  const broken = named.filter((unit, index) => {
    const own = rows.slice((units[index] ?? 0) + 1, units[index + 1] ?? rows.length);
    return brokenCost(unit, own, roundingUnit) > 0;
  }).length;
  const cost = named.reduce((sum, row) => sum + unitCost(row, knownUnits, department), broken * BROKEN_SUM);
  return { units, broken, cost };
}

function hasRepeated(rows: readonly LevelRow[]): boolean {
  return new Set(rows.map(({ name }) => name)).size < rows.length;
}

/** So sure that a sum which fails is a wrong sum: the rows of another unit, of several amounts, add up to it. */
function areNamed({ department, rows, knownUnits, roundingUnit }: Listed, units: readonly number[]): boolean {
  const isUnit = new Set(units);
  const areApart = rows.every((row, index) =>
    isUnit.has(index) ? isKnown(row, knownUnits) : projectCost(row, knownUnits, department) === 0,
  );
  if (units.length < 2 || !areApart) return false;
  return units.some((unit, index) => {
    const own = rows.slice(unit + 1, units[index + 1] ?? rows.length);
    const filled = own.filter(({ amounts }) => amounts.some((amount) => amount !== 0n));
    const whole = rows[unit];
    return filled.length > 1 && whole !== undefined && brokenCost(whole, own, roundingUnit) === 0;
  });
}

/**
 * The likeliest units; where it takes a sum for wrong and there is another reading in which all sums hold, and no unit of
 * that has the name of a project, that one: so many sums do not hold by chance.
 */
function provenUnits(listed: Listed, isFlatBroken: boolean): Units {
  const { department, rows, knownUnits, roundingUnit } = listed;
  const likeliest = readUnits(listed);
  const rowsOf = ({ units }: Units) => units.flatMap((index) => rows[index] ?? []);
  const holds = (reading: Units) =>
    reading.broken === 0 && brokenCost(department, rowsOf(reading), roundingUnit) === 0;
  if (!isFlatBroken || holds(likeliest)) return likeliest;
  const proven = readUnits(listed, Infinity);
  const isPlausible = rowsOf(proven).every((row) => unitCost(row, knownUnits, department) < PROJECT_AS_UNIT);
  return proven.cost < Infinity && holds(proven) && isPlausible ? proven : likeliest;
}

/** A reading of the rows without any that sums them all up; `undefined` where nothing speaks for one. */
export function inferWithoutDepartment(
  rows: readonly LevelRow[],
  knownUnits: ReadonlySet<string>,
  roundingUnit: Decimal,
): Levels | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const nobody: LevelRow = { name: "", indent: 0, amounts: [0n, 0n] };
  const { units, broken, cost } = readUnits({ department: nobody, rows, knownUnits, roundingUnit });
  // Only a name that reads as a project's shows that the first row is not the department's.
  const isProject = PROJECT.test(first.name) && projectCost(first, knownUnits, nobody) === 0;
  const flat = isProject ? costAsProjects(rows, knownUnits, nobody) : Infinity;
  if (flat < cost) return { units: [], broken: 0, holds: true, isNamed: false, cost: flat };
  return units.length > 1 ? { units, broken, holds: broken === 0, isNamed: false, cost } : undefined;
}

/** The rows below a department's, and what is known before they are read. */
interface Listed {
  readonly department: LevelRow;
  readonly rows: readonly LevelRow[];
  readonly knownUnits: ReadonlySet<string>;
  readonly roundingUnit: Decimal;
}

interface Units {
  readonly units: readonly number[];
  readonly cost: number;
  readonly broken: number;
}

/** Dynamic programming from the last row: `best[i]` is the least cost of rows i… where row i is a unit. */
function readUnits({ department, rows, knownUnits, roundingUnit }: Listed, brokenSum = BROKEN_SUM): Units {
  const count = rows.length;
  if (count === 0) return { units: [], cost: Infinity, broken: 0 };
  const isOutdented = outdented(rows);
  const projectCosts = new Array<number>(count + 1).fill(0);
  rows.forEach((row, index) => {
    projectCosts[index + 1] =
      (projectCosts[index] ?? 0) +
      projectCost(row, knownUnits, department) +
      (isOutdented?.(row) === true ? OUTDENTED_PROJECT : 0);
  });
  const projectsBetween = (from: number, to: number) => (projectCosts[to] ?? 0) - (projectCosts[from] ?? 0);

  const best = new Array<number>(count + 1).fill(0);
  const next = new Array<number>(count + 1).fill(count);
  const holds = new Array<boolean>(count + 1).fill(true);
  // The cheapest continuation after a unit whose sum is broken, over all later starts.
  let cheapest = { at: count, cost: projectCosts[count] ?? 0 };
  for (let index = count - 1; index >= 0; index -= 1) {
    const row = rows[index] as LevelRow;
    const ownCost =
      isOutdented?.(row) === true ? 0 : unitCost(row, knownUnits, department) + (isOutdented ? 4 : 0);
    let choice = {
      at: cheapest.at,
      cost: brokenSum + cheapest.cost - (projectCosts[index + 1] ?? 0),
      holds: false,
    };
    for (const end of sumEnds(rows, index, roundingUnit)) {
      const cost = projectsBetween(index + 1, end) + (best[end] ?? 0);
      if (cost < choice.cost) choice = { at: end, cost, holds: true };
    }
    best[index] = ownCost + choice.cost;
    next[index] = choice.at;
    holds[index] = choice.holds;
    const asStart = (projectCosts[index] ?? 0) + (best[index] ?? 0);
    if (asStart < cheapest.cost) cheapest = { at: index, cost: asStart };
  }
  const units: number[] = [];
  let broken = 0;
  for (let index = 0; index < count; index = next[index] ?? count) {
    units.push(index);
    if (!holds[index]) broken += 1;
  }
  return { units, cost: best[0] ?? 0, broken };
}

/** Where the rows after `unit` add up to it: the positions at which the next unit may start. */
function sumEnds(rows: readonly LevelRow[], unit: number, roundingUnit: Decimal): number[] {
  const ends: number[] = [];
  const target = (rows[unit] as LevelRow).amounts;
  const reached: [Decimal, Decimal] = [0n, 0n];
  let figures = 0n;
  let zeros = 0;
  for (let end = unit + 1; end <= rows.length; end += 1) {
    const slack = ((figures + 1n) * roundingUnit) / 2n;
    const within = [0, 1].some((way) => absolute((target[way] ?? 0n) - (reached[way] ?? 0n)) <= slack);
    if (within && (figures > 0n || target.every((amount) => amount === 0n))) ends.push(end);
    const beyond = [0, 1].every((way) => (reached[way] ?? 0n) > (target[way] ?? 0n) + slack);
    const row = rows[end];
    if (beyond || row === undefined) break;
    if (row.amounts.every((amount) => amount === 0n)) {
      zeros += 1;
      if (zeros > MAX_ZERO_TAIL) break;
    } else {
      figures += 1n;
    }
    reached[0] += row.amounts[0];
    reached[1] += row.amounts[1];
  }
  return ends;
}

function brokenCost(total: LevelRow, parts: readonly LevelRow[], roundingUnit: Decimal): number {
  const slack = (BigInt(parts.length + 1) * roundingUnit) / 2n;
  const holds = [0, 1].some((way) => {
    let sum = 0n;
    for (const part of parts) sum += part.amounts[way] ?? 0n;
    return absolute((total.amounts[way] ?? 0n) - sum) <= slack;
  });
  return holds ? 0 : BROKEN_SUM;
}

function unitCost(row: LevelRow, knownUnits: ReadonlySet<string>, department: LevelRow): number {
  if (isKnown(row, knownUnits) || row.name === department.name) return 0;
  if (PROJECT.test(row.name)) return PROJECT_AS_UNIT;
  return isInstitution(row.name) ? 0.5 : 2;
}

function projectCost(row: LevelRow, knownUnits: ReadonlySet<string>, department: LevelRow): number {
  if (isKnown(row, knownUnits) || row.name === department.name) return 4;
  return isInstitution(row.name) ? 1 : 0;
}

function costAsProjects(
  rows: readonly LevelRow[],
  knownUnits: ReadonlySet<string>,
  department: LevelRow,
): number {
  const isOutdented = outdented(rows);
  return rows.reduce(
    (cost, row) =>
      cost + projectCost(row, knownUnits, department) + (isOutdented?.(row) === true ? OUTDENTED_PROJECT : 0),
    0,
  );
}

/** Which rows stand further left than others; `undefined` where all stand alike. */
function outdented(rows: readonly LevelRow[]): ((row: LevelRow) => boolean) | undefined {
  let least = Infinity;
  let most = 0;
  for (const { indent } of rows) {
    if (indent < least) least = indent;
    if (indent > most) most = indent;
  }
  return most > least ? (row) => row.indent === least : undefined;
}
