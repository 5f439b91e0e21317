import { Worker, type WorkerOptions } from "node:worker_threads";
import { failure, success, type Result } from "../../common/result";
import { internalErrorReason } from "../files/system-error";

/** A thread that works on one job at a time. */
export interface Thread {
  /** Never rejects. After a failure the thread is gone. */
  readonly ask: (job: unknown, seconds: number) => Promise<Reply>;
  readonly end: () => Promise<unknown>;
}

/** The thread's answer, or one Chinese sentence that says why there is none. */
export type Reply = Result<unknown, string>;

export function startThread(program: string, options: WorkerOptions): Thread {
  const worker = new Worker(program, options);
  let answer: (reply: Reply) => void = () => undefined;
  /** Why the thread has ended. */
  let gone: Reply | undefined;
  const end = (message: string) => {
    gone ??= failure(message);
    answer(gone);
  };
  worker.on("message", (message: unknown) => {
    answer(success(message));
  });
  worker.on("error", (error: Error) => {
    end(reasonOf(error));
  });
  // After an error this comes too late to change anything.
  worker.on("exit", () => {
    end(internalErrorReason(new Error("The thread ended")));
  });
  return {
    ask: (job, seconds) =>
      new Promise((resolve) => {
        const limit = setTimeout(() => {
          end(`核对了 ${seconds} 秒还没有完成，已停止；请删除与预算无关的大工作表后再试`);
          void worker.terminate();
        }, seconds * 1000);
        answer = (reply) => {
          clearTimeout(limit);
          resolve(reply);
        };
        if (gone === undefined) worker.postMessage(job);
        else answer(gone);
      }),
    end: () => worker.terminate(),
  };
}

function reasonOf(error: Error): string {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? "内存不足，没有核对完；请删除与预算无关的大工作表后再试"
    : internalErrorReason(error);
}
