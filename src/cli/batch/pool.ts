import type { Reply, Thread } from "./thread";

export interface PoolOptions {
  readonly threads: number;
  readonly start: () => Thread;
  /** A job that takes longer ends its thread. */
  readonly secondsPerJob: number;
  /** As soon as a job is done, in whatever order that is. */
  readonly onReply: (index: number, reply: Reply) => void;
}

/**
 * The replies in the order of the jobs, whatever thread is done first. A thread that dies costs the job that it was at,
 * and another takes its place. Whoever wants no more replies ends the iteration, and with it the threads.
 */
export async function* inThreads(
  jobs: readonly unknown[],
  { threads, start, secondsPerJob, onReply }: PoolOptions,
): AsyncGenerator<Reply> {
  const running = new Set<Thread>();
  /** What hands over the reply to a job. */
  const resolvers = new Map<number, (reply: Reply) => void>();
  const replies = new Map(
    jobs.map((_, index) => [index, new Promise<Reply>((resolve) => resolvers.set(index, resolve))]),
  );
  let next = 0;
  let isOver = false;

  const workThrough = async () => {
    let thread: Thread | undefined;
    while (next < jobs.length && !isOver) {
      const index = next;
      next += 1;
      thread ??= start();
      running.add(thread);
      const reply = await thread.ask(jobs[index], secondsPerJob);
      if (isOver) return;
      onReply(index, reply);
      resolvers.get(index)?.(reply);
      resolvers.delete(index);
      if (reply.ok) continue;
      running.delete(thread);
      thread = undefined;
    }
    // Idle threads of a run that is nearly done would hold its memory.
    if (thread !== undefined) {
      running.delete(thread);
      await thread.end();
    }
  };

  try {
    for (let count = Math.min(threads, jobs.length); count > 0; count -= 1) void workThrough();
    for (const [index, reply] of replies) {
      // A report of a hundred kilobytes is not kept longer than it takes to print it.
      replies.delete(index);
      yield await reply;
    }
  } finally {
    isOver = true;
    await Promise.all([...running].map((thread) => thread.end()));
  }
}
