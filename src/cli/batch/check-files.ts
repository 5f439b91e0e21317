import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { setFlagsFromString } from "node:v8";
import { failure, success } from "../../common/result";
import type { CheckResult } from "../../report/result";
import { checkReporter, type CheckOptions } from "../check";
import { outcomeOf, type Outcome } from "../each-file";
import { progressOn, type ProgressStream } from "../progress";
import { fingerprintOf, outcomeFrom, type Answer } from "./answer";
import type { Input } from "./find-workbooks";
import type { UnfinishedRun } from "./unfinished";
import { inThreads } from "./pool";
import { startThread, type Reply } from "./thread";
import { timeLeftOn } from "./time-left";
import type { WorkerData } from "./worker";

export interface CheckRun extends CheckOptions {
  readonly inputs: readonly Input[];
  /** As asked for. */
  readonly workers?: number;
  readonly unfinished?: UnfinishedRun;
  /** The command line's own file, which is the threads' as well. */
  readonly program: string;
  /** For progress. */
  readonly stream: ProgressStream;
}

export interface Checking {
  /** In the order of the inputs. */
  readonly outcomes: AsyncIterable<Outcome<CheckResult>>;
  readonly clear: () => void;
}

/** A thread takes about as long to start as it takes to check so many files in the thread that is there already. */
const FEW_FILES = 8;
/** Bytes. What is larger may need more memory than there is, and must not end the whole run. */
const LARGE_FILE = 5 * 1024 ** 2;
/** Of JavaScript objects. A budget needs 60, one among five million cells 1,200. */
const MOST_MEGABYTES = 2048;
/** So much of the machine's memory for each thread: that several are at their limit at once is hardly to be feared. */
const MEMORY_PER_THREAD = 1024 ** 3;
/** The largest workbooks take some ten seconds. */
const SECONDS_PER_FILE = 120;

/** None: the files are checked one after the other without one. Says nothing of the results, they are the same. */
export function threadsFor(inputs: readonly Input[], workers: number | undefined): number {
  if (workers !== undefined) return workers;
  if (inputs.length <= FEW_FILES && !inputs.some(({ file }) => isLarge(file))) return 0;
  const inMemory = Math.floor(totalmem() / MEMORY_PER_THREAD);
  return Math.max(1, Math.min(availableParallelism(), inMemory));
}

function isLarge(file: string): boolean {
  try {
    return statSync(file).size > LARGE_FILE;
  } catch {
    return false;
  }
}

/** What a result depends on besides its file: this program, last year's workbook, and what was taught. */
export function runKey(program: string, options: CheckOptions): string {
  const { lastYear, document, standard, otherTables, teaching, profile, ties, allTies } = options;
  const hash = createHash("sha256").update(readFileSync(program));
  return hash
    .update(
      JSON.stringify([
        lastYear ?? null,
        document ?? null,
        standard ?? null,
        otherTables === true,
        teaching ?? null,
        profile ?? null,
        ties ?? null,
        allTies === true,
      ]),
    )
    .digest("hex");
}

/**
 * Every thread compiles for itself. One alone has other cores do that beside it; several on all cores would spend four
 * tenths of their time on it, most of it for functions that are not worth it: five hundred files take a third less so.
 */
const COMPILE_LESS = [
  // How much of a function runs before it is compiled anew for speed; 67,584 otherwise.
  "--interrupt-budget=300000",
  // How much of what it calls is compiled into it: for calls within loops the compiler takes longer than it saves.
  "--max-inlined-bytecode-size-cumulative=150",
  "--no-turbo-inline-array-builtins",
];
/** By how much a heap may grow before it is cleared: a thousand files stay under 500 MB so, for a tenth more of processor time. */
const GROW_LESS = ["--heap-growing-percent=150"];
/** V8 as in Node 20. Later ones compile in more steps and have other flags; of one that it does not know V8 complains. */
const KNOWS_THEM = process.versions.v8.startsWith("11.");

export function checkFiles(run: CheckRun, threads: number): Checking {
  if (threads === 0) return oneByOne(run);
  if (threads > 1 && KNOWS_THEM) for (const flag of [...COMPILE_LESS, ...GROW_LESS]) setFlagsFromString(flag);
  const progress = timeLeftOn(run.stream, run.inputs.length, () => performance.now());
  return { outcomes: together(run, threads, progress.show), clear: progress.clear };
}

function oneByOne({ inputs, stream, ...options }: CheckRun): Checking {
  const progress = progressOn(stream, inputs.length);
  const outcomes = async function* (): AsyncGenerator<Outcome<CheckResult>> {
    for (const [index, { file, error, prose }] of inputs.entries()) {
      progress.show(index + 1, file);
      const reporter = checkReporter(() => prose, options);
      yield error === undefined ? await outcomeOf(file, reporter) : { file, report: failure(error) };
    }
  };
  return { outcomes: outcomes(), clear: progress.clear };
}

async function* together(
  run: CheckRun,
  threads: number,
  show: (done: number, fresh: number) => void,
): AsyncGenerator<Outcome<CheckResult>> {
  const { inputs, unfinished } = run;
  const known = inputs.map((input) => knownFingerprint(input, unfinished));
  const open = inputs.filter((_, index) => known[index] === undefined);
  let fresh = 0;
  const replies = inThreads(open, {
    threads,
    start: () => startThread(run.program, threadOptions(run)),
    secondsPerJob: SECONDS_PER_FILE,
    onReply: (_, reply) => {
      const answer = answerIn(reply);
      if (answer.ok && answer.value.fingerprint !== undefined)
        unfinished?.add(answer.value.fingerprint, answer.value);
      fresh += 1;
      show(inputs.length - open.length + fresh, fresh);
    },
  });
  try {
    for (const [index, { file }] of inputs.entries()) {
      const own = known[index];
      const answer =
        own === undefined ? answerIn((await replies.next()).value) : knownAnswer(own, unfinished);
      yield outcomeFrom(file, answer);
    }
  } finally {
    await replies.return(undefined);
  }
}

/** Of a file that the record knows its fingerprint; of one that cannot be checked why. */
type Known = { readonly fingerprint: string } | { readonly error: string };

function knownFingerprint(input: Input, unfinished: UnfinishedRun | undefined): Known | undefined {
  if (input.error !== undefined) return { error: input.error };
  if (unfinished === undefined || unfinished.isEmpty) return undefined;
  const fingerprint = fingerprintOf(input);
  return fingerprint !== undefined && unfinished.has(fingerprint) ? { fingerprint } : undefined;
}

function knownAnswer(known: Known, unfinished: UnfinishedRun | undefined): Answer {
  if ("error" in known) return failure(known.error);
  const entry = unfinished?.find(known.fingerprint);
  return entry === undefined ? failure("未完成的核对记录读不出来，请不加 --resume 重新核对") : success(entry);
}

function threadOptions(run: CheckRun) {
  const {
    lastYear,
    document,
    standard,
    otherTables = false,
    teaching,
    profile,
    ties,
    allTies,
    unfinished,
  } = run;
  const workerData: WorkerData = {
    withFingerprints: unfinished !== undefined,
    otherTables,
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(document === undefined ? {} : { document }),
    ...(standard === undefined ? {} : { standard }),
    ...(teaching === undefined ? {} : { teaching }),
    ...(profile === undefined ? {} : { profile }),
    ...(ties === undefined ? {} : { ties }),
    ...(allTies === undefined ? {} : { allTies }),
  };
  return { workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } };
}

function answerIn(reply: Reply): Answer {
  return reply.ok ? (reply.value as Answer) : reply;
}
