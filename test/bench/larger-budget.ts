import { budgets, type Budget } from "../fixtures/budget";

/** Projects of a unit. */
export const PER_UNIT = 200;

/** A sound budget whose table of this year's projects has about `rows` rows, in units of two hundred projects. */
export function withProjects(rows: number, base: Budget = budgets["science-2024"]): Budget {
  const units = Math.max(1, Math.round(rows / PER_UNIT));
  const printed: string[][] = [];
  let total = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const projects: string[][] = [];
    let sum = 0;
    for (let index = 0; index < PER_UNIT; index += 1) {
      // Any spread of amounts will do; the step is prime, so that they do not repeat within a unit.
      const cents = 100 + (((unit * PER_UNIT + index) * 7919) % 9973);
      sum += cents;
      projects.push(projectRow(`第${unit * PER_UNIT + index + 1}号设备采购项目`, cents));
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
