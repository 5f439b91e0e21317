/** What the pane says, in Chinese. The English strings follow this shape. */
export const zhCn = {
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
      "在当前工作簿里找出 13 张预算公开表，核对表内、表间的全部勾稽关系。",
      "指出是哪一个单元格错了、应该是多少；四舍五入的尾差不算错误。",
      "只读取，不改动工作簿；数据不离开这台电脑。",
    ],
    skip: "知道了",
    sample: "打开示例工作簿",
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
  clean: (passed: number, rounding: number) => `未发现错误（${passed} 处勾稽，${rounding} 处尾差）`,
  found: (errors: number, warnings: number) => `发现错误 ${errors} 处，疑点 ${warnings} 处`,
  tabs: { label: "内容", findings: "问题", tables: "识别的表", ignored: "已忽略" },
  culprits: {
    title: "最可能有误的单元格",
    certain: "确定",
    guess: "可能",
    should: (place: string, suggested: string, actual: string) =>
      `${place} 应为 ${suggested}（现为 ${actual === "" ? "空白" : actual}）`,
    oneOf: (count: number) => `${count} 个单元格中有一个有误`,
    evidence: (count: number) => `${count} 个问题都指向这里`,
    explains: "解释的问题",
  },
  finding: {
    severity: { error: "错误", warning: "疑点", info: "提示" },
    rounding: "尾差",
    cells: "涉及的单元格",
    more: (count: number) => `还有 ${count} 个`,
    why: "为什么 / 怎么改",
    explainedBy: (id: string) => `改正 ${id} 后消除`,
    roles: { total: "合计", part: "分项", same: "同一数", bound: "限额", text: "内容" },
    goTo: (place: string) => `选中 ${place}`,
  },
  steps: {
    label: "逐个查看",
    previous: "上一个",
    next: "下一个",
    position: (position: number, count: number) => `${position} / ${count}`,
  },
  nothingHere: "这一类没有问题。",
  others: "其他",
  notChecked: "没有核对的项目",
  solved: (count: number) => `上次的 ${count} 个问题已经解决`,
  stale: "工作簿在核对之后有改动，结果可能已经过时。",
  tables: {
    states: { filled: "有数据", empty: "空表", missing: "没有找到" },
    uncertain: "不确定",
    goTo: "转到",
    isSelection: "选中区域就是这张表",
    undo: "取消指定",
    hint: "识别有误或没有找到时：在工作表中选中整张表（含标题和表头），或只选中表的标题，再点“选中区域就是这张表”。",
    leftovers: "没有采用的内容",
  },
  ignore: {
    button: "忽略",
    reason: "忽略的原因",
    one: "忽略这一处",
    all: (title: string) => `忽略整项核对“${title}”`,
    cancel: "不忽略",
    none: "没有忽略任何问题。",
    undo: "恢复",
    wholeCheck: "整项核对",
  },
  marks: {
    switch: "在工作表上标出",
    legend: "图例",
    culprit: "有误的单元格",
    error: "错误",
    warning: "疑点",
  },
  export: { button: "导出", sheet: "新工作表", html: "网页（可打印）", json: "JSON 数据" },
  notices: {
    "exported-sheet": (detail: string) => `结果已写入新工作表“${detail}”。`,
    assigned: () => "已按选中区域识别，并随工作簿保存。",
    "assign-failed": () => "选中区域里没有找到这张表的表头，请选中整张表（含表头）后再试。",
    "sample-opened": () => "示例工作簿已经打开，请在它的窗口里打开勾稽，再点“一键核对”。",
    "sample-missing": () =>
      "示例工作簿没有取到，可能是网络不通。请检查网络后再试，或请管理员检查加载项的网站。",
  },
  noTables: {
    title: "没有找到预算公开表",
    text: "要找的是部门（单位）预算公开的 13 张表，例如《预算收支总表》《预算收入总表》《预算支出总表》。请打开含有这些表的工作簿，或在“识别的表”中指定它们的位置。",
  },
  problems: {
    "cell-edit-mode": () => "正在编辑单元格，Excel 暂时不能读写。请按回车键结束编辑，再试一次。",
    protected: (sheet: string) =>
      `工作表${sheet}受保护，不能在上面做标记。请先在“审阅”中撤销保护，再试一次。`,
    "too-large": () => "工作簿太大，Excel 不能一次交出这么多内容。请把预算公开表另存为单独的工作簿，再核对。",
    inactive: () => "这个工作簿不在最前面。请切换到它，再试一次。",
    gone: (sheet: string) => `工作表${sheet}或其中的单元格已经不在了，可能刚被删除。请重新核对。`,
    "unsupported-sheet": (sheet: string, detail: string) =>
      detail === "hidden"
        ? `工作表${sheet}是隐藏的，选不中其中的单元格。请先取消隐藏，再试一次。`
        : `工作表${sheet}是图表或宏表，不能这样操作。请选择普通工作表。`,
    "unsupported-excel": () => "这个版本的 Excel 不支持此功能。请使用 Excel 2021 或 Microsoft 365。",
    cancelled: () => "已取消，工作簿没有任何改动。",
    unknown: (_sheet: string, detail: string) =>
      `Excel 没有完成这一步（${detail}）。请再试一次；如果仍然不行，请保存后重新打开工作簿。`,
  },
  dismiss: "关闭",
  retry: "再试一次",
};

export type Strings = typeof zhCn;
