import type { CheckRecord } from "../../../report/record/record";
import { saveFile } from "../../save-file";
import { checkedIn, isStale } from "../../session/slices/last-check";
import type { Surroundings } from "../../session/surroundings";
import type { Work } from "../../session/work";

/** As what the report can be had: files to keep, or a sheet of this workbook. */
type ReportForm = "docx" | "html" | "xlsx" | "sheet";

export interface ExportActions {
  /** 核对报告, on request with every tie and its figures. */
  readonly exportReport: (form: ReportForm, withTies?: boolean) => Promise<void>;
  /** The result as data for other programs. */
  readonly exportData: () => Promise<void>;
}

interface ExportSurroundings extends Surroundings {
  readonly work: Work;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function makeExportActions({ host, ask, dispatch, state, work }: ExportSurroundings): ExportActions {
  /** What is put aside is told with its reasons, and not among what is found. */
  const result = async () => {
    const { check, kept } = state();
    const checked = checkedIn(check);
    if (checked === undefined) return undefined;
    const { exported } = await import("../../more/exported");
    return exported(checked.result, kept.ignored);
  };

  const ties = async () => {
    const { check, kept } = state();
    if (check.is !== "checked") return undefined;
    const { assigned, standard, ties: own } = kept;
    const { taught } = check.checked;
    return ask("everyTie", { assigned, standard, taught, ties: own }, { workbook: check.workbook });
  };

  const save = async (form: Exclude<ReportForm, "sheet">, name: string, record: CheckRecord) => {
    const file = `${name}.${form}`;
    switch (form) {
      case "html": {
        const { recordPage } = await import("../../../report/record/record-page");
        return saveFile(file, "text/html", recordPage(record));
      }
      case "xlsx": {
        const { recordWorkbook } = await import("../../../report/record/record-workbook");
        return saveFile(file, EXCEL, recordWorkbook(record));
      }
      case "docx": {
        const { check } = state();
        if (check.is !== "checked") return;
        const bytes = await ask("report", record, { workbook: check.workbook });
        if (bytes !== undefined) saveFile(file, WORD, bytes);
      }
    }
  };

  const addSheet = async (record: CheckRecord) => {
    const { recordSheet, sheetLook } = await import("../../../report/record/record-sheet");
    const sheet = recordSheet(record);
    const added = await host.addSheet(sheet.name, sheet.rows, sheetLook(sheet));
    if (!added.ok) return work.fail(added.error);
    // What was asked for is shown.
    await host.select([{ sheet: added.value, row: 0, column: 0 }]);
    dispatch({ is: "noticed", notice: { text: "exported-sheet", detail: added.value } });
  };

  return {
    exportReport: async (form, withTies = false) => {
      const found = await result();
      if (found === undefined) return;
      const { checkRecord, recordName } = await import("../../../report/record/record");
      const every = withTies ? await ties() : undefined;
      const date = new Date();
      const record = checkRecord({
        result: every === undefined ? found.result : { ...found.result, ties: every },
        date,
        ignored: found.ignored,
        mended: state().mending.journal.done.map(({ label }) => label),
        isStale: isStale(state().check),
      });
      if (form === "sheet") return addSheet(record);
      const name = recordName(found.result, date);
      await save(form, name, record);
      dispatch({ is: "noticed", notice: { text: "report-saved", detail: `${name}.${form}` } });
    },
    exportData: async () => {
      const found = await result();
      if (found === undefined) return;
      const { recordName } = await import("../../../report/record/record");
      const data = JSON.stringify({ ...found.result, ignored: found.ignored }, null, 2);
      saveFile(`${recordName(found.result, new Date())}.json`, "application/json", data);
    },
  };
}
