import { accountsWord } from "../../budget/budget-name";
import type { AccountOf } from "../../budget/kind";
import { rowText } from "../../report/by-cause";
import { causeNames } from "../../report/cause-names";
import type { CoverageResult } from "../../report/coverage";
import { sought } from "../../sought";
import { narrativeZhCn } from "./narrative-zh-cn";

/** What the pane says, in Chinese. The English strings follow this shape. */
export const zhCn = {
  /** For parts that have their words apart. */
  language: "zh-CN",
  title: "勾稽：预算核对",
  check: "一键核对",
  checkAgain: "重新核对",
  cancel: "取消",
  reading: (done: number, total: number) =>
    total > 0 ? `正在读取工作簿 ${done}/${total} 个单元格` : "正在读取工作簿",
  checking: "正在核对勾稽关系",
  intro: {
    title: "核对预算公开表",
    lines: [
      `在当前工作簿里找出 ${sought.tableCount} 张预算公开表，核对表内、表间的全部勾稽关系；决算公开表也一样。`,
      "指出是哪一个单元格错了、应该是多少；四舍五入的尾差不算错误。",
      "核对只读取工作簿；要改什么都先给您看，由您决定，并可撤销。数据不离开这台电脑。",
    ],
    skip: "知道了",
    samples: {
      label: "也可以先打开一个示例工作簿，部门是虚构的，里面有几处错误：",
      budget: { name: "山西省部门预算", about: `山西格式的 ${sought.tableCount} 张表` },
      otherBudget: { name: "其他省份的部门预算", about: "各地通用的 9 张表" },
      accounts: { name: "部门决算", about: "各地同一套，公开01至09表" },
    },
  },
  summary: {
    label: "核对结果（可按类筛选）",
    passed: "通过",
    error: "错误",
    warning: "疑点",
    info: "提示",
    rounding: "尾差",
    "not-checked": "无法核对",
  },
  clean: (ties: number, rounding: number) => `未发现错误（${ties} 处勾稽，${rounding} 处尾差）`,
  toDo: (causes: number, looks: number) =>
    [causes === 0 ? "" : `改 ${causes} 处`, looks === 0 ? "" : `看 ${looks} 处`].filter(Boolean).join("，"),
  notCheckedCount: (count: number) => `${count} 项无法核对`,
  /** Between the parts of a headline. */
  comma: "，",
  stop: "。",
  /** Between two sentences. */
  space: "",
  /** Of what is read, where no table says whose it is. */
  about: "读到的内容",
  state: {
    checked: (time: string) => `已核对 ${time}`,
    stale: (sheets: readonly string[]) =>
      sheets.length === 0
        ? "已过时：工作簿改过"
        : `已过时：${sheets[0]}${sheets.length > 1 ? " 等" : ""}改过`,
  },
  tiles: {
    label: "各表（可按表筛选）",
    prose: "说明",
    signs: { fine: "✓", empty: "空", missing: "缺" },
    name: (title: string, is: "error" | "warning" | "fine" | "empty" | "missing", count: number): string =>
      `${title}：${is === "fine" ? "没有问题" : is === "empty" ? "空表" : is === "missing" ? "没有找到" : `${count} 处`}`,
    nothing: "这张表没有问题。",
  },
  list: {
    order: "排列",
    byTable: "按表排列",
    byDifference: "按相差大小",
    notFound: "没有找到，请换一个词。",
  },
  look: "查看",
  isNew: "新",
  documents: {
    label: (all: readonly { readonly of: AccountOf }[]) =>
      `工作簿里有 ${all.length} 套${accountsWord(all)}，请选择要看的一套`,
    name: (number: number, department: string, year: number | null, of: AccountOf) =>
      `${number}. ${department || "（没有写明名称）"}${year === null ? "" : ` ${year} 年`}${of === "final" ? "决算" : ""}`,
  },
  coverage: ({ tables, amounts, tied, unread }: CoverageResult) =>
    `读了 ${tables} 张表、${amounts} 个金额，其中 ${tied} 个参加勾稽${unread === 0 ? "。" : `；有 ${unread} 处没有读懂，没有核对，见“各表”。`}`,
  standard: {
    readBy: (title: string, isChosen: boolean) => `按《${title}》读取${isChosen ? "（您选的格式）" : ""}`,
    label: "按哪种格式读表",
    automatic: "自动",
    hint: "“自动”由各表的标题和表头认出格式；认得不对时在这里选定，随工作簿保存并重新核对。",
    notApplied: (chosen: string, title: string) =>
      `表里没有读到《${chosen}》的内容，所以仍按《${title}》读取。要由程序来认，请选“自动”。`,
  },
  tabs: { label: "内容", findings: "问题", mend: "改正", tables: "各表", more: "更多", ignored: "已忽略" },
  otherTables: "其他表",
  causes: {
    title: "要改的地方",
    kinds: causeNames,
    guess: "推测，请核实",
    typed: "请核实后改正",
    should: (place: string, to: string, from: string) =>
      `${place} 应为 ${to === "" ? "空白" : to}（现为 ${from === "" ? "空白" : from}）`,
    oneOf: (count: number) => `${count} 个单元格中有一个有误`,
    row: rowText,
    instead: (message: string) => `或者：${message}`,
    edits: (count: number) => `各格应为（${count} 格）`,
    why: (count: number) => `为什么：${count} 处勾稽不符`,
  },
  finding: {
    severity: { error: "错误", warning: "疑点", info: "提示" },
    rounding: "尾差",
    cells: "涉及的单元格",
    more: (count: number) => `还有 ${count} 个`,
    why: "为什么 / 怎么改",
    roles: { total: "合计", part: "分项", same: "同一数", bound: "应不超过", text: "内容" },
    difference: "相差",
    goTo: (place: string) => `选中 ${place}`,
  },
  steps: {
    label: "逐个查看",
    previous: "上一个",
    next: "下一个",
    position: (position: number, count: number) =>
      position === 0 ? `共 ${count} 处` : `${position} / ${count}`,
  },
  nothingHere: "这一类没有问题。",
  others: "其他",
  notChecked: "没有核对的项目",
  solved: (solved: number, appeared: number) =>
    [solved > 0 ? `${solved} 个问题已经解决` : "", appeared > 0 ? `新出现 ${appeared} 个问题` : ""]
      .filter(Boolean)
      .join("，"),
  isSolved: "已解决",
  solvedCell: (place: string, count: number) => `${place} 已经改正，${count} 处勾稽随之相符`,
  solvedCause: (kind: string, count: number) => `“${kind}”已经改正，${count} 处勾稽随之相符`,
  narrative: narrativeZhCn,
  tables: {
    states: { filled: "有数据", empty: "空表", missing: "没有找到" },
    uncertain: "不确定",
    goTo: "转到",
    isSelection: "选中区域就是这张表",
    undo: "取消指定",
    hint: "识别有误或没有找到时：选中整张表（含标题和表头）或表的标题，再点“选中区域就是这张表”。",
    leftovers: "没有读懂、没有采用的内容",
    unread: (count: number) => `没有读懂、没有核对的内容（${count} 处）`,
    unreadColumn: (label: string) => `没有认出“${label}”是什么金额`,
    inferredColumn: (label: string, isAddend: boolean) =>
      `没有认出“${label}”是什么金额，按数字看${isAddend ? "是合计的一部分" : "不在合计之内"}`,
  },
  ignore: {
    button: "忽略…",
    reason: "忽略的原因",
    one: "忽略这一处",
    all: (title: string, count: number) => `忽略整项核对“${title}”（${count} 处）`,
    done: "已忽略这一处。",
    doneAll: (title: string, count: number) => `已忽略整项核对“${title}”，${count} 处不再列出。`,
    cancel: "不忽略",
    none: "没有忽略任何问题。",
    undo: "恢复",
    wholeCheck: "整项核对",
  },
  mending: {
    change: "改正",
    changeCells: (count: number) => `改正 ${count} 格`,
    to: (value: string) => `改为 ${value}`,
    asNumber: "由文本改为数值",
    blank: "空白",
    unchanged: (value: string) => `${value}（金额不变）`,
    formula: "公式",
    noFormula: "不再是公式",
    sameFormula: (formula: string) => `${formula}（不变，随各项重新计算）`,
    way: "怎样改",
    safe: (safe: number, others: number) =>
      others === 0
        ? `${safe} 处可以直接改正。`
        : `${safe > 0 ? `${safe} 处可以直接改正，` : ""}${others} 处请逐项核实后改正。`,
    places: (text: string, count: number) => `${text}（${count} 处）`,
    applyChosen: "改正所选",
    search: "查找单元格、科目或金额",
    chooseAll: (count: number) => `全选（${count} 处）`,
    choose: (place: string) => `选择 ${place}`,
    oneOfThese: "与同组的其他几处只能选一处",
    warned: (count: number) => `所选的有 ${count} 处会使现在相符的勾稽不再相符，请先看它们的提示。`,
    compute: "计算",
    more: (count: number) => `再显示 ${count} 处`,
    recalculating: "正在计算可以改的单元格",
    writing: (done: number, total: number) => (total > 0 ? `正在写入 ${done}/${total} 个单元格` : "正在写入"),
    /** Of steps, for the buttons that take them back. */
    labels: {
      one: (place: string) => `改正 ${place}`,
      whole: (what: string) => `改正“${what}”`,
    },
    steps: {
      title: "改动记录",
      undo: "撤销",
      redo: "重做",
      last: (label: string) => `上一步：${label}`,
      cells: (count: number) => `${count} 个单元格`,
      all: (count: number) => `全部改动（${count} 步）`,
      isUndone: "已撤销",
      more: (count: number) => `再显示 ${count} 步`,
    },
    report: {
      written: (count: number, place: string) =>
        count === 0
          ? "没有改动任何单元格。"
          : count === 1 && place !== ""
            ? `已改 ${place}。`
            : `已改 ${count} 处。`,
      stopped: "Excel 中途停下，已改的可以撤销。",
      undone: (label: string, count: number) => `已撤销“${label}”，${count} 处恢复原样。`,
      redone: (label: string, count: number) => `已重做“${label}”，共 ${count} 处。`,
      "undo-refused": (label: string) => `没有撤销“${label}”，工作簿没有改动：`,
      "redo-refused": (label: string) => `没有重做“${label}”，工作簿没有改动：`,
      "no-step": "这一步已经不在改动记录里了，工作簿没有改动。",
      holds: (place: string, value: string) => `${place}（现为 ${value}）`,
      andMore: (places: string, count: number) => `${places} 等 ${count} 处`,
      sheets: (names: string) => `工作表${names}在这一步之后又有内容，撤销会丢掉它们。请先移走这些内容。`,
      skipped: {
        changed: (places: string) => `${places}在核对之后有改动，没有写入，以免盖掉新的内容。`,
        protected: (places: string) =>
          `${places}被锁定，工作表受保护，没有写入。请先在“审阅”中撤销保护，再试一次。`,
        merged: (places: string) => `${places}被合并单元格遮住，没有写入。请先取消合并。`,
        gone: (places: string) => `${places}所在的工作表已经不在了，没有写入。`,
        refused: (places: string) => `${places}没有写入：Excel 改变了写入的内容。请手工修改。`,
        kept: (places: string) =>
          `${places}没有写入：Excel 不允许单独改动，可能是数组公式或数据透视表的一部分。请手工修改整个区域。`,
      },
      blocked: {
        changed: (places: string) =>
          `${places}在这一步之后又有改动，不能盖掉新的内容。要继续，请先把它们改回来。`,
        protected: (places: string) => `${places}被锁定，工作表受保护。请先在“审阅”中撤销保护，再试一次。`,
        merged: (places: string) => `${places}被合并单元格遮住。请先取消合并。`,
        gone: (places: string) => `${places}所在的工作表已经不在了。`,
        refused: (places: string) => `${places}的内容 Excel 没有照写。请手工修改。`,
        kept: (places: string) =>
          `${places} Excel 不允许单独改动，可能是数组公式或数据透视表的一部分。请手工修改整个区域。`,
      },
    },
  },
  marks: {
    switch: "在工作表上标出",
    legend: "图例",
    culprit: "要改的单元格",
    error: "错误",
    warning: "疑点",
  },
  notices: {
    "exported-sheet": (detail: string) => `核对报告已写入新工作表“${detail}”。`,
    "report-saved": (detail: string) => `已导出 ${detail}，在浏览器的下载文件夹里。`,
    "prose-changed": () => narrativeZhCn.prose.changed,
    assigned: () => "已按选中区域识别，并随工作簿保存。",
    "assign-failed": () => "选中区域里没有找到这张表的表头，请选中整张表（含表头）后再试。",
    taught: (detail: string) => `已按您说的读《${detail}》，随工作簿保存；同样的列名在这台电脑上也认得。`,
    "taught-here": (detail: string) =>
      `已按您说的读《${detail}》，随工作簿保存；浏览器不让保存列名，别的工作簿里不认得。`,
    ignored: (detail: string) => detail,
    forgotten: () => "已经忘记，按原来的方式读。",
    "sample-opened": () => "示例工作簿已经打开，请在它的窗口里打开勾稽，再点“一键核对”。",
    "not-calculated": () =>
      "这个工作簿设为手动计算，有公式还没有重新计算，结果可能不是最新的。请先重新计算，再看核对结果。",
    "sample-missing": () =>
      "示例工作簿没有取到，可能是网络不通。请检查网络后再试，或请管理员检查加载项的网站。",
  },
  noTables: {
    title: "没有找到预算公开表",
    text: `要找的是部门（单位）预算公开的 ${sought.tableCount} 张表，例如${sought.firstTables.map((title) => `《${title}》`).join("")}。各省的预算、决算公开表也认得。请打开这样的工作簿，或在“各表”中指定位置。`,
  },
  problems: {
    "cell-edit-mode": () => "正在编辑单元格，Excel 暂时不能读写。请按回车键结束编辑，再试一次。",
    protected: (sheet: string, detail: string) =>
      detail === "structure"
        ? "工作簿的结构受保护，不能添加工作表。请先在“审阅”中取消“保护工作簿”，再试一次。"
        : `工作表${sheet}受保护，不能在上面做标记或修改。请先在“审阅”中撤销保护，再试一次。`,
    "too-large": () => "工作簿太大，Excel 一次读不出。请把预算公开表另存为单独的工作簿，再核对。",
    inactive: () => "这个工作簿不在最前面。请切换到它，再试一次。",
    gone: (sheet: string) => `工作表${sheet}或其中的单元格已经不在了，可能刚被删除。请重新核对。`,
    "no-cells": () => "现在选中的是图表或图形，不是单元格。请先在表里点一下单元格，再试一次。",
    refused: (sheet: string) =>
      `Excel 不允许这样改动工作表${sheet}：那里可能有数组公式、数据透视表或合并单元格。工作簿没有改动，请手工修改。`,
    "unsupported-sheet": (sheet: string, detail: string) =>
      detail === "hidden"
        ? `工作表${sheet}是隐藏的，选不中其中的单元格。请先取消隐藏，再试一次。`
        : `工作表${sheet}是图表或宏表，不能这样操作。请选择普通工作表。`,
    "unsupported-excel": () => "这个版本的 Excel 不支持此功能。请使用 Excel 2021 或 Microsoft 365。",
    cancelled: (_sheet: string, detail: string): string =>
      detail === "check" ? "已取消重新核对，结果可能已经过时。" : "已取消，工作簿没有任何改动。",
    unknown: (_sheet: string, detail: string) =>
      `Excel 没有完成这一步（${detail}）。请再试一次；如果仍然不行，请保存后重新打开工作簿。`,
  },
  calculate: "重新计算",
  dismiss: "关闭",
  retry: "再试一次",
};

export type Strings = typeof zhCn;
