import manifest from "../../package.json";
import { parseArguments, type NarrateRequest, type Request } from "./arguments";
import { checkReport } from "./check";
import { complain } from "./complain";
import { eachFile, lostOutput, type Status } from "./each-file";
import { colorsFor, formOf } from "./form";
import { narrateReporter } from "./narrate";
import { fileOutput, refusalToWrite, standardOutput, type Output } from "./output";
import { progressOn } from "./progress";
import { internalErrorReason } from "./system-error";
import { tablesReport } from "./tables";
import { usage } from "./usage";

async function run(request: Request): Promise<Status> {
  switch (request.is) {
    case "check":
    case "tables":
      return judge(request);
    case "narrate":
      return narrate(request);
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

async function judge(request: Extract<Request, { is: "check" | "tables" }>): Promise<Status> {
  const { files, format } = request;
  const output = outputOf(request);
  if (output === undefined) return 2;
  const form = formOf(format, files.length, colorsFor(output.isTerminal, process.env));
  const reporter = request.is === "check" ? checkReport : tablesReport;
  return eachFile(files, reporter, form, output, progressOn(process.stderr, files.length));
}

async function narrate(request: NarrateRequest): Promise<Status> {
  const { files, format } = request;
  const output = outputOf(request);
  const reporter = narrateReporter(request);
  if (output === undefined || reporter === undefined) return 2;
  const form = formOf(format, files.length, colorsFor(output.isTerminal, process.env));
  return eachFile(files, reporter, form, output, progressOn(process.stderr, files.length));
}

/** Options that name a file to read: a report must not take its place. */
function filesToKeep(request: Extract<Request, { is: "check" | "tables" | "narrate" }>): readonly string[] {
  if (request.is !== "narrate") return request.files;
  const { files, inputs, lastYear } = request;
  return [...files, ...[inputs, lastYear].filter((path) => path !== undefined)];
}

function outputOf(request: Extract<Request, { is: "check" | "tables" | "narrate" }>): Output | undefined {
  if (request.is === "tables" || request.out === undefined) return standardOutput();
  const refusal = refusalToWrite(request.out, filesToKeep(request));
  if (refusal === undefined) return fileOutput(request.out);
  complain(refusal, request.out);
  return undefined;
}

async function print(text: string): Promise<Status> {
  const written = await standardOutput().write(text);
  return written.ok ? 0 : lostOutput(written, 0);
}

// Whoever reads the complaints may go before we do.
process.stderr.on("error", () => undefined);
try {
  // Not exit(): what is still on its way into a pipe would be lost.
  process.exitCode = await run(parseArguments(process.argv.slice(2)));
} catch (error) {
  complain(internalErrorReason(error));
  process.exitCode = 2;
}
