import { budgets, type Budget } from "../fixtures/budget";

/** Projects of a unit. */
export const PER_UNIT = 200;

/** A budget whose table of this year's projects has about `rows` rows, in units of two hundred projects, and adds up by itself. */
export function withProjects(rows: number, base: Budget = budgets["science-2024"]): Budget {
  // Any spread of amounts will do; the step is prime, so that they do not repeat within a unit.
  return withAmounts(rows, base, (index) => 100 + ((index * 7919) % 9973));
}

/** The same, of amounts so small that together they are what the other tables print: nothing contradicts anything. */
export function soundWithProjects(rows: number): Budget {
  const base = budgets["science-2024"];
  const small = (index: number) => 1 + ((index * 7919) % 23);
  let rest = Math.round(Number(base.tables.projects[0]?.[1]) * 100);
  for (let index = 1; index < unitsOf(rows) * PER_UNIT; index += 1) rest -= small(index);
  return withAmounts(rows, base, (index) => (index === 0 ? rest : small(index)));
}

function unitsOf(rows: number): number {
  return Math.max(1, Math.round(rows / PER_UNIT));
}

function withAmounts(rows: number, base: Budget, centsOf: (index: number) => number): Budget {
  const printed: string[][] = [];
  let total = 0;
  for (let unit = 0; unit < unitsOf(rows); unit += 1) {
    const projects: string[][] = [];
    let sum = 0;
    for (let index = unit * PER_UNIT; index < (unit + 1) * PER_UNIT; index += 1) {
      const cents = centsOf(index);
      sum += cents;
      projects.push(projectRow(`第${index + 1}号设备采购项目`, cents));
    }
    total += sum;
    printed.push(projectRow(`云州市第${unit + 1}管理站`, sum), ...projects);
  }
  const department = projectRow(base.department, total);
  return { ...base, tables: { ...base.tables, projects: [department, ...printed] } };
}

function projectRow(name: string, cents: number): string[] {
  const amount = (cents / 100).toFixed(2);
  return [name, amount, amount, "", "", "", ""];
}
