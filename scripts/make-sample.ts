import { writeFileSync } from "node:fs";
import { writeWorkbook } from "../test/fixtures/workbooks/write-workbook";
import { lastYearWorkbook } from "./sample/last-year-workbook";
import { formSampleWorkbook } from "./sample/form-sample";
import { formSamples } from "./sample/form-samples";
import { sampleWorkbook } from "./sample/sample-workbook";

// Run from the project's folder: npx tsx scripts/make-sample.ts
writeFileSync("assets/sample/budget-2026.xlsx", writeWorkbook(sampleWorkbook()));
for (const sample of formSamples)
  writeFileSync(`assets/sample/${sample.file}`, writeWorkbook(formSampleWorkbook(sample)));
writeFileSync("assets/sample/budget-2025.xlsx", writeWorkbook(lastYearWorkbook()));
