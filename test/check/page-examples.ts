import type { BudgetDocument, Fact } from "../../src/budget/document";
import { ownPlaceName, type OwnTie } from "../../src/budget/own-tie";
import { checkAll, ownPlacesIn, recognizeAll } from "../../src/engine";
import { ownTie } from "../../src/check/checks/own-tie";
import { otherTableSum } from "../../src/check/checks/other-table-sum";
import { cellArea } from "../../src/workbook/areas";
import { address, placeAt } from "../../src/workbook/places";
import { provinceWorkbook } from "../fixtures/provinces";
import { budgetAdjustment } from "../../src/check/review/budget-adjustment";
import { accountNames, adjustedAccounts } from "./review/adjusted-accounts";
import { provinceFindings, type ProvinceCase } from "../standards/province-case";
import { provinceExamples } from "../standards/province-examples";
import { besideBudget, otherTableCases, withWrongTotal } from "./checks/other-tables";
import { sameQuantity } from "../../src/check/checks/same-quantity";
import { factName, tableName } from "../../src/budget/wording";
import type { Diagnosis } from "../../src/check/diagnosis";
import { recognize } from "../../src/recognize/recognize";
import type { CheckExample } from "../../src/report/check-page";
import { shanxi } from "../../src/standards/shanxi/standard";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgets } from "../fixtures/budget";
import { cellAt, layOut, withCell, type LaidOutWorkbook } from "../fixtures/layouts/layouts";
import { proseExamples } from "../narrate/examples";
import type { ProseCase } from "../narrate/prose-case";
import { checkedCase } from "../narrate/prose-cases";
import type { Case } from "./case";
import { labelledBudget } from "./checks/labelled-budget";
import { diagnosisOf, diagnosisOfDocument, nameOf, newFindings, changedPlace, workbookOf } from "./cases";
import { tableExamples } from "./examples";

/** What the page of a check shows: the case of its own table that was chosen for it, as it stands and as it should. */
export function pageExample(check: string): CheckExample {
  const ofTables = tableExamples[check];
  if (ofTables) return tableExample(check, ofTables);
  const ofProse = proseExamples[check];
  if (ofProse) return proseExample(check, ofProse);
  if (check === sameQuantity.id) return labelledExample(check);
  if (check === budgetAdjustment.id) return adjustmentExample(check);
  if (check === otherTableSum.id) return otherTableExample(check);
  if (check === ownTie.id) return ownTieExample(check);
  const ofProvince = provinceExamples[check];
  if (ofProvince) return provinceExample(check, ofProvince);
  throw new Error(`${check} has no example`);
}

/** Final accounts in which half as much again was spent as was planned. */
function adjustmentExample(check: string): CheckExample {
  const [name = ""] = accountNames;
  const checked = checkAll(adjustedAccounts(name, 150));
  const findings = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.findings) : [];
  const own = findings.filter((finding) => finding.check === check);
  return {
    texts: [{ place: "《收入支出决算总表》“本年支出合计”", wrong: "2,353.65", right: "1,569.10" }],
    findings: own,
  };
}

/** A published budget as it stands, and with one change. */
function provinceExample(check: string, one: ProvinceCase): CheckExample {
  const findings = provinceFindings(check, one);
  const changed = one.change && {
    place: `${one.change.sheet} ${one.change.address}`,
    wrong: String(one.change.value),
    right: shown(cellIn(provinceWorkbook(one.budget), one.change)),
  };
  const missing = findings.flatMap(({ message }) => {
    const [table] = /《.*?》/.exec(message) ?? [];
    return one.without && table ? [{ place: table, wrong: "没有这张表", right: "有这张表" }] : [];
  });
  const absent = rowOrFigures(one);
  return { texts: changed ? [changed] : absent ? [absent] : missing, findings };
}

/** What a row that is deleted held, or that a sheet's figures are gone. */
function rowOrFigures({ budget, withoutRow, cleared, copied }: ProvinceCase) {
  if (copied !== undefined) return { place: copied, wrong: `还有“${copied} (2)”`, right: "只有一份" };
  if (cleared !== undefined) return { place: `${cleared}`, wrong: "没有填写金额", right: "填有金额" };
  if (withoutRow === undefined) return undefined;
  const sheet = provinceWorkbook(budget).sheets.find(({ name }) => name === withoutRow.sheet);
  const labels = (sheet?.rows[withoutRow.row - 1] ?? []).slice(0, 3).map((cell) => String(cell?.value ?? ""));
  return {
    place: `${withoutRow.sheet} 第 ${withoutRow.row} 行`,
    wrong: "没有这一行",
    right: labels.join(" ").trim(),
  };
}

function cellIn(
  { sheets }: WorkbookSnapshot,
  { sheet, address: where }: NonNullable<ProvinceCase["change"]>,
) {
  const { row, column } = placeAt({ sheet, address: where });
  return sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
}

/** The first of the tables beside the budget's, and its total as a slip leaves it. */
function otherTableExample(check: string): CheckExample {
  const [one] = Object.values(otherTableCases);
  if (one === undefined) throw new Error(`${check} has no example`);
  const [row, column] = one.total;
  const wrong = checkAll(besideBudget(withWrongTotal(one)), [], { otherTables: true });
  if (!wrong.ok) throw new Error(wrong.error);
  const place = `附 ${address(row, column)}，《${one.rows[0]?.[0]}》的合计`;
  const texts = [
    { place, wrong: String(withWrongTotal(one)[row]?.[column]), right: String(one.rows[row]?.[column]) },
  ];
  const findings = wrong.value.flatMap(({ diagnosis }) => diagnosis.findings);
  return { texts, findings: findings.filter((finding) => finding.check === check) };
}

