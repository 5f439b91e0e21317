import { readFileSync } from "node:fs";
import path from "node:path";
import { errorRows, formSampleWorkbook, rightAmount } from "../../scripts/sample/form-sample";
import { formSamples } from "../../scripts/sample/form-samples";
import { checkAll } from "../../src/engine";
import { joinDocuments } from "../../src/report/documents";
import { checkResult, type CheckResult } from "../../src/report/result";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

function resultOf(workbook: WorkbookSnapshot): CheckResult {
  const checked = checkAll(workbook, [], { otherTables: true });
  const [first, ...others] = checked.ok ? checked.value.map((one) => checkResult("", one)) : [];
  if (first === undefined) throw new Error("No tables");
  return joinDocuments([first, ...others]);
}

const read = (file: string) => {
  const workbook = readWorkbook(new Uint8Array(readFileSync(path.resolve("assets/sample", file))));
  if (!workbook.ok) throw new Error(workbook.error);
  return workbook.value;
};

describe.each(formSamples.map((sample) => [sample.file, sample] as const))("%s", (file, sample) => {
  const result = resultOf(read(file));

  it("has each planted error named surely, with what should stand there, and nothing else is said", () => {
    expect(result.culprits.map(({ certain, cells }) => ({ certain, cells }))).toEqual(
      expect.arrayContaining(
        sample.errors.map((error) => ({
          certain: true,
          cells: [
            {
              sheet: error.sheet,
              address: error.address,
              actual: error.wrong.toFixed(2),
              suggested: rightAmount(sample, error),
            },
          ],
        })),
      ),
    );
    expect(result.culprits).toHaveLength(sample.errors.length);
    const explained = new Set(result.culprits.flatMap(({ findings }) => findings));
    expect(result.findings.filter(({ id }) => !explained.has(id))).toEqual([]);
    expect([result.documents.length, result.summary.coverage.unread, result.notChecked]).toEqual([1, 0, []]);
  });

  it("is as the script writes it, sound without the errors", () => {
    expect(resultOf(formSampleWorkbook(sample))).toEqual(result);
    const sound = resultOf(formSampleWorkbook(sample, []));
    expect([sound.findings, sound.year]).toEqual([[], result.year]);
    expect(result.year).toBe(Number(/\d{4}/.exec(file)?.[0]));
  });

  it("is told of in the README, error by error", () => {
    const readme = readFileSync("assets/sample/README.md", "utf8");
    expect(readme).toContain(`\`${file}\` 是${sample.about}`);
    expect(readme).toContain(errorRows(sample).join("\n"));
  });
});
