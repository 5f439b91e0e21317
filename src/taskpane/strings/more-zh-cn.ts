interface NextStep {
  readonly title: string;
  readonly about: string;
  readonly button: string;
}

type Entries = readonly (readonly [term: string, meaning: string])[];

/** What the pane says where nothing is left to put right, and of what is not needed for every check. */
export interface MoreStrings {
  readonly next: {
    readonly label: string;
    readonly report: Pick<NextStep, "title" | "about">;
    readonly narrative: NextStep;
    readonly balance: NextStep;
  };
  readonly compare: string;
  readonly ties: string;
  readonly report: {
    readonly title: string;
    readonly about: string;
    readonly button: string;
    readonly word: string;
    readonly page: string;
    readonly workbook: string;
    readonly sheet: string;
    readonly data: string;
    readonly ties: string;
  };
  readonly marks: string;
  readonly history: {
    readonly title: string;
    readonly none: string;
    readonly check: (at: string, causes: number, errors: number, doubts: number) => string;
    readonly mended: (labels: readonly string[]) => string;
  };
  readonly help: {
    readonly title: string;
    readonly keys: { readonly title: string; readonly list: Entries };
    readonly words: { readonly title: string; readonly list: Entries };
    readonly privacy: string;
  };
  readonly passed: {
    readonly title: string;
    readonly loading: string;
    readonly none: string;
    readonly table: (title: string, count: number) => string;
    readonly check: (title: string, count: number) => string;
    readonly rounding: string;
  };
}

export const moreZhCn: MoreStrings = {
  next: {
    label: "接下来可以做的",
    report: { title: "核对报告", about: "每项核对的结果，可以打印、签字，附在报送材料后面" },
    narrative: { title: "写情况说明", about: "从各表取数写出各部分，再由您补充", button: "开始" },
    balance: { title: "消除尾差", about: "调整最少的末位，使各处勾稽完全相等", button: "预览" },
  },
  compare: "与另一个版本比较",
  ties: "自定的勾稽",
  report: {
    title: "核对报告",
    about: "结论、要改和要看的地方、没有核对的、已忽略的及其原因，末尾有签字的地方。",
    button: "导出",
    word: "Word 文档",
    page: "网页（可打印）",
    workbook: "工作簿",
    sheet: "新工作表",
    data: "数据文件（供其他程序用）",
    ties: "附上全部勾稽和金额",
  },
  marks: "标出",
  history: {
    title: "核对记录",
    none: "还没有核对过。",
    check: (at, causes, errors, doubts) =>
      `${at}　${errors + doubts === 0 ? "未发现错误" : `改 ${causes} 处，看 ${errors + doubts - causes} 处；错误 ${errors}，疑点 ${doubts}`}`,
    mended: (labels) => `此前改了：${labels.join("、")}`,
  },
  help: {
    title: "帮助",
    keys: {
      title: "按键",
      list: [
        ["F8", "下一处，工作表随之选中它的单元格"],
        ["Shift+F8", "上一处"],
        ["↑ ↓", "焦点在卡片上时，到上一张、下一张"],
        ["Tab", "到卡片里的“查看”“改正”等按钮"],
        ["Enter", "按下焦点所在的按钮；一次只写一处"],
        ["Esc", "关闭菜单；核对、写入时用“取消”停下"],
      ],
    },
    words: {
      title: "词语",
      list: [
        ["勾稽", "表内、表间应当相等或相加相等的关系"],
        ["错误", "肯定不符，需要改正"],
        ["疑点", "可能有误，请核实后再决定"],
        ["提示", "不影响公开，但最好改的地方"],
        ["尾差", "四舍五入造成的末位差别，不算错误"],
        ["无法核对", "缺表或读不出金额，没有核对，也不算通过"],
        ["改正", "写入卡片上“→”后面的内容，可以撤销"],
        ["忽略", "不再列出，须写明原因，可以恢复"],
      ],
    },
    privacy: "工作簿的内容只在这台电脑上处理，不发送到任何地方。",
  },
  passed: {
    title: "通过的勾稽",
    loading: "正在列出通过的勾稽",
    none: "没有通过的勾稽。",
    table: (title, count) => `${title}（${count} 处）`,
    check: (title, count) => `${title}（${count} 处）`,
    rounding: "在尾差以内",
  },
};
