import { fork, type ChildProcess } from "node:child_process";
import { realpathSync } from "node:fs";
import { Script } from "node:vm";
import { failure, type Result } from "../../common/result";
import { contentKind } from "../../workbook/file/content-kind";
import { unpackedSize } from "../../workbook/file/package/why-unfit";
import { readWorkbook } from "../../workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

/** What reading one file may take. A budget in .xls takes well under a second and a few dozen megabytes. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

export type StartReader = (limits: Limits) => ChildProcess;

const LIMITS: Limits = { seconds: 20, megabytes: 1024 };
/** One among five million cells needs 1,200 MB and some ten seconds. */
const LIMITS_OF_LARGE: Limits = { seconds: 100, megabytes: 2048 };
/** A budget unpacks to a few megabytes. */
const LARGE = 64 * 1024 ** 2;
const IS_READER = "--read-one-file";

type Read = Result<WorkbookSnapshot, string>;

interface Asked {
  readonly bytes: Uint8Array;
  readonly seconds: number;
}

let idle: ChildProcess | undefined;

/**
 * Reads any file, and ends: the records of an .xls file say themselves how much there is of them, and the parser
 * believes them, so that a damaged file can keep it busy for ever or until no memory is left; and a small .xlsx may unpack to
 * one that needs more memory than there is. Such files are therefore read in a process of their own: a thread takes all
 * others with it where a single allocation is beyond its limit. Never throws.
 */
export async function readWorkbookBounded(
  bytes: Uint8Array,
  limits?: Limits,
  startReader: StartReader = ownProcess,
): Promise<Read> {
  const kind = contentKind(bytes);
  if (!kind.ok) return kind;
  if (kind.value === "zip") {
    if (unpackedSize(bytes) <= LARGE) return readWorkbook(bytes);
    return (await readApart(bytes, limits ?? LIMITS_OF_LARGE, startReader)) ?? failure(tooLarge);
  }
  const within = limits ?? LIMITS;
  const read = await readApart(bytes, within, startReader, true);
  return (
    read ??
    failure(
      `这个 .xls 文件内部有误，读取它要占用过多的时间或内存（超过 ${within.seconds} 秒或 ${within.megabytes} MB），已停止；请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再试。`,
    )
  );
}

const tooLarge =
  "工作簿太大，读取它要占用过多的时间或内存，已停止；请把预算公开表另存为单独的工作簿，删除多余的工作表和空白行后再试。";

/** `undefined` where there is no answer: out of time, or of memory. */
async function readApart(
  bytes: Uint8Array,
  limits: Limits,
  startReader: StartReader,
  isForMore = false,
): Promise<Read | undefined> {
  const reader = isForMore && idle !== undefined ? idle : startReader(limits);
  if (isForMore) idle = undefined;
  reader.ref();
  reader.channel?.ref();
  const result = await answerOf(reader, { bytes, seconds: limits.seconds });
  if (result === undefined || !isForMore) {
    // One that ends late has nobody to tell of its error.
    reader.on("error", () => undefined);
    reader.kill("SIGKILL");
    return result;
  }
  // One that waits for the next file keeps nobody from going home.
  reader.unref();
  reader.channel?.unref();
  idle = reader;
  return result;
}

function answerOf(reader: ChildProcess, asked: Asked): Promise<Read | undefined> {
  return new Promise((settle) => {
    const done = (result?: Read) => {
      clearTimeout(timer);
      reader.off("message", done).off("error", broken).off("exit", broken);
      settle(result);
    };
    const broken = () => {
      done();
    };
    const timer = setTimeout(broken, asked.seconds * 1000);
    reader.on("message", done).on("error", broken).on("exit", broken);
    reader.send(asked, (error) => {
      if (error !== null) broken();
    });
  });
}

/** The command line is one file, which knows by `isReadingProcess` what it was started for. */
function ownProcess({ megabytes }: Limits): ChildProcess {
  return startReadingProcess(realpathSync(process.argv[1] ?? ""), [], megabytes);
}

/** What V8 prints at its end is nothing for users. */
export function startReadingProcess(
  program: string,
  nodeOptions: readonly string[],
  megabytes: number,
): ChildProcess {
  return fork(program, [IS_READER], {
    execArgv: [...nodeOptions, `--max-old-space-size=${megabytes}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

export function isReadingProcess(): boolean {
  return process.send !== undefined && process.argv[2] === IS_READER;
}

/** The other end: reads what it is sent. Whoever asked may be gone, so it ends by itself too. */
export function serveReading(): void {
  process.on("message", ({ bytes, seconds }: Asked) => {
    const work = new Script("read()");
    try {
      const result: unknown = work.runInNewContext(
        // Not the buffer that it comes as, whose slices share its memory.
        { read: () => readWorkbook(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)) },
        { timeout: seconds * 1000 },
      );
      process.send?.(result);
    } catch {
      process.exit(1);
    }
  });
}
