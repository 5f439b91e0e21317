import { utils, type WorkBook } from "@e965/xlsx";
import { byAddress, mustRead, mustRefuse } from "./build-workbook";
import { buildOle, buildXls, insert, listRecords, record, recordsOf } from "./build-xls";

function book(cells: Record<string, object>, ref = "A1:F9"): WorkBook {
  return utils.book_new({ "!ref": ref, ...cells }, "表一");
}

describe("an .xls of Excel 97", () => {
  it("gives values, formulas, formats and displayed texts", () => {
    const cells = {
      A1: { t: "s", v: "部门名称：建设管理部" },
      B1: { t: "n", v: 8277.8345, z: "#,##0.00" },
      C1: { t: "n", v: 5, z: "00" },
      D1: { t: "b", v: true },
      E1: { t: "e", v: 0x17 },
      F1: { t: "n", v: 46023, z: 'yyyy"年"m"月"d"日"' },
      A2: { t: "n", v: 3, f: "SUM(B1:C1)" },
      B2: { t: "s", v: "国有资本\r\n经营" },
      C2: { t: "s", v: "  " },
      D2: { t: "z", z: "0.00" },
    };
    expect(byAddress(mustRead(buildXls(book(cells))))).toEqual({
      A1: { value: "部门名称：建设管理部" },
      B1: { value: 8277.8345, format: "#,##0.00", text: "8,277.83" },
      C1: { value: 5, format: "00", text: "05" },
      D1: { value: true },
      E1: { value: { error: "#REF!" } },
      F1: { value: 46023, format: 'yyyy"年"m"月"d"日"', text: "2026年1月1日" },
      A2: { value: 3, formula: "=SUM(B1:C1)" },
      B2: { value: "国有资本\n经营" },
    });
  });

  it("gives hidden sheets too, in the order of the tabs", () => {
    const workbook = utils.book_new();
    for (const name of ["表一", "隐藏", "表三"])
      utils.book_append_sheet(workbook, utils.aoa_to_sheet([[name]]), name);
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }, { Hidden: 0 }] };
    expect(mustRead(buildXls(workbook)).sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.value])).toEqual([
      ["表一", "表一"],
      ["隐藏", "隐藏"],
      ["表三", "表三"],
    ]);
  });

  it("takes no notice of a comment whose drawing is missing, and leaves the console alone", () => {
    const stream = recordsOf(buildXls(book({ A1: { t: "n", v: 1 } })));
    const end = listRecords(stream).at(-1)?.at ?? 0;
    const comment = record(0x001c, [0, 0, 0, 0, 0, 0, 9, 0, 1, 0, 0, 65, 0]);
    const unknown = record(0x7abc, [1, 2, 3]);
    const noise = jest.spyOn(console, "error");
    const workbook = mustRead(buildOle({ "/Workbook": insert(insert(stream, end, comment), end, unknown) }));
    expect(byAddress(workbook)).toEqual({ A1: { value: 1 } });
    expect(noise).not.toHaveBeenCalled();
    noise.mockRestore();
  });

  it("does not show one file's formats in the next", () => {
    const dated = book({ A1: { t: "n", v: 46023, z: '"甲"0' } });
    expect(byAddress(mustRead(buildXls(dated)))["A1"]?.text).toBe("甲46023");
    expect(
      byAddress(mustRead(buildXls(book({ A1: { t: "n", v: 1234.5, z: "#,##0.00" } }))))["A1"]?.text,
    ).toBe("1,234.50");
    expect(byAddress(mustRead(buildXls(dated)))["A1"]?.format).toBe('"甲"0');
  });

  it("reads a large sheet", () => {
    const table = Array.from({ length: 3000 }, (_, r) => [`项目${r}`, r, r / 100]);
    const rows = mustRead(buildXls(utils.book_new(utils.aoa_to_sheet(table), "表"))).sheets[0]?.rows;
    expect(rows?.map((row) => row?.map((cell) => cell?.value))).toEqual(table);
  });
});

