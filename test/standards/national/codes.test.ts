import type { Classifications } from "../../../src/budget/kind";
import { classifications } from "../../../src/standards/national/codes/classifications";
import { formerNames } from "../../../src/standards/national/codes/former-names";
import { budgetNames, budgets } from "../../fixtures/budget";

type Pair = readonly [code: string, name: string];

/** Codes with their names as published budgets and final accounts print them; each pair once, where it stands first. */
const printed: Readonly<Record<string, readonly Pair[]>> = {
  "北京市审计局 2026 年预算": [
    ["2010801", "行政运行"],
    ["2010804", "审计业务"],
    ["2010805", "审计管理"],
    ["2010806", "信息化建设"],
    ["2010850", "事业运行"],
    ["2010899", "其他审计事务支出"],
    ["2050803", "培训支出"],
    ["2080501", "行政单位离退休"],
    ["2080505", "机关事业单位基本养老保险缴费支出"],
    ["2080506", "机关事业单位职业年金缴费支出"],
    ["2101101", "行政单位医疗"],
    ["2101102", "事业单位医疗"],
    ["2101103", "公务员医疗补助"],
    ["2210201", "住房公积金"],
    ["30101", "基本工资"],
    ["30102", "津贴补贴"],
    ["30103", "奖金"],
    ["30107", "绩效工资"],
    ["30108", "机关事业单位基本养老保险缴费"],
    ["30109", "职业年金缴费"],
    ["30110", "职工基本医疗保险缴费"],
    ["30111", "公务员医疗补助缴费"],
    ["30112", "其他社会保障缴费"],
    ["30113", "住房公积金"],
    ["30199", "其他工资福利支出"],
    ["30201", "办公费"],
    ["30202", "印刷费"],
    ["30204", "手续费"],
    ["30207", "邮电费"],
    ["30213", "维修（护）费"],
    ["30214", "租赁费"],
    ["30216", "培训费"],
    ["30217", "公务接待费"],
    ["30226", "劳务费"],
    ["30227", "委托业务费"],
    ["30228", "工会经费"],
    ["30231", "公务用车运行维护费"],
    ["30239", "其他交通费用"],
    ["30299", "其他商品和服务支出"],
    ["30301", "离休费"],
    ["30302", "退休费"],
    ["30304", "抚恤金"],
    ["30307", "医疗费补助"],
    ["30309", "奖励金"],
    ["30399", "其他对个人和家庭的补助"],
    ["30903", "专用设备购置"],
    ["31002", "办公设备购置"],
    ["31013", "公务用车购置"],
    ["50101", "工资奖金津补贴"],
    ["50102", "社会保障缴费"],
    ["50103", "住房公积金"],
    ["50199", "其他工资福利支出"],
    ["50201", "办公经费"],
    ["50202", "会议费"],
    ["50203", "培训费"],
    ["50205", "委托业务费"],
    ["50206", "公务接待费"],
    ["50207", "因公出国（境）费用"],
    ["50208", "公务用车运行维护费"],
    ["50209", "维修（护）费"],
    ["50299", "其他商品和服务支出"],
    ["50303", "公务用车购置"],
    ["50306", "设备购置"],
    ["50404", "设备购置"],
    ["50501", "工资福利支出"],
    ["50502", "商品和服务支出"],
    ["50901", "社会福利和救助"],
    ["50905", "离退休费"],
    ["50999", "其他对个人和家庭的补助"],
  ],
  "国家信访局 2024 年决算": [
    ["201", "一般公共服务支出"],
    ["20140", "信访事务"],
    ["2014001", "行政运行"],
    ["2014002", "一般行政管理事务"],
    ["2014003", "机关服务"],
    ["2014004", "信访业务"],
    ["2014099", "其他信访事务支出"],
    ["205", "教育支出"],
    ["20508", "进修及培训"],
    ["208", "社会保障和就业支出"],
    ["20805", "行政事业单位养老支出"],
    ["2080503", "离退休人员管理机构"],
    ["210", "卫生健康支出"],
    ["21011", "行政事业单位医疗"],
    ["221", "住房保障支出"],
    ["22102", "住房改革支出"],
    ["2210202", "提租补贴"],
    ["2210203", "购房补贴"],
    ["301", "工资福利支出"],
    ["30106", "伙食补助费"],
    ["30114", "医疗费"],
    ["302", "商品和服务支出"],
    ["30203", "咨询费"],
    ["30205", "水费"],
    ["30206", "电费"],
    ["30208", "取暖费"],
    ["30209", "物业管理费"],
    ["30211", "差旅费"],
    ["30212", "因公出国（境）费用"],
    ["30215", "会议费"],
    ["30218", "专用材料费"],
    ["30224", "被装购置费"],
    ["30225", "专用燃料费"],
    ["30229", "福利费"],
    ["30240", "税金及附加费用"],
    ["303", "对个人和家庭的补助"],
    ["30303", "退职（役）费"],
    ["30305", "生活补助"],
    ["30306", "救济费"],
    ["30308", "助学金"],
    ["30310", "个人农业生产补贴"],
    ["30311", "代缴社会保险费"],
    ["307", "债务利息及费用支出"],
    ["30701", "国内债务付息"],
    ["30702", "国外债务付息"],
    ["310", "资本性支出"],
    ["31001", "房屋建筑物购建"],
    ["31003", "专用设备购置"],
    ["31005", "基础设施建设"],
    ["31006", "大型修缮"],
    ["31007", "信息网络及软件购置更新"],
    ["31008", "物资储备"],
    ["31009", "土地补偿"],
    ["31010", "安置补助"],
    ["31011", "地上附着物和青苗补偿"],
    ["31012", "拆迁补偿"],
    ["31019", "其他交通工具购置"],
    ["31021", "文物和陈列品购置"],
    ["31022", "无形资产购置"],
    ["31099", "其他资本性支出"],
    ["399", "其他支出"],
    ["39907", "国家赔偿费用支出"],
    ["39908", "对民间非营利组织和群众性自治组织补贴"],
    ["39909", "经常性赠与"],
    ["39910", "资本性赠与"],
    ["39999", "其他支出"],
  ],
  "西南大学 2024 年预算": [
    ["20502", "普通教育"],
    ["2050202", "小学教育"],
    ["2050204", "高中教育"],
    ["2050205", "高等教育"],
    ["20506", "留学教育"],
    ["2050602", "来华留学教育"],
    ["2050699", "其他留学教育支出"],
    ["20599", "其他教育支出"],
    ["2059999", "其他教育支出"],
    ["206", "科学技术支出"],
    ["20602", "基础研究"],
    ["2060201", "机构运行"],
    ["2060204", "实验室及相关设施"],
    ["229", "其他支出"],
    ["22960", "彩票公益金安排的支出"],
    ["2296004", "用于教育事业的彩票公益金支出"],
  ],
  "广州市统计局 2026 年预算": [
    ["20105", "统计信息事务"],
    ["2010501", "行政运行"],
    ["2010505", "专项统计业务"],
    ["2010506", "统计管理"],
    ["2010507", "专项普查活动"],
    ["2010508", "统计抽样调查"],
    ["2010550", "事业运行"],
    ["20801", "人力资源和社会保障管理事务"],
    ["2080105", "劳动保障监察"],
    ["2080502", "事业单位离退休"],
    ["21007", "计划生育事务"],
    ["2100799", "其他计划生育事务支出"],
    ["22999", "其他支出"],
    ["2299999", "其他支出"],
  ],
  "无锡市统计局 2026 年预算": [
    ["2010502", "一般行政管理事务"],
    ["2010599", "其他统计信息事务支出"],
  ],
  "西安市气象局 2022 年预算": [
    ["20899", "其他社会保障和就业支出"],
    ["2089999", "其他社会保障和就业支出"],
    ["220", "自然资源海洋气象等支出"],
    ["22005", "气象事务"],
    ["2200501", "行政运行"],
    ["2200504", "气象事业机构"],
    ["2200507", "气象信息传输及管理"],
    ["2200509", "气象服务"],
  ],
  "烟台市审计局 2026 年预算": [
    ["303", "对个人和家庭补助"],
    ["501", "机关工资福利支出"],
    ["502", "机关商品和服务支出"],
    ["505", "对事业单位经常性补助"],
    ["509", "对个人和家庭的补助"],
  ],
  "普陀区财政局 2025 年预算": [
    ["20106", "财政事务"],
    ["2010601", "行政运行"],
    ["2010602", "一般行政管理事务"],
    ["2010604", "预算改革业务"],
    ["2010605", "财政国库业务"],
    ["2080599", "其他行政事业单位养老支出"],
    ["20808", "抚恤"],
    ["2080801", "死亡抚恤"],
    ["21099", "其他卫生健康支出"],
    ["2109999", "其他卫生健康支出"],
  ],
  "海洋监测预报中心 2026 年预算": [
    ["22001", "自然资源事务"],
    ["2200128", "海洋战略规划与预警监测"],
    ["2200150", "事业运行"],
  ],
  "普陀区委社会工作部 2024 年决算": [
    ["20139", "社会工作事务"],
    ["2013901", "行政运行"],
    ["2013950", "事业运行"],
    ["2013999", "其他社会工作事务支出"],
  ],
  "湖州市财政局 2026 年预算": [
    ["2010607", "信息化建设"],
    ["2010650", "事业运行"],
    ["2010699", "其他财政事务支出"],
  ],
  "江苏省人大 2018 年预算": [
    ["20101", "人大事务"],
    ["2010101", "行政运行"],
    ["2010102", "一般行政管理事务"],
    ["2010104", "人大会议"],
    ["2010105", "人大立法"],
    ["2010106", "人大监督"],
    ["2010107", "人大代表履职能力提升"],
    ["2010108", "代表工作"],
    ["2010109", "人大信访工作"],
    ["2010199", "其他人大事务支出"],
    ["20805", "行政事业单位离退休"],
    ["2080504", "未归口管理的行政单位离退休"],
  ],
  "江苏省检察院 2018 年预算": [
    ["204", "公共安全支出"],
    ["20404", "检察"],
    ["2040401", "行政运行"],
    ["2040402", "一般行政管理事务"],
    ["2040405", "公诉、审判、侦查、执行等检察监督支出"],
  ],
  "西安市委宣传部 2026 年预算": [
    ["20133", "宣传事务"],
    ["2013301", "行政运行"],
    ["2013302", "一般行政管理事务"],
    ["207", "文化旅游体育与传媒支出"],
    ["20706", "新闻出版电影"],
    ["2070607", "电影"],
    ["20799", "其他文化旅游体育与传媒支出"],
    ["2079903", "文化产业发展专项支出"],
    ["50999", "其他对个人和家庭补助"],
  ],
  "上海市商务委员会 2025 年预算": [
    ["20113", "商贸事务"],
    ["2011301", "行政运行"],
    ["2011302", "一般行政管理事务"],
    ["2011350", "事业运行"],
    ["2011399", "其他商贸事务支出"],
    ["20605", "科技条件与服务"],
    ["2060503", "科技条件专项"],
    ["215", "资源勘探工业信息等支出"],
    ["21508", "支持中小企业发展和管理支出"],
    ["2150899", "其他支持中小企业发展和管理支出"],
    ["216", "商业服务业等支出"],
    ["21699", "其他商业服务业等支出"],
    ["2169999", "其他商业服务业等支出"],
  ],
};