/** An office whose projects are not to cost more than so much of what it costs itself. */
function ownTieExample(check: string): CheckExample {
  const sound = layOut(budgets["culture-2026"]);
  const places = recognizeAll(sound);
  const at = (address: string) => ownPlacesIn(places, 0, { sheet: "表三", ...cellAreaOf(address) });
  const [total, part] = [at("E6")[0], at("D6")[0]];
  if (total === undefined || part === undefined) throw new Error(`${check} has no example`);
  const sentence = "项目支出不超过基本支出的 55%";
  const tie: OwnTie = { sentence, of: "budget", relation: "at-most", total, parts: [part], percent: "55" };
  const place = placeAt({ sheet: "表三", address: "E6" });
  const checked = checkAll(withCell(sound, place, { value: 1385.92, format: "0.00" }), [], { ties: [tie] });
  const findings = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.findings) : [];
  return {
    texts: [
      { place: `表三 E6，${ownPlaceName(total)}`, wrong: "1385.92", right: shown(cellAt(sound, place)) },
    ],
    findings: findings.filter((one) => one.check === check),
  };
}

function cellAreaOf(where: string) {
  const { column, row } = placeAt({ sheet: "", address: where });
  return cellArea(row, column);
}

function tableExample(check: string, one: Case): CheckExample {
  const { workbook: sound, document, diagnosis } = soundOf(one);
  const wrong = workbookOf(one);
  const cells = Object.keys(one.change ?? {}).map((key) => {
    const place = changedPlace(sound, key);
    return {
      place: `${nameOf(place)}，${whatIsAt(document, place)}`,
      wrong: shown(cellAt(wrong, place)),
      right: shown(cellAt(sound, place)),
    };
  });
  const missing = (one.without ?? []).flatMap((id) => {
    const table = document.tables.get(id);
    return table ? [{ place: tableName(table), wrong: "没有这张表", right: "有这张表" }] : [];
  });
  const hidden = Object.entries(one.hide ?? {}).flatMap(([sheet, lines]) =>
    lines.map((line) => ({
      place: `${sheet} 第 ${line} ${/\d/.test(line) ? "行" : "列"}`,
      wrong: "隐藏",
      right: "显示",
    })),
  );
  const front = Object.entries(one.front ?? {}).flatMap(([place, lines]) =>
    Object.entries(lines).map(([right, other]) => ({ place, wrong: line(other), right: line(right) })),
  );
  const findings = newFindings(check, diagnosis, diagnosisOf(wrong));
  return { texts: [...cells, ...hidden, ...missing, ...front], findings };
}

interface Sound {
  readonly workbook: LaidOutWorkbook;
  readonly document: BudgetDocument;
  readonly diagnosis: Diagnosis;
}

/** Most examples change the same budget. */
const soundOnes = new Map<string, Sound>();

function soundOf({ budget, layout, forms, formLayout }: Case): Sound {
  const key = JSON.stringify([budget, layout, forms, formLayout]);
  const known = soundOnes.get(key);
  if (known) return known;
  const workbook = workbookOf({ budget, layout, forms, formLayout });
  const document = recognize(workbook, [shanxi])?.document;
  if (document === undefined) throw new Error("No budget tables");
  const sound = { workbook, document, diagnosis: diagnosisOfDocument(document) };
  soundOnes.set(key, sound);
  return sound;
}

/** Of what is only checked in tables that are read by their labels. */
function labelledExample(check: string): CheckExample {
  const checked = checkAll(labelledBudget({ "3!C7": 151 }));
  const [document] = checked.ok ? checked.value : [];
  return {
    texts: [{ place: "3 C7，《支出总体情况表》行政运行的合计", wrong: "151.00", right: "150.00" }],
    findings: document?.diagnosis.findings.filter((one) => one.check === check) ?? [],
  };
}

function proseExample(check: string, one: ProseCase): CheckExample {
  const texts = one.replace.map(([right, wrong]) => ({ wrong: line(wrong), right: line(right) }));
  return { texts, findings: checkedCase(check, one).own };
}

/** The amount by its name, anything else by its table. */
function whatIsAt(document: BudgetDocument, place: CellPlace): string {
  const tables = [...document.tables.values()];
  const forms = document.performanceForms.map(({ figures }) => figures);
  const rows = [...tables, ...forms].flatMap((table) => table.rows);
  const fact = rows.flatMap((row): Fact[] => [...row.facts.values()]).find((one) => isAt(one.place, place));
  if (fact) return factName(document, fact);
  const table = tables.find(({ areas }) => areas.some(({ sheet }) => sheet === place.sheet));
  return table ? tableName(table) : "";
}

function isAt(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function shown(cell: Cell | undefined): string {
  if (cell === undefined) return "（空白）";
  const { value, format } = cell;
  if (typeof value === "object") return value.error;
  return typeof value === "number" && format?.includes("0.00") === true ? value.toFixed(2) : String(value);
}

function line(text: string): string {
  return text === "" ? "（没有这一行）" : text.trim();
}
