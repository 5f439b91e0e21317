import { numberTokens } from "../../read/number-tokens";
import { slipAt, type Counted, type CountSlip } from "./counted";

interface Use {
  /** Of things; a group takes the number. */
  readonly count: RegExp;
  /** In other words: none at all. */
  readonly none?: RegExp;
  /** Of money; ends where the number begins. */
  readonly money: RegExp;
  readonly severity: "error" | "warning";
  readonly told: string;
  /** In one section only: what is planned elsewhere is another thing. */
  readonly isWithin: boolean;
}

const OF = "(?:费用?|经费)?(?:支出|财政拨款|预算|决算|安排)*(?:数)?(?:为|是|共)?";

const USES: readonly Use[] = [
  {
    count: /(?:保有量|共有车辆|实有(?:公务用车|车辆)?|共有公务用车)(?:为|共)?(\d+)[辆台]/g,
    money: new RegExp(`公务用车运行(?:维护)?${OF}(?=\\d)`, "g"),
    severity: "warning",
    told: "没有公务用车，却有公务用车运行维护费",
    isWithin: false,
  },
  {
    count: /(?:购置|更新)(?:公务用车|车辆)?(?:数)?(?:为|共)?(\d+)[辆台]/g,
    none: /(?:没有|未|无)(?:安排)?(?:购置|更新|新购)(?:公务用车|车辆)/,
    money: new RegExp(`公务用车购置${OF}(?=\\d)`, "g"),
    severity: "warning",
    told: "没有购置车辆，却有公务用车购置费",
    isWithin: false,
  },
  {
    count:
      /(?<!外宾|外事|境\)外公务|境外公务|国外公务)(?:国内公务接待|公务接待|接待)(?:活动)?(?:共|累计)?(\d+)个?批次/g,
    money: new RegExp(`公务接待${OF}(?=\\d)`, "g"),
    severity: "error",
    told: "公务接待 0 批次，却有公务接待费",
    isWithin: true,
  },
  {
    count: /出国\(境\)团组(?:数)?(?:为|共)?(\d+)个/g,
    money: new RegExp(`因公出国\\(境\\)${OF}(?=\\d)`, "g"),
    severity: "warning",
    told: "因公出国（境）团组 0 个，却有因公出国（境）费",
    isWithin: true,
  },
];

/** Money for what there is none of. */
export function usesIn(all: readonly Counted[]): readonly CountSlip[] {
  return USES.flatMap((use) => {
    const without = all.filter((one) => isNone(one, use));
    const isAnywhere = all.some((one) =>
      [...one.text.matchAll(use.count)].some(([, count]) => Number(count) > 0),
    );
    if (without.length === 0 || isAnywhere) return [];
    const where = use.isWithin ? without : all;
    for (const counted of where) {
      const token = moneyIn(counted, use);
      if (token === undefined) continue;
      const written = counted.text.slice(token.start, token.end);
      return [
        slipAt(counted, token, {
          severity: use.severity,
          message: `写${use.told} ${written} ${token.unit ?? "万元"}，请核对。`,
        }),
      ];
    }
    return [];
  });
}

function isNone({ text }: Counted, { count, none }: Use): boolean {
  const counts = [...text.matchAll(count)].map(([, written]) => Number(written));
  return (counts.length > 0 && counts.every((one) => one === 0)) || none?.test(text) === true;
}

function moneyIn({ text }: Counted, { money }: Use) {
  const tokens = numberTokens(text);
  for (const { index, 0: words } of text.matchAll(money)) {
    const token = tokens.find(({ start }) => start === index + words.length);
    const before = text.slice(Math.max(0, index - 8), index);
    if (token?.unit === undefined || token.unit === "%" || token.unit === "年" || token.value === 0n)
      continue;
    if (!/上年|去年|较|比/.test(before)) return token;
  }
  return undefined;
}
