import { search } from "../judge/search-text";
import type { ProseCheck } from "./prose-check";

const EMPTY = /(?:主要)?原因(?:是|为)?[：:]?\s*(?=[。；;，,\n]|$)|主要是\s*(?=[。；;，,])/g;

/** In words that nobody foresaw: 存在的问题及原因： goes on, and 主要原因，一是… too. */
const PLAINLY_EMPTY = /(?:主要)?原因(?:是|为)[：:]?\s*(?=[。；;\n]|$)|主要是\s*(?=[。；;])/g;

export const narrativeEmptyReason: ProseCheck = {
  id: "narrative-empty-reason",
  about: "prose",
  title: "变动原因不能空着",
  severity: "error",
  requires: [],
  why: "“主要原因是。”说明原因没有写；公开要求说明增减变动的原因。",
  mend: "补上原因：新增或没有安排的项目、增减的人员和标准等，最好带上金额。",
  *examine({ sections, isFree }) {
    yield* search(sections, isFree ? PLAINLY_EMPTY : EMPTY, (quote, number) => ({
      message: `情况说明（${number}）的“${quote.trim()}”后面没有写原因，请补充。`,
    }));
  },
};
