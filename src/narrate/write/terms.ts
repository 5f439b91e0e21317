import type { Narrative } from "./narrate";

/** 名词解释: a term, and what it means. */
export interface Term {
  readonly term: string;
  readonly text: string;
}

interface KnownTerm extends Term {
  /** Where the narrative says it in other words. */
  readonly said?: RegExp;
}

/** In the order in which a reader meets them. In our own words; offices may have their own. */
const known: readonly KnownTerm[] = [
  {
    term: "财政拨款",
    text: "由本级财政安排给部门（单位）的资金，包括一般公共预算拨款、政府性基金预算拨款和国有资本经营预算拨款。",
  },
  {
    term: "一般公共预算",
    text: "以税收为主要来源，用于保障和改善民生、推动经济社会发展、维护国家安全和维持机构正常运转的收支预算。",
  },
  {
    term: "政府性基金预算",
    text: "依法在一定期限内向特定对象征收、收取或者以其他方式筹集资金，专项用于特定公共事业的收支预算。",
  },
  { term: "国有资本经营预算", text: "对国有资本收益作出支出安排的收支预算。" },
  {
    term: "财政专户管理资金",
    text: "缴入财政专户、实行专项管理的资金，例如学校按规定收取的学费、住宿费。",
  },
  { term: "单位资金", text: "财政拨款和财政专户管理资金以外，单位取得的事业收入、经营收入和其他收入等。" },
  { term: "上年结转", text: "以前年度安排、到上年末还没有用完，按规定在本年度继续使用的资金。" },
  { term: "基本支出", text: "为保障机构正常运转、完成日常工作任务而发生的支出，分为人员经费和公用经费。" },
  { term: "人员经费", text: "用于工资福利、社会保障缴费以及对个人和家庭补助的支出。" },
  { term: "公用经费", text: "用于办公、水电、差旅、会议、维修等保持机构日常运转的支出。" },
  { term: "项目支出", text: "在基本支出之外，为完成特定的工作任务或者事业发展目标而发生的支出。" },
  {
    term: "“三公”经费",
    said: /三公.{0,2}经费/,
    text: "财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。",
  },
  {
    term: "机关运行经费",
    text: "行政单位和参照公务员法管理的事业单位用财政拨款安排的、维持日常运转的货物和服务支出，包括办公费、印刷费、差旅费、会议费、福利费、日常维修费和办公用房水电费等。",
  },
  {
    term: "政府采购",
    text: "使用财政性资金采购依法制定的集中采购目录以内的或者采购限额标准以上的货物、工程和服务的行为。",
  },
  { term: "绩效目标", text: "使用财政资金在一定期限内计划达到的产出和效果，是编制预算、监控和评价的依据。" },
  { term: "其他运转类项目", text: "除人员和日常公用支出外，机构维持运转还需要的、按项目管理的支出。" },
  { term: "特定目标类项目", text: "为完成特定的工作任务和事业发展目标安排的、有明确目标的项目支出。" },
];

/** The terms that a narrative uses. */
export function termsIn({ sections }: Narrative): readonly Term[] {
  const text = sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text)).join("\n");
  return known.flatMap(({ term, said, text: meaning }) =>
    (said?.test(text) ?? text.includes(term)) ? [{ term, text: meaning }] : [],
  );
}
