import { countedIn } from "../judge/counts/counted";
import { gradesOf } from "../judge/counts/grades";
import { smallFirmsOf } from "../judge/counts/small-firms";
import { unitsInTables, unitsOf } from "../judge/counts/units";
import { usesIn } from "../judge/counts/uses";
import { vehiclesOf } from "../judge/counts/vehicles";
import type { SectionReading } from "../read/reading";
import type { ProseCheck } from "./prose-check";

/** Some of it is in whatever one of the rules looks at. */
const COUNTS = /[个家辆台]|批次|企业|公务用车|公务接待|出国/;

export const narrativeCount: ProseCheck = {
  id: "narrative-count",
  about: "prose",
  title: "个数相加对得上，部分不大于整体",
  severity: "error",
  requires: [],
  why: "自评等级、车辆种类、单位名单要与总数相符，授予小微企业的不会多于中小企业的，没有车就不会有运行维护费；这些数表里没有，只有说明自己能对。",
  mend: "按底册核对个数和金额，改正写错的一个；确有原因的（如支付上年尾款），在说明里写一句。",
  *examine({ sections, others, rest = [], context }) {
    const counted = (all: readonly SectionReading[]) =>
      all
        .filter(({ text: { text } }) => COUNTS.test(text))
        .map((section) => countedIn(section, context.document));
    const told = counted([...sections, ...others]);
    const all = [...told, ...counted(rest)];
    const slips = [
      ...told.flatMap((one) => [...gradesOf(one), ...smallFirmsOf(one), ...vehiclesOf(one)]),
      ...all.flatMap((one) => [...unitsOf(one), ...unitsInTables(one)]),
      ...usesIn(told),
    ];
    for (const { section, start, end, severity, message, expected } of slips) {
      yield {
        is: "finding",
        severity,
        at: { section, start, end },
        message: `情况说明（${section.found.section.number}）${message}`,
        ...(expected === undefined ? {} : { expected }),
      };
    }
  },
};
