import { slipAt, type Counted, type CountSlip } from "./counted";

const DIGITS = "零一二三四五六七八九十";
const TOLD =
  /(预算单位|所属单位|直属单位|直属事业单位|下属(?:事业)?单位|二级(?:预算)?单位|事业单位|行政单位|内设机构|职能机构|职能处室|内设处室|处室|科室|内设科室)?(?:共计|共有|共|有)?(\d{1,2}|[一二三四五六七八九十两]{1,3})[个家](?:(?:二级)?(?:预算|所属|直属|下属)?单位|内设机构|职能机构|处室|科室|职能处室|内设科室|机构)?[,:]?(?:具体)?(?:包括|分别为|分别是|即)[:]?([^。;\n]{4,600})/g;
const UNIT =
  /(?:局|委|办|办公室|中心|队|站|所|院|校|处|科|室|部|会|社|馆|园|厂|公司|医院|学校|政府|庭|团|本级|机关|司|学院|行|组|股|台|场|库|段|基地|分局|人事|党委|厅)(?:\([^)]*\))?$/;

/** 下设3个预算单位，包括：甲、乙、丙. */
export function unitsOf(counted: Counted): readonly CountSlip[] {
  const { text } = counted;
  return [...text.matchAll(TOLD)].flatMap((match): CountSlip[] => {
    const [whole, , written = "", list = ""] = match;
    const names = namesIn(list);
    // What is among them is told, and not all of them; 机关党委 is counted apart.
    const isClear = names.length > 1 && names.every((name) => name.length <= 30 && UNIT.test(name));
    const number = numberOf(written);
    if (!isClear || /等|其中|另|以及/.test(list) || number === undefined || number === names.length)
      return [];
    // 13个处室和机关党委: more than one number is told.
    if (/[个家].*\d+[个家名人]/.test(whole.slice(whole.indexOf(written)))) return [];
    const start = match.index + whole.indexOf(written);
    return [
      slipAt(
        counted,
        { start, end: start + written.length },
        {
          severity: "error",
          message: `写的是 ${written} 个，后面列出的是 ${names.length} 个，请更正。`,
          expected: String(names.length),
        },
      ),
    ];
  });
}

/** Marks within brackets part no names. */
function namesIn(list: string): readonly string[] {
  const flat = list.replace(/\([^)]*\)/g, (inner) => inner.replace(/[、,和及]/g, "·"));
  const last = flat.replace(/(?:和|及)(?=[^和及、,]*$)/, "、");
  return (flat.includes("、") || flat.includes(",") ? flat : last)
    .split(/[、,]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function numberOf(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  const plain = written.replace("两", "二");
  if (plain.length === 1) return DIGITS.indexOf(plain);
  const [, tens, ones] = /^(.)?十(.)?$/.exec(plain) ?? [];
  if (!plain.includes("十")) return undefined;
  return (
    (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === undefined ? 0 : DIGITS.indexOf(ones))
  );
}

/** Elsewhere units may be meant that have no budget of their own. */
const OF_DOCUMENT = /编制范围的?(?:预算)?单位(?:共计|共有|包括|共|有)?(\d{1,2})[个家]/g;

/** The units that the tables list. */
export function unitsInTables(counted: Counted): readonly CountSlip[] {
  const { document, text } = counted;
  const counts = [...document.tables.values()].flatMap(({ rows }) => {
    const units = rows.filter(({ kind }) => kind === "unit");
    const codes = units.map(({ code }) => code ?? "");
    // A department above its units is none of them.
    const own = units.filter(
      ({ code }) => code === undefined || !codes.some((one) => one !== code && one.startsWith(code)),
    );
    const names = new Set(own.map(({ name }) => name.replace(/\s/g, "")));
    return names.size > 1 ? [names.size] : [];
  });
  const [rows, ...others] = new Set(counts);
  if (rows === undefined || others.length > 0) return [];
  return [...text.matchAll(OF_DOCUMENT)].flatMap((match): CountSlip[] => {
    const written = match[1] ?? "";
    if (Number(written) === rows) return [];
    const start = match.index + match[0].indexOf(written);
    return [
      slipAt(
        counted,
        { start, end: start + written.length },
        {
          severity: "warning",
          message: `写预算单位 ${written} 个，表中列出的是 ${rows} 个，请核对。`,
          expected: String(rows),
        },
      ),
    ];
  });
}
