import type { ProgressStream } from "../progress";

/** The line on a terminal that says how many files are done and how long the others will take. */
export interface TimeLeft {
  /** `fresh` of the `done` were checked in this run: only these say how fast it goes. */
  readonly show: (done: number, fresh: number) => void;
  readonly clear: () => void;
}

/** Before so many files are done, what a start costs would count for too much. */
const FIRST_ESTIMATE = 10;

/** Silent in a pipe. `now` in milliseconds. */
export function timeLeftOn(stream: ProgressStream, total: number, now: () => number): TimeLeft {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const start = now();
  const clear = () => stream.write("\r\u001B[K");
  return {
    show: (done, fresh) => {
      clear();
      const seconds = ((now() - start) / 1000 / fresh) * (total - done);
      const left = fresh < FIRST_ESTIMATE || done === total ? "" : `，约剩 ${inWords(seconds)}`;
      stream.write(`${done}/${total} 已完成${left}`);
    },
    clear,
  };
}

/** 80 → 1 分 20 秒; from an hour on without seconds. */
export function inWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} 秒`;
  return minutes < 60
    ? `${minutes} 分 ${whole % 60} 秒`
    : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}
