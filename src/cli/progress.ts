import { displayWidth } from "../report/text/display-width";
import { printable } from "../report/text/printable";

/** The one line on a terminal that says which of several files is being read. */
export interface Progress {
  readonly show: (position: number, file: string) => void;
  /** Before anything else is printed. */
  readonly clear: () => void;
}

export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/** Silent in a pipe, and for a single file: it would be gone before it is read. */
export function progressOn(stream: ProgressStream, total: number): Progress {
  if (stream.isTTY !== true || total < 2) return { show: () => undefined, clear: () => undefined };
  const clear = () => stream.write("\r\u001B[K");
  return {
    show: (position, file) => {
      clear();
      // Some terminals claim to have no columns at all.
      const width = Math.max(stream.columns ?? 0, 40) - 1;
      stream.write(fitting(`正在核对（${position}/${total}）${printable(file)}`, width));
    },
    clear,
  };
}

/** A line that wraps could not be cleared again. */
function fitting(text: string, width: number): string {
  let line = "";
  for (const character of text) {
    if (displayWidth(line + character) > width) break;
    line += character;
  }
  return line;
}
