import type { Stretch } from "../../read/section-text";
import type { Wording } from "./wording";

/** A word that stands there twice; with what is to stay. */
export interface Repeated extends Stretch {
  readonly once: string;
}

/** Three characters and more twice are no coincidence. */
const LONG = /([\u4e00-\u9fff]{3,10})\1/g;
const PLAIN =
  /(预算|决算|拨款|经费|费用|万元|增加|减少|增长|下降|上升|降低|上年|本年|年度|主要|原因|其中|包括|安排|用于|公用|公务|接待|基本|一般|公共|基金|国有|资本|经营|结转|结余|货物|绩效|车辆|运行|维护|购置|出国|住房|保障|卫生|健康|情况|说明|相比|持平|总额|总计|合计|共计|比上|较上|没有|为了|根据|按照|由于|以及)\1/g;
/** These end names that go on with the same word: 人民政府政府采购, 本部门部门预算, 其他支出支出预算. */
const OF_NAMES =
  /(政府|部门|单位|人员|财政|采购|机关|服务|项目|工程|中心|目标|资金|支出|收入|补助|管理|社会|教育)\1/g;
const MONEY = /^(?:支出|收入|资金|补助)$/;
const BOUNDARY = /(?:^|[^\u4e00-\u9fff）)”"》]|[年度的和与及为中其]|其中|包括|安排|用于|主要是)$/;
/** 目的的, 行为为, 新增增加, 2026年年初. */
const SINGLE =
  /费费(?!用)|(?<![目标])的的|是是|(?<![行作因认成称分转改])为为|元元|万万|占占|额额|上上年|本本年|比比上|较较上|与与上|(?<!新)增增(?=[加长])|减减(?=少)|(?<=年)度度|(?<=\d)年年(?![初底末中终度前])|等等(?=支出|费用|经费)/g;

export function repeatedIn({ text, end, breaks }: Wording): readonly Repeated[] {
  const found: Repeated[] = [];
  const add = ({ index, 0: whole }: RegExpExecArray, once: string) => {
    const isWithin = (at: number) => at > index && at < index + whole.length;
    // The end of one line and the beginning of the next are not always one sentence.
    if (index + whole.length > end || breaks.some(isWithin)) return;
    if (found.some((one) => one.start < index + whole.length && one.end > index)) return;
    found.push({ start: index, end: index + whole.length, once });
  };
  for (const match of text.matchAll(LONG)) if (!/原因是/.test(match[0])) add(match, match[1] ?? "");
  for (const match of text.matchAll(PLAIN)) add(match, match[1] ?? "");
  for (const match of text.matchAll(OF_NAMES)) {
    const word = match[1] ?? "";
    const isAtHead = BOUNDARY.test(text.slice(Math.max(0, match.index - 4), match.index));
    const isAtEnd =
      MONEY.test(word) && !/^[\u4e00-\u9fff（(]/.test(text.slice(match.index + match[0].length));
    if (isAtHead || isAtEnd) add(match, word);
  }
  for (const match of text.matchAll(SINGLE)) add(match, onceOf(match[0]));
  return found.toSorted((a, b) => a.start - b.start);
}

/** 上上年 → 上年. */
function onceOf(whole: string): string {
  return whole.slice(1);
}
