import { forReading } from "../../amount/format";
import type { SectionReading } from "../read/reading";
import type { FreeSlip } from "../read/free/slips";
import { textAt } from "../read/section-text";
import type { ProseFinding } from "./prose-statement";
import { rightFigure } from "./right-figure";

type Kind = FreeSlip["is"];

/** What is said of slips of these kinds in a section that was read without a description. */
export function slipFindings(section: SectionReading, ...kinds: readonly Kind[]): readonly ProseFinding[] {
  return [...(section.slips ?? []), ...(section.itemSlips ?? [])]
    .filter(({ is }) => kinds.includes(is))
    .map((slip): ProseFinding => ({
      is: "finding",
      at: { section, start: slip.start, end: slip.end },
      ...told(
        slip,
        `情况说明（${section.found.section.number}）`,
        textAt(section.text, slip).replace(/\s/g, ""),
      ),
    }));
}

function told(
  slip: FreeSlip,
  where: string,
  written: string,
): Pick<ProseFinding, "message" | "expected" | "severity" | "facts"> {
  switch (slip.is) {
    case "missing-verb":
      return {
        message: `${where}的“${written}”前面少了“${slip.verb}”：按增减率它是增减额，不是上年数，请补上。`,
        expected: `${slip.verb}${written}`,
      };
    case "contrary-reason":
      return {
        message: `${where}写的是“${written}”的原因，但前面说的都是${slip.right}，方向矛盾，请更正。`,
        expected: slip.right,
      };
    case "misnamed":
      return slip.item.right === undefined
        ? {
            severity: "warning",
            message: `${where}的科目“${written}”在各表中没有，请核对科目名称。`,
          }
        : {
            severity: "error",
            message: `${where}的科目“${written}”与表不符，表中 ${slip.item.right.code} 是“${slip.item.right.name}”，请更正。`,
            expected: slip.item.right.name,
          };
    case "no-base": {
      const said = { completion: `完成${slip.base}的`, share: `占${slip.base}的`, growth: "比上年增长" }[
        slip.of
      ];
      const mend = slip.right === undefined ? "请删去" : `它是完成${slip.right}的比例，请改写`;
      return {
        message: `${where}写的是${said} ${written}%，但${slip.base}为 0，这个比例无从计算，${mend}。`,
      };
    }
    case "larger-part":
      return {
        message: `${where}把“${slip.part}”${written} 万元写在${slip.whole}的“其中”里，但它比${slip.whole}还多，不是其中的一部分，请改为分开表述。`,
      };
    case "more-than-bought":
      return {
        message: `${where}写的由中小企业供应商中标的，预留项目和其他项目分别是 ${slip.parts} 万元，合计超过了政府采购总额 ${slip.whole} 万元，请核对。`,
      };
    case "shares-of-parts":
      return {
        message: slip.isSharesOfWhole
          ? `${where}的 ${written}% 写的是占本类采购支出的比例，但几项相加是 100%，应是占授予中小企业合同金额 ${slip.whole} 万元的比例，请更正说法或数字。`
          : `${where}的 ${written}% 与授予中小企业合同金额 ${slip.whole} 万元对不上：按各类采购金额推算不出这个合计，请核对。`,
      };
    case "contrary-plan": {
      const right = slip.right === undefined ? "" : `，应为“${slip.right === "等于" ? "持平" : slip.right}”`;
      return {
        message: `${where}写的是决算数“${written}”预算数，与前面写的预算数和决算数不符${right}，请更正。`,
        ...(slip.right !== undefined && slip.canReplace ? { expected: slip.right } : {}),
      };
    }
    case "sum-of-items": {
      const right = rightFigure(slip.token, slip.sum, "plain-two");
      return {
        message: `${where}写的${slip.base}是 ${written} 万元，但下面 ${slip.count} 个科目的${slip.base}合计是 ${right} 万元，请核对总数和各科目。`,
        expected: right,
      };
    }
    case "left-out": {
      const { code, name } = slip.item;
      const amount = forReading(slip.amount.value ?? 0n);
      return {
        message: `${where}逐个写各科目时没有写“${name}”（${code}），表中有 ${amount} 万元，请补充。`,
        facts: slip.amount.facts,
      };
    }
    case "foreign-purpose":
      return {
        message: `${where}写“${slip.item}”用于“${written}”，像是“${slip.other}”的用途，请核对是否从别处复制。`,
      };
    case "future-date":
      return { message: `${where}的截止日期写的是${written}，编制时还没有到这一天，请更正。` };
  }
}
