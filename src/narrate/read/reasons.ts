import { compact, type Compact } from "./free/compact";
import { isDecrease } from "./read-comparisons";
import type { SectionReading } from "./reading";
import type { Stretch } from "./section-text";

/** A reason that a text gives for a change, and the change. */
export interface ReadReason extends Stretch {
  /** Without spaces, with folded widths. */
  readonly text: string;
  /** 主要原因是, where it begins. */
  readonly mark: Stretch;
  /** What was said of the change, from the beginning of its sentence; without the words of the mark. */
  readonly stated: string;
  /** The text ends where the sentence does not: a page or a chart parts it. */
  readonly isBroken?: true;
  /** Which way it went; absent where that is not said. */
  readonly isDown?: boolean;
}

/** 主要原因是, 主要是因为 …; 主要是 alone only behind a change. */
const MARK =
  /(?:主要)?原因(?:主要)?(?:是|为|在于|系|:)+(?:主要是)?(?:由于|因为|因)?|(?:主要)?原因(?=[一二](?:是|、))|,?(?:主要)?(?:是|系)(?:由于|因为)|(?<=[\d%)][%万亿元)]*[,。;]?)主要(?:是|系|为)(?!用于)(?:由于|因为|因)?/g;

const WORDS = "增加|增长|减少|下降|上升|提高|降低|压减";
/** A change with its amount, or a comparison of what was planned and done; the last one before the mark is meant. */
const STATED = new RegExp(
  `(${WORDS})(?:了|约|为|额|幅度?|率)*-?\\d|决算(?:数|金额)?(大于|高于|超过|超出|小于|低于|少于)|(持平|相同|一致|无变化|没有变化)`,
  "g",
);
const OWN = new RegExp(`(${WORDS})(?:的)?(?:主要)?$`);

/** The reasons of a section, in the order of its text. */
export function readReasons({ text }: SectionReading): readonly ReadReason[] {
  const reasons: ReadReason[] = [];
  let start = 0;
  for (const line of text.text.split("\n")) {
    if (/原因|主要|由于|因为/.test(line.replace(/\s/g, ""))) reasons.push(...reasonsIn(compact(line, start)));
    start += line.length + 1;
  }
  return reasons;
}

function reasonsIn({ text, back }: Compact): readonly ReadReason[] {
  let end = 0;
  return [...text.matchAll(MARK)].flatMap((match): ReadReason[] => {
    // A reason within a reason is a part of it.
    if (match.index < end) return [];
    const from = match.index + match[0].length;
    end = endOfReason(text, from);
    const own = text.slice(from, end);
    const before = text.slice(beginning(text, match.index), match.index);
    const isDown = directionOf(before);
    return [
      {
        ...back({ start: from, end: Math.max(end, from + 1) }),
        text: own,
        mark: back({ start: match.index, end: from }),
        stated: before,
        ...(end === text.length && { isBroken: true as const }),
        ...(isDown !== undefined && { isDown }),
      },
    ];
  });
}

/** The sentence of the mark; where the mark begins it, the one before too. */
function beginning(text: string, mark: number): number {
  const own = lastStop(text, mark);
  const isWhole = /^[,。;]?(?:[^,。;\d]{0,16})$/.test(text.slice(own, mark));
  return isWhole && own > 0 ? lastStop(text, own - 1) : own;
}

function lastStop(text: string, before: number): number {
  return Math.max(text.lastIndexOf("。", before - 1), text.lastIndexOf(";", before - 1)) + 1;
}

/** Up to the stop; of several reasons (一是…；二是…) up to the last one's. */
function endOfReason(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === "。" || mark === ";") {
      if (!/^(?:[二三四五]是|[二三四五]、|\([2-5二三四五]\)|[2-5][.、]|[②-⑤])/.test(text.slice(at + 1)))
        return at;
    }
  }
  return text.length;
}

function directionOf(before: string): boolean | undefined {
  const own = OWN.exec(before)?.[1];
  const last = [...before.matchAll(STATED)].at(-1);
  const [, changed, compared, equal] = last ?? [];
  if (equal !== undefined) return undefined;
  const stated = changed === undefined ? compared && /小于|低于|少于/.test(compared) : isDecrease(changed);
  const isStated = typeof stated === "boolean";
  // 减少的主要原因, of what rose: that is another fault.
  if (own !== undefined) return isStated && stated !== isDecrease(own) ? undefined : isDecrease(own);
  return isStated ? stated : undefined;
}
