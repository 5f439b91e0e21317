import { areaAddress, placeAt, placeName, type CellAddress } from "../workbook/places";
import type { CauseResult, CauseRowResult, CheckResult, FindingResult } from "./result";

/** A result as a clerk goes through it: what is to be put right, and what nothing explains and is to be looked at. */
export interface ByCause {
  readonly causes: readonly { readonly cause: CauseResult; readonly evidence: readonly FindingResult[] }[];
  /** Errors and doubts. */
  readonly open: readonly FindingResult[];
  readonly hints: readonly FindingResult[];
}

export function sortByCause({ causes, findings }: Pick<CheckResult, "causes" | "findings">): ByCause {
  const failed = findings.filter(({ outcome }) => outcome === "failed");
  const byId = new Map(failed.map((finding) => [finding.id, finding]));
  const unexplained = failed.filter(({ cause }) => cause === undefined);
  return {
    causes: causes.map((cause) => ({ cause, evidence: cause.findings.flatMap((id) => byId.get(id) ?? []) })),
    open: unexplained.filter(({ severity }) => severity !== "info"),
    hints: unexplained.filter(({ severity }) => severity === "info"),
  };
}

/** Of each cause that explains any of the findings, or none at all by its nature, how grave the gravest of them is. */
export function gravityOfCauses(
  causes: readonly CauseResult[],
  findings: readonly FindingResult[],
): ReadonlyMap<string, "error" | "warning"> {
  const failed = new Map(
    findings.filter(({ outcome }) => outcome === "failed").map((finding) => [finding.id, finding]),
  );
  const gravities = new Map<string, "error" | "warning">();
  for (const { id, findings: own } of causes) {
    if (own.length > 0 && !own.some((one) => failed.has(one))) continue;
    const isError = own.some((one) => failed.get(one)?.severity === "error");
    gravities.set(id, isError ? "error" : "warning");
  }
  return gravities;
}

/** Places to put right or to look at: a cause is one, however many ties fail by it, and so is what nothing explains. */
export interface PlaceCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export function countPlaces({ causes, findings }: Pick<CheckResult, "causes" | "findings">): PlaceCounts {
  const { open, hints } = sortByCause({ causes, findings });
  const of = [...gravityOfCauses(causes, findings).values(), ...open.map(({ severity }) => severity)];
  const count = (severity: string) => of.filter((one) => one === severity).length;
  return { error: count("error"), warning: count("warning"), info: hints.length };
}

/** 要改 4 处，另有 3 处要看 */
export function toDo({ causes, open }: ByCause): string {
  const looks = open.length === 0 ? "" : `要看 ${open.length} 处`;
  if (causes.length === 0) return looks;
  return `要改 ${causes.length} 处${looks === "" ? "" : `，另有 ${open.length} 处要看`}`;
}

/** How sure it is, where it is not. */
export function guessOf({ certain, kind, cells }: CauseResult): string {
  if (certain) return "确定";
  return kind === "cell" && cells.length > 1 ? `${cells.length} 格之一` : "推测";
}

const FEW = 3;

/** 表二 C19; of many cells of one sheet the area that holds them. */
export function cellsName(cells: readonly CellAddress[]): string {
  const [first] = cells;
  if (first === undefined) return "";
  if (cells.length <= FEW) return cells.map(placeName).join("、");
  if (cells.some(({ sheet }) => sheet !== first.sheet)) {
    return `${cells.slice(0, FEW).map(placeName).join("、")} 等 ${cells.length} 格`;
  }
  const places = cells.map(placeAt);
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const area = areaAddress({
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  });
  return `${first.sheet} ${area}（${cells.length} 格）`;
}

const CHANGES: Readonly<Record<CauseRowResult["change"], string>> = {
  insert: "插入",
  delete: "删除",
  move: "移动",
};

/** 表五 第 12 行插入：2080506 机关事业单位…；C 27.92、D 27.92 */
export function rowText({ sheet, row, change, labels, amounts }: CauseRowResult): string {
  const figures = Object.entries(amounts).map(([column, amount]) => `${column} ${amount}`);
  const said = [labels.join(" "), figures.join("、")].filter((part) => part !== "").join("；");
  const where = change === "insert" ? `第 ${row} 行之前` : `第 ${row} 行`;
  return `${sheet} ${where}${CHANGES[change]}${said === "" ? "" : `：${said}`}`;
}
