import type { LabelRule } from "../../budget/kind";
import { ALL_SOURCES, BASIC, FISCAL, natures, OWN_FUNDS, sources, SPENT } from "../../budget/quantity-key";

/**
 * What the labels of columns and rows mean, everywhere in the country: each wording once. They are laid on a whole label
 * without its year, numeral, spaces, quotes and unit of money, the first that fits counts. Seen in published budgets and
 * final accounts of fourteen provinces and central departments, 2018–2026.
 */

/** What may follow the name of a source: 拨款, 收入, 财政拨款收入 … */
const MONEY = "(预算)?(财政)?(拨款|补助|资金|安排)*(收入|支出)?";

/** 当年财政拨款安排 beside 上年结转安排: money, so of this year; 本年…支出 is this year's spending, of whichever year's money. */
const YEARLY = "(预算)?(财政)?(拨款|补助|资金)*(预算)?(收入|安排)";

const thisYears: readonly LabelRule[] = [
  {
    words: new RegExp(`^(当年|本年)(一般)?公共(财政)?预算${YEARLY}$`),
    meaning: { sources: sources("general"), time: "this-year" },
  },
  {
    words: new RegExp(`^(当年|本年)政府性?基金${YEARLY}$`),
    meaning: { sources: sources("fund"), time: "this-year" },
  },
  {
    words: new RegExp(`^(当年|本年)国有?资本(经营)?${YEARLY}$`),
    meaning: { sources: sources("stateCapital"), time: "this-year" },
  },
  {
    words: /^(当年|本年)(财政|预算)?(预算)?拨款(预算)?(收入|安排)?$/,
    meaning: { sources: FISCAL, time: "this-year" },
  },
];

const money: readonly LabelRule[] = [
  {
    words: new RegExp(`^(本级|当年|本年|同级)?(一般)?公共(财政)?预算${MONEY}$`),
    meaning: { sources: sources("general") },
  },
  {
    words: /^经费拨款(收入)?$|^纳入(一般公共)?预算管理的?(非税|行政事业性收费).*$/,
    meaning: { sources: sources("general"), is: "of-which" },
  },
  {
    words: new RegExp(`^(本级|当年|本年)?政府性?基金${MONEY}$`),
    meaning: { sources: sources("fund") },
  },
  {
    words: new RegExp(`^(本级|当年|本年)?国有?资本(经营)?${MONEY}$`),
    meaning: { sources: sources("stateCapital") },
  },
  {
    words: /^(财政)?(专户|专户管理)(管理)?(的)?(资金|拨款|事业|教育收费)*(收入|支出|安排)?$/,
    meaning: { sources: sources("specialAccount") },
  },
  {
    words: /^(事业|事业单位)(收入|资金|收入资金)(\(不含教育收费\))?$/,
    meaning: { sources: sources("business") },
  },
  { words: /^(事业单位)?经营(服务)?(收入|收入资金)$/, meaning: { sources: sources("operating") } },
  { words: /^上级(单位)?补助(收入|资金|收入资金)?$/, meaning: { sources: sources("superior") } },
  {
    words: /^(对)?(下级|附属)单位(上缴|缴款|上缴款)(收入|资金|收入资金)?$/,
    meaning: { sources: sources("affiliated") },
  },
  { words: /^其[他它](各项)?收入(资金)?$/, meaning: { sources: sources("otherIncome") } },
  {
    words: /^(单位资金|单位自有资金|自有资金)(收入|安排)?$/,
    meaning: { sources: OWN_FUNDS },
  },
  {
    words: /^(使用|动用)(以前年度)?(非财政拨款|事业)(结转)?(结余|基金).*$|^用事业基金弥补收支差额$/,
    meaning: { sources: sources("ownBalance") },
  },
  {
    words: /^(本级|当年|本年|同级)?(财政|预算)(预算)?拨款(预算)?(收入|支出|小计|合计|安排)*$/,
    meaning: { sources: FISCAL },
  },
];

/** 一般公共预算结转, 单位资金结转结余: what of a source was carried over. */
const CARRIED = "(预算|财政|拨款|资金)*(上年)?(结转|结余)(和|及)?(结转|结余)?(资金)?";

