import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import manifest from "../../package.json";
import { parseArguments, type Files, type NarrateRequest, type Request } from "./arguments";
import { runCheck } from "./batch/run-check";
import { serveChecks } from "./batch/worker";
import { runCompare } from "./compare";
import { complain } from "./complain";
import { eachFile, lostOutput, type Reporter, type Status } from "./each-file";
import { colorsFor, formOf } from "./form";
import { narrateReporter } from "./narrate";
import { fileOutput, refusalToWrite, standardOutput, type Output } from "./output";
import { progressOn } from "./progress";
import { isReadingProcess, serveReading } from "./files/read-bounded";
import { recalcReporter, refusalToCopy } from "./recalc";
import { internalErrorReason } from "./files/system-error";
import { tablesReporter } from "./tables";
import { usage } from "./usage";

/** Of the commands that judge one file after the other. */
type FileRequest = Exclude<Extract<Request, { readonly files: Files }>, { readonly is: "check" }>;

async function run(request: Request): Promise<Status> {
  switch (request.is) {
    case "check":
      return runCheck(request, fileURLToPath(import.meta.url));
    case "compare":
      return runCompare(request);
    case "recalc":
    case "narrate":
    case "tables":
      return perform(request);
    case "help":
      return print(usage);
    case "version":
      return print(`${manifest.version}\n`);
    case "nothing":
      process.stderr.write(usage);
      return 2;
    case "misuse":
      complain(request.message);
      return 2;
  }
}

async function perform(request: FileRequest): Promise<Status> {
  const { files, format } = request;
  const output = outputOf(request);
  const reporter = await reporterOf(request);
  if (output === undefined || reporter === undefined) return 2;
  const form = formOf(format, files.length > 1, colorsFor(output.isTerminal, process.env));
  const progress = progressOn(process.stderr, files.length);
  return eachFile(files, reporter, { form, output, progress });
}

/** `undefined` after a complaint. */
async function reporterOf(request: FileRequest): Promise<Reporter | undefined> {
  switch (request.is) {
    case "recalc":
      return recalcReporter(request);
    case "narrate":
      return narrateReporter(request);
    case "tables":
      return tablesReporter(request);
  }
}

/** Where the report goes; `undefined` after a complaint. What recalc writes to a file is a workbook, which it reports on. */
function outputOf(request: FileRequest): Output | undefined {
  if (request.is === "tables" || request.out === undefined) return standardOutput();
  const { out } = request;
  const isCopy = request.is === "recalc";
  const refusal = isCopy ? refusalToCopy(request.files[0], out) : refusalToWrite(out, filesToKeep(request));
  if (refusal === undefined) return isCopy ? standardOutput() : fileOutput(out);
  complain(refusal, out);
  return undefined;
}

/** Files that are read: a report must not take their place. */
function filesToKeep(request: NarrateRequest): readonly string[] {
  const others = [request.inputs, request.lastYear, request.overlay, request.assigned];
  return [...request.files, ...others.filter((path) => path !== undefined)];
}

async function print(text: string): Promise<Status> {
  const written = await standardOutput().write(text);
  return written.ok ? 0 : lostOutput(written, 0);
}

async function main(): Promise<void> {
  // Whoever reads the complaints may go before we do.
  process.stderr.on("error", () => undefined);
  try {
    // Not exit(): what is still on its way into a pipe would be lost.
    process.exitCode = await run(parseArguments(process.argv.slice(2)));
  } catch (error) {
    complain(internalErrorReason(error));
    process.exitCode = 2;
  }
}

// Threads that check files, and processes that read some of them, run this same file.
if (isReadingProcess()) serveReading();
else if (isMainThread) void main();
else serveChecks();