/** A published budget prints two names for it, and neither is the one of the classification. */
const misprints = ["20604 技术与研究开发", "20604 技术与研究与开发"];

const kinds = Object.keys(classifications) as (keyof Classifications)[];
const firstDigit = { functional: "2", economic: "3", government: "5" } as const;
const lengths = { functional: [3, 5, 7], economic: [3, 5], government: [3, 5] } as const;

const presentName = (code: string): string | undefined =>
  kinds.map((kind) => classifications[kind].get(code)).find((name) => name !== undefined);

const unknown = (pairs: readonly Pair[]): string[] =>
  pairs
    .filter(([code, name]) => presentName(code) !== name && !formerNames.get(code)?.includes(name))
    .map((pair) => pair.join(" "));

const rowsOf = (name: (typeof budgetNames)[number]): readonly (readonly string[])[] =>
  Object.values(budgets[name].tables).flat();

describe.each(budgetNames)("the budget %s", (name) => {
  test("prints codes by the names that are known", () => {
    const pairs = rowsOf(name).flatMap((row) =>
      row.flatMap((code, column): Pair[] => {
        const label = row[column + 1] ?? "";
        return /^[235]\d\d(\d\d){0,2}$/.test(code) && /\p{Script=Han}/u.test(label) ? [[code, label]] : [];
      }),
    );
    expect(pairs.length).toBeGreaterThan(10);
    expect(unknown(pairs).filter((pair) => !misprints.includes(pair))).toEqual([]);
  });

  test("prints the thirty classes of the functional classification in their order", () => {
    const classes = budgets[name].tables["revenue-expenditure"]
      .map((row) => /^[一二三四五六七八九十]+、(.+)$/.exec(row[2] ?? "")?.[1])
      .filter((label) => label !== undefined);
    const known = [...classifications.functional].filter(([code]) => code.length === 3);
    expect(known.map(([, label]) => label)).toEqual(classes);
  });

  test("prints economic names, departmental beside government, that are known", () => {
    const economic = new Set(classifications.economic.values());
    const government = new Set(classifications.government.values());
    const rows = budgets[name].tables["basic-expenditure"].filter(([label]) => label !== "合计");
    const labels = (column: number): string[] =>
      rows.map((row) => (row[column] ?? "").replace("(", "（").replace(")", "）"));
    expect(labels(0).filter((label) => !economic.has(label))).toEqual([]);
    expect(labels(1).filter((label) => label !== "" && !government.has(label))).toEqual([]);
  });
});

