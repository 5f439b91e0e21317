import type { RecalculationMode } from "../../recalculate/recalculate";

/** What the pane says of one way of mending, in Chinese. */
interface ModeStrings {
  readonly name: string;
  readonly hint: string;
  /** Of the button that writes all that is sure. */
  readonly applyFixes: string;
  readonly nothing: string;
  /** Of the list of what is not offered, each with its reason. */
  readonly leftOut: (count: number) => string;
  /** Of a step, for the buttons that take it back. */
  readonly label: (count: number) => string;
}

/** What another way does and more, asked for by a box below it. */
export type MoreMode = "exact" | "convert";

interface MoreStrings extends ModeStrings {
  /** Of the box. */
  readonly more: string;
}

export type MendingStrings = Readonly<
  Record<Exclude<RecalculationMode, MoreMode>, ModeStrings> & Record<MoreMode, MoreStrings>
>;

export const mendingZhCn: MendingStrings = {
  mend: {
    name: "改错",
    hint: "只改核对出的差错。合计、小计和比率可以一次全部改正；手工填写的数字和文字请逐项核实。",
    applyFixes: "全部改正",
    nothing: "没有需要改正的单元格。",
    label: (count) => `改正 ${count} 处`,
    leftOut: (count) => `没有改正的（${count} 处）`,
  },
  fill: {
    name: "补合计",
    hint: "由明细和其他表算出空白的合计、小计和比率并填上。已经填了的一个也不改。",
    applyFixes: "全部填写",
    nothing: "没有可以填的空白。",
    label: (count) => `填写空白 ${count} 处`,
    leftOut: (count) => `没有填的（${count} 处）`,
  },
  follow: {
    name: "随明细",
    hint: "改了明细以后，由它算出的合计、其他表中的同一金额和比率跟着改。以上次核对时的数为准，看出您改了哪些。",
    applyFixes: "全部跟着改",
    nothing: "没有要跟着改的单元格。",
    label: (count) => `跟着改 ${count} 处`,
    leftOut: (count) => `没有跟着改的（${count} 处）`,
  },
  all: {
    name: "全部重算",
    hint: "以明细为准，重新计算与明细不符的合计、小计和比率，各表一起算；在四舍五入尾差以内的不改。",
    applyFixes: "全部改正",
    nothing: "各合计都与明细相符，没有要重算的。",
    label: (count) => `从明细重算 ${count} 处`,
    leftOut: (count) => `没有重算的（${count} 处）`,
  },
  exact: {
    name: "全部重算",
    more: "尾差也改：合计恰好等于各项之和",
    hint: "以明细为准，合计恰好等于所列各项之和，在四舍五入尾差以内的也改。其他表中的同一金额可能因此差一个末位；要各表都相等，请用“消尾差”。",
    applyFixes: "全部改正",
    nothing: "各合计恰好等于各项之和，没有要重算的。",
    label: (count) => `从明细精确重算 ${count} 处`,
    leftOut: (count) => `没有重算的（${count} 处）`,
  },
  balance: {
    name: "消尾差",
    hint: "调整最少的末位，使各处勾稽完全相等，不留尾差。有错误的请先改正。各处要一起写，可以撤销。",
    applyFixes: "全部调整",
    nothing: "没有可以调整的末位。",
    label: (count) => `舍位平衡 ${count} 处`,
    leftOut: (count) => `先要改正的（${count} 处）`,
  },
  convert: {
    name: "消尾差",
    more: "同时把以元为单位的表换算成万元",
    hint: "把以元为单位的表换算成万元（两位小数），并使各处勾稽完全相等，每个数与换算前相差不到一个末位。有错误的请先改正。各处要一起写，可以撤销。",
    applyFixes: "全部换算",
    nothing: "没有要换算的表。",
    label: (count) => `换算成万元 ${count} 处`,
    leftOut: (count) => `先要改正的（${count} 处）`,
  },
  formulas: {
    name: "写公式",
    hint: "把合计、小计和比率写成公式，明细改动后它们自动更新。只写与现有数字完全一致的，以及可以直接改正的。",
    applyFixes: "全部写成公式",
    nothing: "没有可以写成公式的合计。",
    label: (count) => `写成公式 ${count} 处`,
    leftOut: (count) => `没有写成公式的（${count} 处）`,
  },
};
/** What the pane asks of figures that were changed since the last check, in Chinese. */
export interface ChangeStrings {
  /** One of them: 表二 D12（471.08 改成 1000）. */
  readonly change: (place: string, from: string, to: string) => string;
  readonly question: (named: readonly string[], count: number) => string;
  /** The figures are meant so: all else follows. */
  readonly meant: string;
  /** They are a slip: what is found is mended. */
  readonly mistaken: string;
}

export const changesZhCn: ChangeStrings = {
  change: (place, from, to) => `${place}（${from || "空白"} 改成 ${to || "空白"}）`,
  question: (named, count) =>
    `上次核对以后改过 ${named.join("、")}${count > named.length ? `等 ${count} 处` : ""}。是改了明细，还是改错了？`,
  meant: "改了明细，其他跟着改",
  mistaken: "改错了，按核对结果改正",
};