describe("an .xls of Excel 5", () => {
  it("puts Chinese texts together from their code page", () => {
    // What the parser takes for Latin letters are the bytes of 科目编码 and of the sheet name 表 in GBK.
    const latin = utils.book_new(
      { "!ref": "A1:B1", A1: { t: "s", v: "\xBF\xC6\xC4\xBF\xB1\xE0\xC2\xEB" }, B1: { t: "n", v: 2 } },
      "\xB1\xED",
    );
    const stream = recordsOf(buildXls(latin, "biff5"));
    const codePage = listRecords(stream).find(({ type }) => type === 0x42)?.at ?? 0;
    stream.set([936 & 0xff, 936 >> 8], codePage + 4);
    const workbook = mustRead(buildOle({ "/Book": stream }));
    expect(workbook.sheets[0]?.name).toBe("表");
    expect(byAddress(workbook)).toEqual({ A1: { value: "科目编码" }, B1: { value: 2 } });
  });
});

describe("a broken .xls", () => {
  const table = Array.from({ length: 400 }, (_, r) => [`项目${r}`, r]);
  const whole = buildXls(utils.book_new(utils.aoa_to_sheet(table), "表"));
  const stream = recordsOf(whole);

  it("is refused when cut off anywhere", () => {
    for (let tenth = 1; tenth < 10; tenth += 1) {
      expect(mustRefuse(whole.slice(0, (whole.length * tenth) / 10))).toMatch(/^文件已损坏.*不完整/);
    }
  });

  it("is refused when its stream ends early, even between two records", () => {
    for (const { at } of listRecords(stream).slice(1, -1)) {
      expect(mustRefuse(buildOle({ "/Workbook": stream.slice(0, at) }))).toMatch(/^文件已损坏/);
    }
  });

  it("is refused when its sectors run in circles", () => {
    const circles = whole.slice();
    const view = new DataView(circles.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector += 1) {
      if (view.getUint32(table + sector * 4, true) < 0xfffffffa)
        view.setUint32(table + sector * 4, sector, true);
    }
    expect(mustRefuse(circles)).toMatch(/^文件已损坏/);
  });

  // The parser reads counts beyond the end of these as "not a number", and never ends.
  it.each([
    ["the list of sheets in formulas", record(0x0017, [])],
    ["the list of sheets in formulas, one missing", record(0x0017, [2, 0, 0, 0, 0, 0, 0, 0])],
    ["a formula without tokens", record(0x0006, [0, 0, 0, 0, 0, 0])],
    ["a formula longer than its record", record(0x0006, [...Array<number>(20).fill(0), 9, 0, 0x1e, 1])],
    [
      "a formula whose union of areas is missing",
      record(0x0006, [...Array<number>(20).fill(0), 7, 0, 0x26, 0, 0, 0, 0, 0, 0, 1]),
    ],
    ["shared texts that end in a length", record(0x00fc, [2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 65, 1])],
    ["shared texts that end in a text", record(0x00fc, [1, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 65])],
  ])("is refused for %s", (_, broken) => {
    const second = listRecords(stream)[1]?.at ?? 0;
    expect(mustRefuse(buildOle({ "/Workbook": insert(stream, second, broken) }))).toMatch(/^文件已损坏/);
  });

  it("is never met with an exception or an endless loop, whatever bytes are wrong", () => {
    let seed = 20260101;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const outcomes = new Set<string>();
    for (let round = 0; round < 300; round += 1) {
      const bytes = whole.slice();
      for (let flips = 1 + random(6); flips > 0; flips -= 1) bytes[random(bytes.length)] = random(256);
      const { sheets, message } = attempt(bytes);
      outcomes.add(sheets === undefined ? "refused" : "read");
      expect(message ?? "。").toMatch(/。$/);
    }
    expect(outcomes).toEqual(new Set(["refused", "read"]));
  });
});

function attempt(bytes: Uint8Array): { sheets?: number; message?: string } {
  try {
    return { sheets: mustRead(bytes).sheets.length };
  } catch (error) {
    return { message: (error as Error).message };
  }
}