test.each(Object.entries(printed))("%s prints codes by the names that are known", (_, pairs) => {
  expect(unknown(pairs)).toEqual([]);
});

describe.each(kinds)("the %s classification", (kind) => {
  const names = classifications[kind];
  const parent = (code: string): string => code.slice(0, -2);

  test("has codes of its own digit and lengths", () => {
    const shaped = (code: string): boolean =>
      /^\d+$/.test(code) &&
      code.startsWith(firstDigit[kind]) &&
      lengths[kind].some((length) => length === code.length);
    expect([...names.keys()].filter((code) => !shaped(code))).toEqual([]);
  });

  test("has the parent of every code", () => {
    const orphans = [...names.keys()].filter((code) => code.length > 3 && !names.has(parent(code)));
    expect(orphans).toEqual([]);
  });

  test("has no two names alike under one parent", () => {
    const seen = new Set<string>();
    const twice = [...names].filter(([code, name]) => {
      const place = `${code.length > 3 ? parent(code) : ""} ${name}`;
      return seen.size === seen.add(place).size;
    });
    expect(twice).toEqual([]);
  });

  test("writes its names without spaces and with the marks of Chinese print", () => {
    expect([...names].filter(([, name]) => /[\s()"',:]/.test(name))).toEqual([]);
  });
});

describe("former names", () => {
  test("stand at codes whose parent is known", () => {
    const orphans = [...formerNames.keys()].filter(
      (code) => presentName(code) === undefined && presentName(code.slice(0, -2)) === undefined,
    );
    expect(orphans).toEqual([]);
  });

  test("are never the present one, and each stands once", () => {
    const wrong = [...formerNames].filter(
      ([code, names]) =>
        names.length === 0 ||
        new Set(names).size < names.length ||
        names.some((name) => name === presentName(code)),
    );
    expect(wrong).toEqual([]);
  });
});