const carried: readonly LabelRule[] = [
  {
    words: new RegExp(`^(上年)?一般公共预算${CARRIED}$`),
    meaning: { sources: sources("general"), time: "carried-over" },
  },
  {
    words: new RegExp(`^(上年)?政府性?基金${CARRIED}$`),
    meaning: { sources: sources("fund"), time: "carried-over" },
  },
  {
    words: new RegExp(`^(上年)?国有?资本(经营)?${CARRIED}$`),
    meaning: { sources: sources("stateCapital"), time: "carried-over" },
  },
  {
    words: new RegExp(`^(上年)?(财政)?专户(管理)?${CARRIED}$`),
    meaning: { sources: sources("specialAccount"), time: "carried-over" },
  },
  {
    words: new RegExp(`^(上年)?(单位|自有|单位自有)${CARRIED}$`),
    meaning: { sources: OWN_FUNDS, time: "carried-over" },
  },
];

/** What one office counts among them another does not. */
const loose: readonly LabelRule[] = [
  { words: /^其[他它]资金(收入)?$/, meaning: { sources: OWN_FUNDS, isLoose: true } },
  { words: /^(医疗|科教|科研|教育)(事业)?收入$/, meaning: { sources: sources("business"), isLoose: true } },
  // 上年结转 above it says of which year: alone it may be what is left.
  {
    words: /^财政拨款(结转|结余)(和|及|、)?(结转|结余)?(资金)?$/,
    meaning: { sources: FISCAL, time: "carried-over", isLoose: true },
  },
  {
    words: /^其[他它](资金|收入)(结转|结余)(和|及|、)?(结转|结余)?(资金)?$/,
    meaning: { sources: ALL_SOURCES & ~FISCAL, time: "carried-over", isLoose: true },
  },
  // What is spent of own money, by where it came from.
  { words: /^事业支出$/, meaning: { sources: sources("business"), isLoose: true } },
  { words: /^上级补助支出$/, meaning: { sources: sources("superior"), isLoose: true } },
  {
    words: /^(教育收费(资金)?(收入)?|其[他它]专户收入(拨款)?|上年实户资金余额)$/,
    meaning: { sources: sources("specialAccount", "ownBalance"), isLoose: true },
  },
];

const time: readonly LabelRule[] = [
  {
    words: /^(本年|当年)(收入|预算|预算安排|预算收入|安排|收入预算|(预算)?安排(数|额))$/,
    meaning: { time: "this-year" },
  },
  // Of this year's expenditure, whichever year's money it is.
  { words: /^(本年|当年)(支出|支出预算|预算支出)$/, meaning: { natures: SPENT } },
  {
    words:
      /^(使用)?(上年|年初|上年度)(财政拨款|财政)?(结转|结余)(和|及|、)?(结余|结转)?(资金|收入|安排|支出)*$/,
    meaning: { time: "carried-over" },
  },
  {
    words: /^(部门|单位)(上年(结转|结余)((和|及)?(结余|结转))?|结转(和|及)?结余)(资金)?$/,
    meaning: { time: "carried-over" },
  },
];

/** Classes of both economic classifications; some tables print only some of them. */
const economicClasses: readonly LabelRule[] = [
  {
    words:
      /^(机关|事业单位)?(工资福利|(一般)?商品和服务|(其他)?资本性(等)?|其他)支出(\(.*\))?$|^对(个人和家庭|企业|事业单位|社会保障基金)(的)?(经常性|资本性)?(补助|支出)(支出)?$|^债务利息及费用支出$/,
    meaning: { isLoose: true, isSelected: true },
  },
];

