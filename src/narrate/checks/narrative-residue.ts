import { search } from "../search-text";
import type { ProseCheck } from "./prose-check";

/** 【2025】 is a part of a document's number. 增加（减少）, XX, 【待填：…】, ____, {金额}: what a template leaves to be chosen or filled in. */
const RESIDUE =
  /(?:增加|减少|增长|下降|上升|提高|降低)[（(/／、或](?:增加|减少|增长|下降|上升|提高|降低)[)）]?|[Xx×ＸｘＸ]{2,}|[○〇]{2,}|【(?!20\d\d】)[^】\n]*】|_{2,}|[{｛][^}｝\n]{0,20}[}｝]|（\s+）|\(\s+\)/g;

export const narrativeResidue: ProseCheck = {
  id: "narrative-residue",
  title: "没有模板残留",
  severity: "error",
  requires: [],
  why: "“增加（减少）”“XX”“【】”是模板里要选要填的地方，留在公开的说明里，说明没有编完。",
  mend: "选定一个说法，或把缺的数和文字填上；草拟的原因确认后去掉“草稿”标记。",
  *examine({ sections }) {
    yield* search(sections, RESIDUE, (quote, number) => ({
      message: `情况说明（${number}）留有模板文字“${quote.length > 30 ? `${quote.slice(0, 30)}…` : quote}”，请改定。`,
    }));
  },
};
