import { writeFileSync } from "node:fs";
import { goldenFile, sampleResult } from "../test/golden/sample-result";

/** Keeps the sample workbook's JSON, after looking at what changed in it. Run by `npm run golden`. */
writeFileSync(goldenFile, `${JSON.stringify(sampleResult(), null, 2)}\n`);