const spending: readonly LabelRule[] = [
  { words: /^基本支出(预算)?(合计|小计)?$/, meaning: { natures: BASIC } },
  { words: /^人员(经费|支出|类|类支出)(支出|预算)?$/, meaning: { natures: natures("personnel") } },
  {
    words: /^(日常)?公用(经费|支出|类)(支出|预算)?$/,
    meaning: { natures: natures("operatingFunds") },
  },
  { words: /^人员经费和公用经费支出$/, meaning: { natures: BASIC } },
  {
    words: /^(项目支出(预算)?|专项业务(经)?费(支出)?)(总数|合计|小计)?$/,
    meaning: { natures: natures("project") },
  },
  // Sorts of projects, each office's own.
  {
    words:
      /^(一般性项目|专项资金|特定目标类|其[他它]运转类|(基本建设|行政事业|发展建设|经常性)(类)?项目)(项目)?(支出|经费)?$/,
    meaning: { natures: natures("project"), isLoose: true, isSelected: true },
  },
  { words: /^(事业单位)?经营(服务)?支出$/, meaning: { natures: natures("business") } },
  { words: /^上缴上级(单位)?(支出)?$/, meaning: { natures: natures("toSuperior") } },
  { words: /^对?(附属|下级)单位(的)?补助(支出)?$/, meaning: { natures: natures("toAffiliated") } },
  { words: /^结余分配$/, meaning: { natures: natures("distribution") } },
  {
    words: /^(年终|年末|期末)?(结转|结余)(下年|结余|和结余|及结余|结转)*(支出|资金)?$|^结转下年(支出|使用)?$/,
    meaning: { natures: natures("carryForward") },
  },
];

const publicItems: readonly LabelRule[] = [
  { words: /^因公出国(\(境\))?(费|费用|经费|支出)*$/, meaning: { item: "abroad" } },
  { words: /^公务接待(费|费用|支出|经费)*$/, meaning: { item: "reception" } },
  {
    words: /^公务(用车|车辆)(购置)?(及|和|、|与)?(运行|购置|运行维护|维护)*(费|费用|经费|支出)*$/,
    meaning: { item: "vehicles" },
  },
  { words: /^会议费$/, meaning: { item: "meetings" } },
  { words: /^培训费$/, meaning: { item: "training" } },
  { words: /^(机关运行经费|行政经费)(支出)?(预算数|预算)?$/, meaning: { item: "agency" } },
];

/** What stands over columns or blocks and narrows nothing. */
const gathering: readonly LabelRule[] = [
  {
    words:
      /^(收入|支出|资金来源|支出用途|资金性质|(部门|单位|收入|支出|本年|年初|综合)(综合)?预算(数|额)?|(收入|支出)(项目|情况|构成|预算情况)|(预算)?安排情况|预算情况)$/,
    meaning: { is: "group" },
  },
];

/** Before 公务用车: 公务用车购置费 and 公务用车运行维护费 alone. */
const vehicles: readonly LabelRule[] = [
  { words: /^(公务用车|公务车)?购置(费|经费|费用)?(支出)?$/, meaning: { item: "vehiclePurchase" } },
  {
    words: /^(公务用车|公务车)?运行(维护)?(费|经费|费用)?(支出)?$/,
    meaning: { item: "vehicleOperation" },
  },
];

const totals: readonly LabelRule[] = [
  {
    words: /^(基本支出)?人员(经费|支出)(支出)?(合计|小计|总计)$/,
    meaning: { is: "total", natures: natures("personnel") },
  },
  {
    words: /^(基本支出)?(日常)?公用(经费|支出)(支出)?(合计|小计|总计)$/,
    meaning: { is: "total", natures: natures("operatingFunds") },
  },
  { words: /^基本支出(合计|总计)$/, meaning: { is: "total", natures: BASIC } },
  { words: /^(本年(度)?|当年)收入(合计|小计|总计)$/, meaning: { is: "year-total", time: "this-year" } },
  { words: /^(本年(度)?|当年)支出(合计|小计|总计)$/, meaning: { is: "year-total", natures: SPENT } },
  { words: /^(收入|支出)总计$/, meaning: { is: "grand-total" } },
  {
    words:
      /^(合计|总计|共计|小计|总额|总数|金额|预算数|预算|预算金额|本年预算|本年预算数|调整后预算(数|额)?|数额|(收入|支出)(合计|小计)|部门合计|单位合计|项目金额|预算数\(合计\)|合计数|采购(总)?(预算|金额)(数|额|总额|金额)?)$/,
    meaning: { is: "total" },
  },
  {
    words: /^三公(经费)?(财政拨款)?(预算)?(支出)?(预算)?(合计|总额|总计|小计|数)*$/,
    meaning: { is: "total", item: "public" },
  },
];

/** A group of columns, or a row over its parts. */
const publicGroup: readonly LabelRule[] = [{ words: /三公/, meaning: { item: "public" } }];

