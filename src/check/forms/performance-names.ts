import type { Statement, TableCheck } from "../../budget/check";
import type { BudgetDocument, PerformanceForm } from "../../budget/document";
import { normalize } from "../../text/normalize";
import { similarity } from "../../text/similarity";
import type { CellPlace } from "../../workbook/snapshot";

/** The finance office's own divisions (综合股) stand there too: what is not an office like the department is no mistake. */
const OFFICE = /(局|厅|委员会|委|部|政府|法院|检察院|协会|联合会|中心|学校|医院|办公室)$/;

/** Names less alike than this are of different offices. */
const ALIKE = 0.6;

export const performanceNames: TableCheck = {
  id: "performance-names",
  about: "tables",
  title: "项目绩效目标表的主管部门和实施单位是本部门的",
  severity: "warning",
  requires: [],
  why: "绩效目标表常由上年的或别的部门的表改成，主管部门、实施单位忘记改，公开后最显眼。",
  mend: "改正绩效目标表的主管部门或实施单位；名称确有变动的，把各表的名称统一。",
  concerns: ({ performanceForms }) => performanceForms.some(({ of }) => of === "project"),
  *examine(document): Iterable<Statement> {
    const { department, performanceForms } = document;
    if (department === undefined) return;
    const units = unitNames(document);
    const ofDepartment = [department];
    // Above a unit stands a department that its tables do not name; only who calls itself one has none above it.
    const isDepartment = [...document.tables.values()].some(({ form }) => form.department?.kind === "部门");
    if (isDepartment) {
      yield* wrongNames(performanceForms, "主管部门", ({ department: owner }) => owner, ofDepartment);
    }
    // Units without money are not listed: only where several are is it known who there is.
    if (!isDepartment || units.length < 2) return;
    yield* wrongNames(
      performanceForms,
      "实施单位",
      ({ unit, unitPlace }) => (unit && unitPlace ? { text: unit, place: unitPlace } : undefined),
      [...ofDepartment, ...units],
    );
  },
};

/** Units as the tables of the document list them. */
function unitNames({ tables }: BudgetDocument): readonly string[] {
  const names = [...tables.values()].flatMap(({ rows }) =>
    rows.flatMap(({ kind, name }) => (kind === "unit" ? [name] : [])),
  );
  return [...new Set(names)];
}

/** One finding for each name that is none of the known: all its forms have it from one. */
function* wrongNames(
  forms: readonly PerformanceForm[],
  what: string,
  nameOf: (form: PerformanceForm) => { readonly text: string; readonly place: CellPlace } | undefined,
  known: readonly string[],
): Iterable<Statement> {
  const wrong = new Map<string, CellPlace[]>();
  for (const form of forms) {
    const name = form.of === "project" ? nameOf(form) : undefined;
    if (name === undefined || !OFFICE.test(plain(name.text)) || known.some((one) => isSame(one, name.text)))
      continue;
    wrong.set(name.text, [...(wrong.get(name.text) ?? []), name.place]);
  }
  const [first = ""] = known;
  for (const [name, places] of wrong) {
    const end = what === "主管部门" ? `本套预算是“${first}”的` : "各表中没有这个单位";
    yield {
      is: "observation",
      message: `有 ${places.length} 张项目支出绩效目标表的${what}写的是“${name}”，${end}，请核实。`,
      places: places.slice(0, 12),
      actual: name,
      ...(what === "主管部门" ? { expected: first } : {}),
    };
  }
}

/** Short forms and 机关, 本级 are the same office. */
function isSame(known: string, printed: string): boolean {
  const [one, other] = [plain(known), plain(printed)];
  return (
    one === "" ||
    other === "" ||
    one.includes(other) ||
    other.includes(one) ||
    similarity(one, other) >= ALIKE ||
    isAbove(other, one)
  );
}

/** 山东省审计厅 above 烟台市审计局: money that it hands down stands in forms of its own. */
function isAbove(printed: string, known: string): boolean {
  return /(?:厅|部|总局|署)$/.test(printed) && lineOf(printed) !== "" && lineOf(printed) === lineOf(known);
}

/** 审计 of 烟台市审计局: what it does, without where and at what level. */
function lineOf(name: string): string {
  return name.replace(/^.*(?:省|自治区|市|州|县|区|国家)/, "").replace(/(?:总局|局|厅|部|署|委员会|委)$/, "");
}

function plain(name: string): string {
  return normalize(name).replace(/[()]|机关|本级|本部|汇总/g, "");
}
