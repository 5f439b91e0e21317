import { toPlain } from "../../../amount/decimal";
import { readInputs } from "../../../narrate/inputs";
import {
  reasonKeys,
  threePublicKeys,
  vehicleKinds,
  type LastYearInputs,
  type NarrativeInputs,
} from "../../../budget/narrative-inputs";

/**
 * What the user supplies for the narrative, kept with the workbook: texts by the keys of the inputs (`lastYear.totalRevenue`,
 * `reasons.revenue`), as they were typed. Figures and reasons, nothing personal.
 */
export interface Form {
  readonly typed: FormTexts;
  /** Read out of last year's workbook; what was typed goes before it. */
  readonly read: FormTexts;
  /** Reasons that were drafted out of it and that nobody has confirmed. */
  readonly drafts: FormTexts;
}

export type FormTexts = Readonly<Record<string, string>>;

export const emptyForm: Form = { typed: {}, read: {}, drafts: {} };

export interface FormField {
  readonly key: string;
  /** In the language of the tables. */
  readonly label: string;
  readonly isLong: boolean;
}

export type FormGroup = "lastYear" | "reasons" | "procurement" | "performance" | "assets" | "other";

const threePublic: Readonly<Record<(typeof threePublicKeys)[number], string>> = {
  abroad: "因公出国（境）费",
  reception: "公务接待费",
  vehicleOperation: "公务用车运行维护费",
  vehiclePurchase: "公务用车购置费",
};

const reasons: Readonly<Record<(typeof reasonKeys)[number], string>> = {
  revenue: "收入变动的主要原因",
  expenditure: "支出变动的主要原因",
  generalPublicExpenditure: "一般公共预算支出变动的主要原因",
  threePublic: "“三公”经费变动的主要原因",
  abroad: "因公出国（境）费变动的主要原因",
  reception: "公务接待费变动的主要原因",
  vehiclePurchase: "公务用车购置费变动的主要原因",
  vehicleOperation: "公务用车运行维护费变动的主要原因",
  operatingFunds: "机关运行经费变动的原因",
};

const short = (key: string, label: string): FormField => ({ key, label, isLong: false });
const long = (key: string, label: string): FormField => ({ key, label, isLong: true });

/** All that may be supplied. The words are those of the gaps in the text. */
export const formGroups: Readonly<Record<FormGroup, readonly FormField[]>> = {
  lastYear: [
    short("lastYear.totalRevenue", "上年收入总计（万元）"),
    short("lastYear.totalExpenditure", "上年支出总计（万元）"),
    short("lastYear.generalPublicExpenditure", "上年一般公共预算当年支出（万元）"),
    ...threePublicKeys.map((key) => short(`lastYear.threePublic.${key}`, `上年${threePublic[key]}（万元）`)),
    short("lastYear.operatingFunds", "上年机关运行经费（万元）"),
  ],
  reasons: reasonKeys.map((key) => long(`reasons.${key}`, reasons[key])),
  procurement: [
    short("procurement.goods", "政府采购货物预算（万元）"),
    short("procurement.works", "政府采购工程预算（万元）"),
    short("procurement.services", "政府采购服务预算（万元）"),
  ],
  performance: [
    short("performance.projects.operating.count", "其他运转类项目个数"),
    short("performance.projects.operating.amount", "其他运转类项目金额（万元）"),
    short("performance.projects.specific.count", "特定目标类项目个数"),
    short("performance.projects.specific.amount", "特定目标类项目金额（万元）"),
  ],
  assets: [
    short("assets.asOf", "资产统计截止日期，例如 2025-12-31"),
    short("assets.vehicles.quota", "公务用车编制数"),
    short("assets.vehicles.total", "公务用车实有数"),
    ...vehicleKinds.map(([key, name]) => short(`assets.vehicles.${key}`, name)),
    short("assets.officeArea", "办公用房建筑总面积（平方米）"),
    short("assets.equipmentOver500k", "50万元以上通用设备台（套）数"),
    short("assets.equipmentOver1m", "100万元以上通用设备台（套）数"),
  ],
  other: [
    long("other.purchasedServices", "政府购买服务指导性目录的说明"),
    long("other.notes", "其他需要说明的事项"),
  ],
};