const beside: readonly LabelRule[] = [
  {
    words:
      /^(其中)?.*(扣除|剔除|不含).*(项目|基建).*$|^.*政府采购.*$|^(其中|中小企业|小微企业|中小|小微)$|^(已提前安排|抵扣上年垫付资金|[本此]次下达|另文下达)$/,
    meaning: { is: "of-which" },
  },
  {
    words:
      /^(上年|去年|上一年)(预算|执行|决算|完成)?(数|额)?$|^(年初预算|调整前预算|(预算)?(调整|追加|追减|调增|调减|变更))(数|额|金额)?$|^(预计|预算)?(执行|完成|决算|快报)(数|额|情况)$|^.*(增减|增加|减少|增长|增幅|增速|变动|变化|占比|比重|比例|同比|完成率|执行率|人均).*$|^(比.*)?差额$|^(占|完成|执行).*(%|百分比).*$|^\(?%\)?$|^.*(人数|编制数|实有人员|在职人员|在编人员|职工数)$/,
    meaning: { is: "comparison" },
  },
  {
    words:
      /^(备注|序号|行次|说明|(政府)?(采购|购买)(服务)?(类别|项目|品目|目录|方式|内容|组织形式)(名称|大类)?|(指导性)?目录|专项(资金)?名称|规格(型号)?|数量|(计量|计价)单位|绩效目标.*|项目(类别|简介|类型|内容|属性|概况|分类|代码|编码)|类型|资金性质|用途|依据|编号|单位性质)$/,
    meaning: { is: "text" },
  },
];

const heads: readonly LabelRule[] = [
  { words: /^类$/, meaning: { is: "class", of: "row" } },
  { words: /^款$/, meaning: { is: "section", of: "row" } },
  { words: /^项$/, meaning: { is: "item", of: "row" } },
  {
    words: /^(预算)?(部门|单位)(\((部门|单位)\))?(代码|编码|编号)$/,
    meaning: { is: "code", of: "unit" },
  },
  {
    words: /^(预算|项目|实施|资金使用)?(部门|单位)(\((部门|单位)\))?(名称)?$/,
    meaning: { is: "name", of: "unit" },
  },
  {
    words: /^政府(预算)?(支出)?经济(分类)?(预算)?(科目)?(编码|代码)$/,
    meaning: { is: "code", of: "government" },
  },
  {
    words: /^政府(预算)?(支出)?经济(分类)?(预算)?(科目)?(名称)?(\(.*\))?$/,
    meaning: { is: "name", of: "government" },
  },
  {
    words: /^(部门)?(预算)?(支出)?经济(分类)?(预算)?(科目)?(编码|代码)$/,
    meaning: { is: "code", of: "economic" },
  },
  {
    words: /^(部门)?(预算)?(支出)?经济(分类)?(预算)?(科目)?(名称)?(\(.*\))?$/,
    meaning: { is: "name", of: "economic" },
  },
  {
    words: /^(支出|收入)?功能(分类|分)?(科目)?(编码|代码)$/,
    meaning: { is: "code", of: "functional" },
  },
  {
    words: /^(支出|收入)?功能(分类|分)?(科目)?(名称)?(\(.*\))?$/,
    meaning: { is: "name", of: "functional" },
  },
  { words: /^(收入|支出)?(分类)?(科目)?(编码|代码|编号)$/, meaning: { is: "code", of: "row" } },
  { words: /^(收入|支出)?(分类)?科目(名称)?$/, meaning: { is: "name", of: "row" } },
  // Units in rows of their own above their items.
  {
    words: /^(预算)?单位(名称)?[((/](功能)?(分类)?科目(名称)?[)]?$|^科目(名称)?[((/]单位(名称)?[)]?$/,
    meaning: { is: "name", of: "row" },
  },
  {
    words: /^(支出|预算)?(项目|单位\(项目\)|单位\/项目)名称$|^支出项目类别(\(资金使用单位\))?$/,
    meaning: { is: "name", of: "project" },
  },
  {
    words: /^(收入|支出|三公(经费)?)?项目(名称)?$|^(收入|支出)?(内容|名称)$/,
    meaning: { is: "name", of: "row" },
  },
];

export const labels: readonly LabelRule[] = [
  ...beside,
  ...totals,
  ...heads,
  ...gathering,
  ...vehicles,
  ...publicItems,
  ...publicGroup,
  ...spending,
  ...economicClasses,
  ...time,
  ...loose,
  ...carried,
  ...thisYears,
  ...money,
];
