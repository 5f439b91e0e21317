/** A part of a text that only a template has: what is to be chosen or filled in, and words to whoever fills it in. */
export interface Residue {
  readonly start: number;
  readonly end: number;
}

const UP_OR_DOWN = "增加|减少|增长|下降|上升|降低|提高";
const THAN = "大于|小于|等于|高于|低于|多于|少于";

/** 【2025】 is a part of a document's number; 有待补充 is said of work, and 大于或等于 of a number. */
const ANYWHERE: readonly RegExp[] = [
  new RegExp(`(?:${UP_OR_DOWN})[（(/／、或](?:${UP_OR_DOWN})[)）]?`, "g"),
  new RegExp(`(?:${UP_OR_DOWN})[（(/／、]?持平[)）]?|持平[（(/／、](?:${UP_OR_DOWN})[)）]?`, "g"),
  new RegExp(`(?:${THAN})[（(/／](?:${THAN})[)）]?`, "g"),
  /[Xx×ＸｘＸ]{2,}/g,
  /(?<![A-Za-z\d)）])[XxＸ×](?=\s*(?:[万亿]?元|[%％年月日个项人辆台次批家]))/g,
  /20[Xx×ＸＸ*]{1,2}(?=年)|\*{2,}(?=\s*(?:[万亿]?元|[%％年月日个项人辆台次批家局]))/g,
  /(?<![一二三四五六七八九零])[○〇]{2,}(?![一二三四五六七八九零])/g,
  /某某/g,
  /[省市县区][（(](?:[省市县区][/／、]){1,3}[省市县区][)）]/g,
  /仍保留该表[^。\n]{0,20}说明|并在本表下方作下述说明/g,
  /【(?!20\d\d】)[^】\n]*】|(?<![A-Za-z])_{2,}(?![A-Za-z])|[{｛][^}｝\n]{0,20}[}｝]|（\s+）|\(\s+\)/g,
  /(?<![有亟尚仍需留])待(?:补充|填写|填报|填列|完善|录入|填)(?!完善|[和及的])/g,
  /(?<![等优期接招看对留])待定(?=[。；;，,、)）\n]|$)/g,
  /[（(]\s*(?:以下|下|此处|部分)?(?:省略|从略|略)\s*[)）]/g,
  /[（(]如[^（）()\n]{0,20}(?:表述|填写|填列|删除|删去)[^（）()\n]{0,10}[)）]/g,
  /[（(](?:此处|请|按照?|根据|注：请)[^（）()\n]{0,50}(?:填写|填列|填报|插入|修改|删除|补充)[^（）()\n]{0,10}[)）]/g,
  /(?:此处|在此)(?:请)?(?:填写|填列|插入|补充)|请(?:据实|如实|按实际情况|根据实际情况|结合实际)[^。；，\n]{0,15}(?:填写|填列|修改|补充|调整)/g,
  /[（(]?不涉及的(?:内容|部分|项目)?(?:可)?(?:不列|不填|不写|删除|删去)[)）]?/g,
  /[（(](?:制度|项目|单位|部门|具体|填写)(?:名称|原因|内容|情况|数字)[)）]/g,
  /[（(](?:示例|样例|样表|模板|选填|必填|如无|若无|如有|若有)[)）]/g,
  /(?:本|该)(?:段|行|句)(?:可)?(?:删除|删去)/g,
];

/** Asked once of each text: nearly none has any. */
const ANY = new RegExp(ANYWHERE.map(({ source }) => `(?:${source})`).join("|"));

export function anyResidue(text: string): readonly Residue[] {
  if (!ANY.test(text)) return [];
  return withoutOverlaps(ANYWHERE.flatMap((pattern) => residueOf(text, pattern)));
}

export function residueOf(text: string, pattern: RegExp): readonly Residue[] {
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: quote }) => ({
    start: index,
    end: index + quote.length,
  }));
}

/** From left to right, the longer of two at one place. */
export function withoutOverlaps(all: readonly Residue[]): readonly Residue[] {
  const kept: Residue[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
