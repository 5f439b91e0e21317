import { realpathSync } from "node:fs";
import { isMainThread, parentPort, workerData, Worker } from "node:worker_threads";
import { failure, type Result } from "../../common/result";
import { contentKind } from "../../workbook/file/content-kind";
import { readWorkbook } from "../../workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

/** What reading one file may take. A budget in .xls takes well under a second and a few dozen megabytes. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

export type StartThread = (limits: Limits) => Worker;

const LIMITS: Limits = { seconds: 20, megabytes: 1024 };
const IS_READER = "gouji reads .xls";

type Read = Result<WorkbookSnapshot, string>;

let idle: Worker | undefined;

/**
 * Reads any file, and ends: the records of an .xls file say themselves how much there is of them, and the parser
 * believes them, so that a damaged file can keep it busy for ever or until no memory is left. Such files are
 * therefore read in a thread that can be ended. (An .xlsx file is bounded before it is parsed.) Never throws.
 */
export async function readWorkbookBounded(
  bytes: Uint8Array,
  limits: Limits = LIMITS,
  startThread: StartThread = ownThread,
): Promise<Read> {
  const kind = contentKind(bytes);
  if (!kind.ok || kind.value !== "ole") return readWorkbook(bytes);
  const thread = idle ?? startThread(limits);
  idle = undefined;
  thread.ref();
  const result = await answerOf(thread, bytes, limits);
  if (result === undefined) {
    // One that ends late has nobody to tell of its error.
    thread.on("error", () => undefined);
    void thread.terminate();
    return failure(
      `这个 .xls 文件内部有误，读取它要占用过多的时间或内存（超过 ${limits.seconds} 秒或 ${limits.megabytes} MB），已停止；请用 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再试。`,
    );
  }
  // One that waits for the next file keeps nobody from going home.
  thread.unref();
  idle = thread;
  return result;
}

/** `undefined` where there is none: out of time, or of memory. */
function answerOf(thread: Worker, bytes: Uint8Array, { seconds }: Limits): Promise<Read | undefined> {
  return new Promise((settle) => {
    const done = (result?: Read) => {
      clearTimeout(timer);
      thread.off("message", done).off("error", broken).off("exit", broken);
      settle(result);
    };
    const broken = () => {
      done();
    };
    const timer = setTimeout(broken, seconds * 1000);
    thread.on("message", done).on("error", broken).on("exit", broken);
    thread.postMessage(bytes);
  });
}

/** The command line is one file, which knows by `isReadingThread` what it was started for. */
function ownThread({ megabytes }: Limits): Worker {
  return new Worker(realpathSync(process.argv[1] ?? ""), {
    workerData: IS_READER,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}

export function isReadingThread(): boolean {
  return !isMainThread && workerData === IS_READER;
}

/** The other end: reads what it is sent. */
export function serveReading(): void {
  parentPort?.on("message", (bytes: Uint8Array) => {
    parentPort?.postMessage(readWorkbook(bytes));
  });
}
