import type { OwnRelation } from "../../budget/own-tie";

/** What the pane says of ties of one's own. */
export interface TiesStrings {
  readonly hint: string;
  readonly start: string;
  readonly form: string;
  readonly relation: string;
  readonly relations: Readonly<Record<OwnRelation, string>>;
  readonly total: string;
  readonly parts: Readonly<Record<OwnRelation, string>>;
  readonly takeTotal: string;
  readonly addParts: string;
  readonly none: string;
  readonly notFound: string;
  readonly onlyFirst: string;
  readonly remove: string;
  readonly removeOf: (what: string) => string;
  readonly percent: string;
  readonly percentAtMost: string;
  readonly wrongPercent: string;
  readonly sentence: string;
  readonly sentenceHint: string;
  readonly keep: string;
  readonly cancel: string;
  readonly list: (count: number) => string;
  readonly noTies: string;
  readonly said: (relation: OwnRelation, total: string, parts: readonly string[], percent: string) => string;
  readonly forget: string;
  readonly forgetOf: (what: string) => string;
  readonly export: string;
  readonly import: string;
  readonly imported: (count: number) => string;
  readonly notImported: (why: string) => string;
  readonly file: string;
}

export const tiesZhCn: TiesStrings = {
  hint: "只有本单位或本地知道的关系，可以在这里定下，以后和其他勾稽一起核对。按表、项目和列的名称记住，插入行后仍然认得；可以导出给其他部门用。",
  start: "定一条勾稽",
  form: "定一条勾稽",
  relation: "关系",
  relations: {
    sum: "合计等于各项之和",
    equal: "两处相等",
    "at-most": "不超过",
    rate: "按比例",
  },
  total: "合计（或要核对的一处）",
  parts: {
    sum: "各项",
    equal: "另一处",
    "at-most": "不超过的金额（几处时为其和）",
    rate: "按哪里的金额计算（几处时为其和）",
  },
  takeTotal: "取所选的单元格",
  addParts: "加入所选的单元格",
  none: "还没有选",
  notFound: "所选的单元格里没有认得出名称的金额；请选表里的金额，一次可以选几格。",
  onlyFirst: "选了几格，取了第一格。",
  remove: "去掉",
  removeOf: (what) => `去掉 ${what}`,
  percent: "比例（%）",
  percentAtMost: "比例（%，不填就是不超过其全部）",
  wrongPercent: "应当是数，例如 12.5",
  sentence: "用一句话说明",
  sentenceHint: "例如：工会经费按工资的 2% 计提",
  keep: "保存并核对",
  cancel: "不保存",
  list: (count) => `自定的勾稽（${count} 条）`,
  noTies: "还没有自定的勾稽。",
  said: (relation, total, parts, percent) => {
    const others = parts.join("＋");
    if (relation === "at-most") return `${total}不超过${others}${percent === "" ? "" : `的 ${percent}%`}`;
    return `${total}等于${others}${percent === "" ? "" : `的 ${percent}%`}`;
  },
  forget: "删去",
  forgetOf: (what) => `删去 ${what}`,
  export: "导出",
  import: "导入",
  imported: (count) => `已导入 ${count} 条。`,
  notImported: (why) => `没有导入：${why}`,
  file: "自定勾稽.json",
};
