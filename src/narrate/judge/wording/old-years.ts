import type { NarrativeContext } from "../../../budget/narrative/section";
import type { Stretch } from "../../read/section-text";
import { wrongYearsIn } from "../years-in-text";
import type { Wording } from "./wording";

/** A year before last year, where this year's budget is told of. */
export interface OldYear extends Stretch {
  readonly written: string;
  /** It is compared with, and so last year is meant. */
  readonly isBase: boolean;
}

const YEAR = /(?<![\d.,])20\d\d(?=\s*年)/g;
/** Names of documents and their numbers, and what is quoted. */
const QUOTED = /《[^》\n]*》?|〔[^〕\n]*〕|【[^】\n]*】|\[[^\]\n]*\]|[（(]20\d\d[）)]|“[^”\n]*”|"[^"\n]*"/g;
/** 2021-2025年, 2021年至2025年, 自2019年起, 截至2023年底, 成立于2018年. */
const RANGE_BEFORE = /(?:[-—–~～至到]|自|从|截[至止]|始于|于|起于|以来|[、和及与]20\d\d年?)\s*$/;
const RANGE_BEHIND =
  /^\s*年?(?:度)?\s*(?:[-—–~～至到]|(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|以来|以后|之后|后|至|到|开始|成立|组建|设立|颁布|印发|出台|发布|修订|制定|版)|\d{1,2}月\d{1,2}日|[、和及与]20\d\d年)/;
/** 第2号, 年修订: what a document has beside its name. */
const DOCUMENT_BEHIND =
  /^年?(?:第?\d+号|[^，。；、]{0,14}(?:办法|规定|条例|通知|意见|批复|方案|文件|规划|标准|会议纪要|政府收支分类科目))/;
const WORDS_OF_WORK =
  /新增|增加|减少|安排|下达|调整|结转|开展|实施|完成|支付|购置|增长|下降|追加|调增|调减|核减|压减|执行|招录|退休|调入|调出|退出|列入|预算|决算|收入|支出|有|无|未|没有|为|将|因/;
/** What an office is and has done: years of all times. */
const OF_THE_PAST = /概况|简介|职责|职能|基本情况|工作任务|重点工作|名词解释/;
const NAMED_AS = /(?:项目|工程|经费|资金|补助|补贴|专项|债券|贷款|计划|行动|课题|活动|试点|普查|尾款|奖补)$/;

/** Years before last year that say nothing of a document, of a project by its name, or of a time that goes on. */
export function oldYearsIn(wording: Wording, context: NarrativeContext, year: number): readonly OldYear[] {
  const { text, folded, section, isTold, is, end } = wording;
  if (!isTold || is === "heading" || OF_THE_PAST.test(section.found.section.title("部门"))) return [];
  const known = new Set([
    ...section.figures.filter(({ part }) => part.role === "year").map(({ start }) => start),
    ...section.words.filter(({ part }) => part.role === "date").map(({ start }) => start),
    ...wrongYearsIn(section, year).map(({ start }) => start),
  ]);
  const dated = section.words.filter(({ part }) => part.role === "date");
  const quoted = [...text.matchAll(QUOTED)].map(({ index, 0: quote }) => ({
    start: index,
    end: index + quote.length,
  }));
  const names = projectNames(context);
  return [...folded.slice(0, end).matchAll(YEAR)].flatMap(({ index: start, 0: written }): OldYear[] => {
    if (Number(written) >= year - 1 || known.has(start)) return [];
    if ([...quoted, ...dated].some((one) => one.start <= start && start < one.end)) return [];
    const before = folded.slice(Math.max(0, start - 20), start);
    const behind = folded.slice(start + 4, start + 44);
    if (RANGE_BEFORE.test(before) || RANGE_BEHIND.test(behind) || DOCUMENT_BEHIND.test(behind)) return [];
    if (isName(folded.slice(start), names)) return [];
    const isBase = /(?:比|较|与|同|相比)\s*$/.test(before);
    return [{ start, end: start + 4, written, isBase }];
  });
}

function projectNames({ document }: NarrativeContext): readonly string[] {
  return [...document.tables.values()].flatMap(({ rows }) =>
    rows.map(({ name }) => name.replace(/\s/g, "")).filter((name) => /20\d\d年/.test(name)),
  );
}

/** 2024年两节亮化项目442.7万元: a noun that an amount or a mark follows. */
function isName(from: string, names: readonly string[]): boolean {
  const year = from.slice(0, 4);
  const plain = from.replace(/\s/g, "");
  if (
    names.some((name) => plain.startsWith(name.slice(name.indexOf(year)).slice(0, 12)) && name.includes(year))
  )
    return true;
  const phrase = /^\d{4}\s*年(?:度)?([^，。；、,;：:\d（(]*)/.exec(from)?.[1] ?? "";
  const noun = phrase.replace(/\s/g, "").replace(/(?:等)?(?:已)?(?:支出|预算|共|合计|为)?$/, "");
  return noun.length >= 4 && NAMED_AS.test(noun) && !WORDS_OF_WORK.test(noun.slice(0, -2));
}
