import { noColors, terminalColors, type Colors } from "../report/text/colors";
import type { Digest } from "../report/batch/summary/digest";
import type { Format } from "./arguments";

/** What a command says of one file. */
export interface FileReport<Result extends object = object> {
  /** 1: there are errors in it. */
  readonly status: 0 | 1;
  /** Plain data, as the contract has it. */
  readonly result: Result;
  /** The same as `jsonLine` writes it, where that is at hand. */
  readonly line?: string;
  readonly text: (colors: Colors) => string;
  /** Of each of its documents what is compared with other files. */
  readonly digests?: readonly Digest[];
  /** Where a document was asked for: the bytes of its file. */
  readonly document?: Uint8Array;
}

/** Why there is nothing to say of a file. */
interface FileFailure {
  readonly file: string;
  readonly error: string;
}

/** Puts reports in the form that was asked for: what to print after each file, and at the end. */
export interface Form<Result extends object = object> {
  /** Bytes where it is a document, here and at the end. */
  readonly report: (report: FileReport<Result>) => string | Uint8Array;
  readonly failure: (failure: FileFailure) => string;
  readonly end: () => string | Uint8Array | Promise<Uint8Array>;
}

/** `isMany`: several files were asked for, or a folder of them. */
export function formOf(format: Format, isMany: boolean, colors: Colors): Form {
  switch (format) {
    case "text":
      return textForm(colors);
    case "json":
      return jsonForm(isMany);
    case "ndjson":
      return {
        report: ({ line, result }) => `${line ?? jsonLine(result)}\n`,
        failure: (failure) => `${jsonLine(failureResult(failure))}\n`,
        end: () => "",
      };
    case "docx":
      return { report: ({ document }) => document ?? "", failure: () => "", end: () => "" };
    case "html":
    case "xlsx":
      throw new Error(`No command for one file has the format ${format}`);
  }
}

/** Colour is for a person at a terminal that shows it (no-color.org). */
export function colorsFor(isTerminal: boolean, environment: NodeJS.ProcessEnv): Colors {
  const isUnwanted = (environment.NO_COLOR ?? "") !== "" || environment.TERM === "dumb";
  return isTerminal && !isUnwanted ? terminalColors : noColors;
}

function textForm(colors: Colors): Form {
  let isFirst = true;
  return {
    report: ({ text }) => {
      const printed = text(colors);
      const separator = isFirst ? "" : "\n";
      isFirst = false;
      return separator + printed;
    },
    // Said on standard error.
    failure: () => "",
    end: () => "",
  };
}

/** One file: its object, or nothing where it failed. Several: an array in the order of the files, none of them kept. */
function jsonForm(isMany: boolean): Form {
  if (!isMany) return { report: ({ result }) => jsonText(result), failure: () => "", end: () => "" };
  let isFirst = true;
  const entry = (result: object) => {
    const before = isFirst ? "[" : ",";
    isFirst = false;
    // No text of JSON holds a line break of its own.
    return `${before}\n  ${stringify(result, 2).replaceAll("\n", "\n  ")}`;
  };
  return {
    report: ({ result }) => entry(result),
    failure: (failure) => entry(failureResult(failure)),
    end: () => (isFirst ? "[]\n" : "\n]\n"),
  };
}

function failureResult({ file, error }: FileFailure): object {
  return { version: 1, file, error };
}

/** Plain data as one line of ndjson, without its end. */
export function jsonLine(result: object): string {
  return stringify(result);
}

/** The same, for people to read. */
export function jsonText(result: object): string {
  return `${stringify(result, 2)}\n`;
}

/** JSON leaves some characters as they are that a terminal obeys or that reverse the text; escaped they mean the same. */
function stringify(value: object, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
