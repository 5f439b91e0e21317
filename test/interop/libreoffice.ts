/** LibreOffice as a second reader of what is written: another program, another reading of the formats. */
import { execFile, spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

const run = promisify(execFile);

/** Beyond this a conversion has hung; one takes two seconds. */
const LONGEST_MS = 120_000;

const PLACES = [
  "soffice",
  "libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** The program's path; undefined where it is not installed. */
export const soffice: string | undefined = PLACES.flatMap(pathsOf)[0];

function pathsOf(place: string): readonly string[] {
  if (place.includes("/") || place.includes("\\")) return existsSync(place) ? [place] : [];
  const { stdout } = spawnSync(process.platform === "win32" ? "where" : "which", [place], {
    encoding: "utf8",
  });
  return stdout.split(/\r?\n/).filter((line) => line !== "");
}

/** Parts of LibreOffice that are installed one by one, and the library that each brings. */
const PARTS = { Calc: /^(lib)?sclo\./, Writer: /^(lib)?swlo\./ };

type Part = keyof typeof PARTS;

/** Libraries stand beside the program, or as on macOS in a folder of their own. */
function libraries(program: string): readonly string[] {
  const folder = dirname(realpathSync(program));
  return [folder, join(folder, "../Frameworks")]
    .filter((one) => existsSync(one))
    .flatMap((one) => readdirSync(one));
}

const missing = (parts: readonly Part[]): readonly string[] => {
  if (soffice === undefined) return ["LibreOffice"];
  const names = libraries(soffice);
  return parts
    .filter((part) => !names.some((name) => PARTS[part].test(name)))
    .map((part) => `LibreOffice ${part}`);
};

/**
 * Tests that need these parts of LibreOffice: left out, with the reason, where one is not installed; never in CI, where
 * its absence is a fault.
 */
export function describeWithLibreOffice(parts: readonly Part[], name: string, tests: () => void): void {
  const without = missing(parts);
  if (without.length === 0 || process.env.CI !== undefined) return describe(name, tests);
  const reason = `${without.join(" and ")} not installed`;
  // The test runner prints nothing of its own about a file of which every test is left out.
  process.stderr.write(`Left out: ${name} (${reason})\n`);
  describe.skip(`${name} (left out: ${reason})`, tests);
}

/** Formulas are computed when a file is opened, whatever results it holds. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

interface Conversion {
  /** Extension of the files given: it decides how they are read. */
  readonly from: string;
  readonly to: string;
  /** LibreOffice's name of the format, with its options. */
  readonly filter: string;
}

/**
 * Opens all files in one run, since starting takes most of the time, with a profile of their own. Throws where a file
 * could not be opened.
 */
export async function convert(
  files: readonly Uint8Array[],
  { from, to, filter }: Conversion,
): Promise<Uint8Array[]> {
  if (soffice === undefined) throw new Error("LibreOffice is not installed: no program soffice was found.");
  const folder = await mkdtemp(join(tmpdir(), "gouji-libreoffice-"));
  try {
    const settings = join(folder, "profile/user");
    await mkdir(settings, { recursive: true });
    await writeFile(join(settings, "registrymodifications.xcu"), SETTINGS);
    const names = files.map((_, index) => `file-${index}`);
    const sources = names.map((name) => join(folder, `${name}.${from}`));
    await Promise.all(sources.map((source, index) => writeFile(source, files[index] ?? "")));
    const { stderr } = await run(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--convert-to",
        `${to}:${filter}`,
        "--outdir",
        join(folder, "converted"),
        ...sources,
      ],
      { timeout: LONGEST_MS },
    );
    return await Promise.all(
      names.map((name) =>
        readFile(join(folder, "converted", `${name}.${to}`)).catch(() => {
          throw new Error(`LibreOffice could not open ${name}. ${stderr}`);
        }),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The workbooks as LibreOffice has them after it computed every formula anew, in the order given. */
export async function recalculateAllWithLibreOffice(
  files: readonly Uint8Array[],
  from: "xlsx" | "xlsm" = "xlsx",
): Promise<WorkbookSnapshot[]> {
  const converted = await convert(files, { from, to: "xlsx", filter: "Calc MS Excel 2007 XML" });
  return converted.map((bytes) => {
    const result = readWorkbook(bytes);
    if (!result.ok) throw new Error(result.error);
    return result.value;
  });
}

export async function recalculateWithLibreOffice(
  bytes: Uint8Array,
  from: "xlsx" | "xlsm" = "xlsx",
): Promise<WorkbookSnapshot> {
  const [workbook] = await recalculateAllWithLibreOffice([bytes], from);
  if (workbook === undefined) throw new Error("LibreOffice gave no workbook.");
  return workbook;
}

/** The plain text of .docx files, one paragraph per line. */
export async function textsOfDocuments(files: readonly Uint8Array[]): Promise<string[]> {
  const converted = await convert(files, { from: "docx", to: "txt", filter: "Text (encoded):UTF8" });
  return converted.map((bytes) => new TextDecoder().decode(bytes));
}

/** .docx files of plain texts in UTF-8, one paragraph per line. */
export async function documentsOfTexts(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return convert(files, { from: "txt", to: "docx", filter: "MS Word 2007 XML" });
}