const fields = new Map(
  Object.values(formGroups)
    .flat()
    .map((field) => [field.key, field]),
);

/** `undefined` for what cannot be supplied in the form, such as a table that was not found. */
export function fieldOf(key: string): FormField | undefined {
  return fields.get(key);
}

export interface FilledForm {
  readonly inputs: NarrativeInputs;
  /** What is wrong with a text, by its key, in one Chinese sentence. Such a text is no input. */
  readonly problems: ReadonlyMap<string, string>;
}

export function fillIn({ typed, read }: Pick<Form, "typed" | "read">): FilledForm {
  const problems = new Map<string, string>();
  const good: [string, string][] = [];
  for (const [key, text] of Object.entries({ ...read, ...typed })) {
    const value = valueOf(key, text);
    if (value === "") continue;
    const alone = readInputs(JSON.stringify(nested([[key, value]])));
    if (alone.ok) good.push([key, value]);
    else problems.set(key, alone.error.replaceAll(`“${key}”`, `“${fieldOf(key)?.label ?? key}”`));
  }
  const all = readInputs(JSON.stringify(nested(good)));
  return { inputs: all.ok ? all.value : {}, problems };
}

/** Figures may be typed in full width; of words every character is the user's. */
function valueOf(key: string, text: string): string {
  return fieldOf(key)?.isLong === true ? text.trim() : text.normalize("NFKC").trim();
}

function nested(
  entries: readonly (readonly [key: string, value: string])[],
): Readonly<Record<string, unknown>> {
  const root: Record<string, unknown> = {};
  for (const [path, value] of entries) {
    const keys = path.split(".");
    let at = root;
    for (const key of keys.slice(0, -1)) {
      const inner = (at[key] ?? {}) as Record<string, unknown>;
      at[key] = inner;
      at = inner;
    }
    at[keys.at(-1) ?? path] = path === YEAR ? Number(value) : value;
  }
  return root;
}

const YEAR = "lastYear.year";

/** Last year's figures as they stand in the form. */
export function lastYearTexts(lastYear: LastYearInputs): FormTexts {
  const { year, threePublic: four = {}, totalRevenue, totalExpenditure } = lastYear;
  const { generalPublicExpenditure, operatingFunds } = lastYear;
  const totals = { totalRevenue, totalExpenditure, generalPublicExpenditure, operatingFunds };
  const amounts = [
    ...Object.entries(totals).map(([key, value]) => [`lastYear.${key}`, value] as const),
    ...Object.entries(four).map(([key, value]) => [`lastYear.threePublic.${key}`, value] as const),
  ];
  return Object.fromEntries([
    ...(year === undefined ? [] : [[YEAR, String(year)] as const]),
    ...amounts.flatMap(([key, value]) => (value === undefined ? [] : [[key, toPlain(value, 2)] as const])),
  ]);
}

export function withoutText(texts: FormTexts, key: string): FormTexts {
  return Object.fromEntries(Object.entries(texts).filter(([own]) => own !== key));
}

/** Reads what an earlier session kept; anything else in its place is nothing. */
export function readForm(stored: unknown): Form {
  const { typed, read, drafts } = (stored ?? {}) as Partial<Record<keyof Form, unknown>>;
  return { typed: texts(typed), read: texts(read), drafts: texts(drafts) };
}

function texts(stored: unknown): FormTexts {
  if (typeof stored !== "object" || stored === null) return {};
  const isOurs = (entry: [string, unknown]): entry is [string, string] =>
    typeof entry[1] === "string" && (fields.has(entry[0]) || entry[0] === YEAR);
  return Object.fromEntries(Object.entries(stored).filter(isOurs));
}
