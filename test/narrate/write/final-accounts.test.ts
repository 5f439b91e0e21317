import { parseDecimal } from "../../../src/amount/decimal";
import { noInputs, type InputValue } from "../../../src/budget/narrative/inputs";
import { recognizeWorkbook } from "../../../src/engine";
import { checkProse } from "../../../src/narrate/check-prose";
import { sectionsIn } from "../../../src/narrate/read/find-prose";
import { narrate, narrativeContext } from "../../../src/narrate/write/narrate";
import { formOf, inputsOf } from "../../../src/taskpane/narrative/form/fields";
import { finalForms } from "../../fixtures/final-accounts/final-forms";
import { workbookOf } from "../../fixtures/forms/forms";
import { paragraphsOf } from "../../fixtures/narratives/narratives";

const recognized = recognizeWorkbook(workbookOf(finalForms["final, county"] ?? []));
if (recognized === undefined) throw new Error("No final accounts");
const { standard, recognition } = recognized;

function details(inputs = noInputs) {
  const section = narrate(recognition.document, standard, inputs).sections.find(({ id }) => id === "general");
  return {
    gaps: section?.gaps.map(({ key }) => key).filter((key) => key.startsWith("planned.")) ?? [],
    texts: section?.paragraphs.map(({ text }) => text).filter((text) => text.includes("年初预算")) ?? [],
  };
}

test("sources are called as the tables of final accounts call them", () => {
  const section = narrate(recognition.document, standard).sections.find(({ id }) => id === "revenue");
  expect(section?.paragraphs.map(({ text }) => text)).toEqual([
    "某县粮食局2023年本年收入合计1,540.55万元，其中：一般公共预算财政拨款收入1,187.90万元，占77.11%；政府性基金预算财政拨款收入224.80万元，占14.59%；国有资本经营预算财政拨款收入8.15万元，占0.53%；事业收入92.30万元，占5.99%；经营收入24.00万元，占1.56%；其他收入3.40万元，占0.22%。",
  ]);
});

/** In the form: of all, and of each item that the tables print. */
const fields = formOf(standard.inputs, recognition.document).find(({ id }) => id === "planned")?.fields ?? [];

test("what was planned at first is asked of all and of each item", () => {
  expect(fields.slice(0, 3).map(({ key, label }) => [key, label])).toEqual([
    ["planned.total", "一般公共预算财政拨款支出年初预算（万元）"],
    ["planned.2010301", "行政运行的年初预算（万元）"],
    ["planned.2010302", "一般行政管理事务的年初预算（万元）"],
  ]);
  expect(details().gaps).toEqual(fields.map(({ key }) => key));
});

test("what was supplied is written with its rate, and of nothing planned there is none", () => {
  const texts = { "planned.total": "1150", "planned.2010301": "600.00", "planned.2010302": "0" };
  const inputs = inputsOf(texts, standard.inputs);
  expect([...inputs]).toEqual([
    ["planned.total", parseDecimal("1150")],
    ["planned.2010301", parseDecimal("600")],
    ["planned.2010302", parseDecimal("0")],
  ] satisfies [string, InputValue | undefined][]);
  const written = details(inputs);
  expect(written.gaps).toEqual(fields.slice(3).map(({ key }) => key));
  expect(written.texts.slice(0, 3)).toEqual([
    "某县粮食局2023年一般公共预算财政拨款支出年初预算为1,150.00万元，支出决算为1,205.90万元，完成年初预算的104.86%。其中：",
    "1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）。年初预算为600.00万元，支出决算为620.19万元，完成年初预算的103.37%。",
    "2.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）。年初预算为0万元，支出决算为231.50万元。",
  ]);
});

test("what was written of them is read back without a finding", () => {
  const keys = fields.map(({ key }) => key);
  const [first = "", second = "", ...rest] = keys;
  const texts = {
    [first]: "620.5",
    [second]: "600",
    ...Object.fromEntries(rest.map((key, at) => [key, at === 0 ? "20.5" : "0"])),
  };
  const inputs = inputsOf(texts, standard.inputs);
  const lines = narrate(recognition.document, standard, inputs).sections.flatMap(
    ({ number, title, paragraphs }) => [`${number}、${title}`, ...paragraphs.map(({ text }) => text)],
  );
  const found = sectionsIn(paragraphsOf(lines), standard);
  const context = narrativeContext(recognition.document, inputs);
  const said = found === undefined ? undefined : checkProse(found, context, standard).findings;
  // Gaps that were left are rightly found.
  const own = said?.filter(({ check, severity }) => check !== "narrative-residue" && severity !== "info");
  expect(own?.map(({ message }) => message)).toEqual([]);
});
