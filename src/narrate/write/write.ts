import type { Fact } from "../../budget/document";
import type { Figure, FigureRole, Gap, Part, Word } from "../../budget/narrative/section";
import { print } from "./print";

/** A paragraph as written, and where in it stands what can change when the tables do. */
export interface WrittenParagraph {
  readonly text: string;
  readonly figures: readonly WrittenFigure[];
}

/** A bound figure or word in a written paragraph. Positions are UTF-16 offsets, the end exclusive. */
export interface WrittenFigure {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The cells that it was written from. */
  readonly facts: readonly Fact[];
  readonly state: "bound" | "gap" | "draft" | "said";
}

export interface Written {
  readonly paragraphs: readonly WrittenParagraph[];
  /** What is missing, each once, in the order of the text. */
  readonly gaps: readonly Gap[];
  readonly drafts: readonly { readonly key: string; readonly text: string }[];
}

/** What stands for a figure or a reason that is not known. */
function gapMark(label: string): string {
  return `【待填：${label}】`;
}

/** A reason that was inferred and that nobody has confirmed. */
function draftMark(text: string): string {
  return `【草稿，请确认：${text}】`;
}

/** `suggested`: drafts by the keys of gaps, as they would be typed. */
export function write(parts: readonly Part[], suggested: ReadonlyMap<string, string> = new Map()): Written {
  const paragraphs: { text: string; figures: WrittenFigure[] }[] = [{ text: "", figures: [] }];
  const gaps = new Map<string, Gap>();
  const drafts = new Map<string, string>();
  const put = (
    key: string,
    text: string,
    state: WrittenFigure["state"] = "bound",
    facts: readonly Fact[] = [],
  ): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    const start = paragraph.text.length;
    paragraph.figures.push({ key, start, end: start + text.length, text, facts, state });
    paragraph.text += text;
  };
  const literal = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  };
  /** Whether a draft was put in the place of a gap. `shown`: as it stands in the text. */
  const drafted = (key: string, gap: Gap, shown: (text: string) => string = (text) => text): boolean => {
    const text = suggested.get(gap.key);
    if (text === undefined) return false;
    drafts.set(gap.key, text);
    put(key, draftMark(shown(text)), "draft");
    return true;
  };
  const missing = (key: string, gap: Gap, label = gap.label): void => {
    gaps.set(gap.key, gap);
    put(key, gapMark(label), "gap");
  };

  const visit = (part: Part): void => {
    if (typeof part === "string") {
      literal(part);
      return;
    }
    switch (part.is) {
      case "break":
        paragraphs.push({ text: "", figures: [] });
        return;
      case "figure": {
        const { value, facts, gaps: unknown } = part.quantity;
        const [only, another] = unknown;
        if (only !== undefined && another === undefined && drafted(part.key, only)) return;
        for (const gap of unknown) gaps.set(gap.key, gap);
        if (value !== undefined) put(part.key, print(value, part.format), "bound", facts);
        else put(part.key, gapMark(gapLabel(part, unknown)), "gap", facts);
        return;
      }
      case "word":
        if (part.gap && part.role === "date" && drafted(part.key, part.gap, dateInWords)) return;
        if (part.gap)
          missing(part.key, part.gap, part.role === "direction" ? directionLabel(part) : undefined);
        else if (part.role === "phrase") literal(part.text);
        else put(part.key, part.text);
        return;
      case "claim":
        literal(part.text);
        return;
      case "free":
        if (part.text === undefined) missing(part.key, part);
        else if (part.isDraft) {
          drafts.set(part.key, part.text);
          put(part.key, draftMark(part.text), "draft");
        } else put(part.key, part.text, "said");
        return;
      case "list":
        part.entries.forEach((entry, index) => {
          if (index > 0) {
            if (part.isByParagraph) visit({ is: "break" });
            else literal(part.separator);
          }
          entry.parts.forEach(visit);
        });
        return;
      case "choice":
        part.options[part.chosen]?.forEach(visit);
    }
  };
  parts.forEach(visit);
  return {
    paragraphs,
    gaps: [...gaps.values()].map(({ key, label, reason }) => ({
      key,
      label,
      ...(reason === undefined ? {} : { reason }),
    })),
    drafts: [...drafts].map(([key, text]) => ({ key, text })),
  };
}

/** 2025-12-31 → 2025年12月31日 */
function dateInWords(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined ? text : `${year}年${Number(month)}月${Number(day)}日`;
}

/** A computed figure is called what it is; what it is computed from stands in the list of gaps. */
function gapLabel({ name, role }: Figure, gaps: readonly Gap[]): string {
  const computed: Partial<Record<FigureRole, string>> = {
    difference: "增减额",
    rate: "增减率",
    share: "占比",
  };
  const [first] = gaps;
  return computed[role] ?? (gaps.length === 1 && first ? first.label : name);
}

function directionLabel({ text, opposite }: Word): string {
  return text === "增长" ? "增长或下降" : `${text}或${opposite?.[0] ?? ""}`;
}
