import type { ReadReason } from "../read/reasons";

/** What is wrong with a reason; `undefined` where it may be one. */
export type ReasonFault =
  { readonly is: "contrary"; readonly word: string } | { readonly is: "empty"; readonly why: string };

export function faultOfReason(reason: ReadReason, year: number | undefined): ReasonFault | undefined {
  const why = saysNothing(reason);
  if (why !== undefined) return { is: "empty", why };
  // What was so in another year explains this one the other way round.
  const isOfOther = [...reason.text.matchAll(/20\d\d(?=年)/g)].some(([one]) => Number(one) !== year);
  const word = isOfOther ? undefined : contraryWord(reason);
  return word === undefined ? undefined : { is: "contrary", word };
}

/** Marks of a template and gaps are another check's. */
const RESIDUE = /[XxＸ×]{2,}|[【_{]|待(?:填|补)|\(略\)|…|○○/;

const FEWEST_CHARACTERS = 4;

/** What begins a reason and is none without what follows it. */
const BEGINNING = /(?:新增|增加|减少|安排|开展|购置|用于|的|和|与|及|、)$/;

function saysNothing({ text, stated, isBroken }: ReadReason): string | undefined {
  if (isBroken === true && BEGINNING.test(text)) return undefined;
  const words = text.replace(/[,。;:、"'()!?.\s]/g, "");
  // That nothing stands there is said by another check.
  if (words === "" || RESIDUE.test(text)) return undefined;
  if (/^(?:主要)?原因(?:是|为|:)/.test(text)) return "“原因是”重复";
  if (/^[\dA-Za-z%万亿元-]+$/.test(words)) return "只有数字或字母";
  if (/^(?:无|没有|暂无|不详|同上|如上|详见附件|见附件)$/.test(words)) return "没有写出原因";
  if ((words.match(/[一-龥]/g)?.length ?? 0) < FEWEST_CHARACTERS) return "太短，没有写出原因";
  return isRetold(words, stated) ? "只是把增减又说了一遍" : undefined;
}

/** What the statement of a change consists of. */
const RETOLD =
  /本年度?|今年|当年|20\d\d年(?:度|初)?|上年度?|去年|上一年|年初|全年|一般公共|政府性基金|财政拨款|拨款|预算|决算|收入|支出|收支|总计|合计|经费|费用|金额|数额|规模|总额|安排|资金|额|数|总|比|较|与|同|相比|有所|相应|也|所|的|了|各|均|致|导致|造成|变动|变化|增加|减少|增长|下降|上升|降低|提高|大于|小于|低于|高于|增|减|\d+|万元|元|%|本部门|本单位|我部门|我单位|因|是|由于|因为|为|而/g;

function isRetold(words: string, stated: string): boolean {
  if (!/增|减|升|降|变|大于|小于|低于|高于/.test(words)) return false;
  if (isOfOtherSide(words, stated)) return false;
  if (words.replace(RETOLD, "") === "") return true;
  // 公务接待费减少, of 公务接待费: its name and nothing else.
  const subject =
    /^(.{3,20}?)(?:预算|决算|支出|经费)*(?:比上年|较上年)?(?:有所)?(?:增加|减少|增长|下降|上升|降低)$/.exec(
      words,
    )?.[1];
  if (subject === undefined || !/(?:费|经费|支出|收入)$/.test(subject)) return false;
  const at = stated.indexOf(subject);
  return at >= 0 && /^(?:支出|收入|预算|决算|为|是|安排)*\d/.test(stated.slice(at + subject.length));
}

/** 支出减少，因收入减少: what is spent goes by what comes in. */
function isOfOtherSide(words: string, stated: string): boolean {
  const [revenue, expenditure] = [/收入/, /支出/];
  const isOf = (one: RegExp, other: RegExp, text: string) => one.test(text) && !other.test(text);
  const isOfRevenue = isOf(revenue, expenditure, words);
  const isOfExpenditure = isOf(expenditure, revenue, words);
  // Items are of what is spent where nothing is said.
  return isOfRevenue ? !revenue.test(stated) : isOfExpenditure && isOf(revenue, expenditure, stated);
}

const UP = /增加|增长|上升|提高|增多|上涨|上调|调增|扩大/g;
const DOWN = /减少|下降|降低|压减|压缩|缩减|削减|调减|核减|下调/g;
/** Whatever may explain the change in its direction, in any word. */
const ANY_UP = /增|升|涨|提高|上调|追加|新|扩|补|加大|加强|更新|购置|恢复|开展|转入|高于|大于|超/;
const ANY_DOWN = /减|降|压|缩|节|未|无|不|取消|停|完成|结束|划|移|到期|退|低于|小于|少/;
/** What lowers one amount where it grows, and the other way round. */
const INVERSE =
  /上年|去年|上一年|以前年度|往年|基数(?:较|过|偏)?[大高小低]|退休|离职|调出|调离|结转|结余|自有资金|其他资金|单位资金|其他收入|自筹|社会化|合并|转由|转为|分流|抵|效率|单价|折扣/;
/** 未增加, 不再减少: said of the contrary. */
const DENIED = /(?:未|不|没有|无|停止|取消|控制|避免|杜绝|严控|防止)(?:再|再安排|新|安排|得)?$/;

/** The only direction that the reason names, where the change went the other way. */
function contraryWord({ text, stated, isDown }: ReadReason): string | undefined {
  if (isDown === undefined || RESIDUE.test(text)) return undefined;
  // What is left rises where less is spent.
  if (/结转|结余|差额|弥补/.test(stated) || INVERSE.test(text)) return undefined;
  const contrary = [...text.matchAll(isDown ? UP : DOWN)];
  const [first] = contrary;
  if (first === undefined) return undefined;
  if (contrary.some(({ index }) => DENIED.test(text.slice(0, index)))) return undefined;
  const rest = text.replace(isDown ? UP : DOWN, "");
  return (isDown ? ANY_DOWN : ANY_UP).test(rest) ? undefined : first[0];
}
