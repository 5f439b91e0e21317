import type { Bilingual } from "../../budget/narrative/inputs";

/** What the narrative's view says, in Chinese. */
export const narrativeZhCn = {
  tab: "情况说明",
  /** What a standard calls something. */
  ofStandard: ({ zh }: Bilingual) => zh,
  loading: "正在写情况说明",
  errors: (count: number) => `表里有 ${count} 处错误，这里的数字取自现在的表；请先改正，再用这份文字。`,
  steps: {
    label: "写情况说明的步骤",
    titles: {
      errors: "改正表内错误",
      lastYear: "上年的工作簿",
      fill: "填写表内没有的内容",
      drafts: "确认草稿",
      write: "写入或导出",
    },
    sound: "各表相符",
    mend: "去改正",
    lastYear: "可以不用；有它就能写出增减和原因的草稿",
    gaps: (count: number) => (count === 0 ? "没有待填的内容" : `还有 ${count} 项待填`),
    fill: "填写",
    drafts: (count: number) => (count === 0 ? "没有待确认的草稿" : `${count} 处草稿，逐处看过再确认`),
    confirm: "去确认",
  },
  again: {
    question: (count: number) =>
      count === 0 ? "已经写入过，内容没有变化。" : `已经写入过，有 ${count} 段与现在的不同。`,
    replace: (count: number) => `替换这 ${count} 段`,
    another: "另写一张",
  },
  write: "写入工作表",
  exportWord: "导出 Word",
  openLastYear: "打开上年的工作簿",
  lastYearOpen: (name: string) => `上年的工作簿：${name}`,
  closeLastYear: "去掉上年数",
  noTables: "没有找到预算公开表，写不出情况说明。",
  refresh: "重新生成",
  form: {
    title: "填写表内没有的内容",
    hint: "随工作簿保存；金额以万元为单位。留空的在文字里标为“待填”。",
    read: "取自上年的工作簿",
  },
  sections: {
    gaps: (count: number) => `待填 ${count}`,
    drafts: (count: number) => `草稿 ${count}`,
    fill: "待填的内容",
    copy: "复制",
    insert: "插入到选中的单元格",
    confirm: "确认草稿",
    draft: "草稿",
    tableGap: (label: string, reason?: string) =>
      `表中没有取到“${label}”${reason === undefined ? "" : `：${reason}`}，请先核对表格。`,
  },
  terms: (count: number) => `名词解释（${count} 个）`,
  insertion: {
    title: "这些单元格里已有内容，插入后会被替换",
    from: "现在",
    to: "插入后",
    confirm: "替换并插入",
    cancel: "不插入",
  },
  outdated: {
    title: (count: number) => `表内数据或填写的内容变了，有 ${count} 段需要更新`,
    update: (count: number) => `更新 ${count} 段的数字`,
    updateOne: "更新这一段",
    current: "现在的文字",
    fresh: "新的文字",
    gone: "（没有这一段）",
    takeFresh: "用新的",
    keep: "保留现在的",
  },
  years: {
    title: (count: number) => `与上年比较：${count} 处增减`,
    change: { new: "本年新增", dropped: "本年未安排", changed: "" },
    amounts: (before: string, now: string, difference: string) =>
      `上年 ${before}，本年 ${now}，相差 ${difference}`,
    formerName: (name: string) => `上年写作“${name}”`,
    more: (count: number) => `还有 ${count} 处`,
  },
  text: {
    title: "粘贴文字核对",
    label: "已有的情况说明（保留各部分的标题）",
    check: "核对这段文字",
    found: (count: number) => (count === 0 ? "没有发现与表不一致的地方。" : `发现 ${count} 处与表不一致。`),
    missing: "没有写到的部分",
    notChecked: (count: number) => `没有核对的 ${count} 项`,
  },
  prose: {
    right: (expected: string) => `应为 ${expected}`,
    mend: (expected: string) => `改正为 ${expected}`,
    changed: "这一处的文字在核对之后改过，没有改动。请重新核对。",
  },
  notices: {
    written: (sheet: string) => `已写入工作表“${sheet}”。`,
    inserted: () => "已插入。",
    updated: () => "已更新。",
    copied: (heading: string) => `已复制“${heading}”。`,
    "not-copied": () => "没有复制成功，浏览器不允许写剪贴板。请选中文字后按 Ctrl+C。",
    skipped: (place: string) => `${place} 没有写入：它受保护、与其他单元格合并，或者刚刚改过。`,
  },
};

export type NarrativeStrings = typeof narrativeZhCn;
