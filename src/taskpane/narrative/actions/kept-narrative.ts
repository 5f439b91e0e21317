import type { ExcelResult } from "../../../workbook/excel/excel-result";
import { KEYS } from "../../session/settings-keys";
import type { Surroundings } from "../../session/surroundings";
import { readForm, type Form } from "../form/form";
import { readInserted, type Inserted } from "../sheet/remembered";

/** What of the narrative is kept with the workbook. */
export interface KeptNarrative {
  /** Takes up what an earlier session kept; once. */
  readonly restore: () => Promise<void>;
  readonly keepForm: (form: Form) => Promise<void>;
  readonly keepInserted: (inserted: readonly Inserted[]) => Promise<void>;
}

type ValueOf = <T>(result: ExcelResult<T>) => T | undefined;

/** `valueOf` says what Excel did not do. */
export function keptNarrative({ host, dispatch }: Surroundings, valueOf: ValueOf): KeptNarrative {
  let isRestored = false;
  return {
    restore: async () => {
      if (isRestored) return;
      const [form, inserted] = await Promise.all([
        host.loadSetting(KEYS.form),
        host.loadSetting(KEYS.inserted),
      ]);
      isRestored = form.ok && inserted.ok;
      dispatch({
        is: "narrative-restored",
        form: readForm(form.ok ? form.value : undefined),
        inserted: readInserted(inserted.ok ? inserted.value : undefined),
      });
    },
    keepForm: async (form) => {
      dispatch({ is: "form-filled", form });
      valueOf(await host.saveSetting(KEYS.form, form));
    },
    keepInserted: async (inserted) => {
      dispatch({ is: "paragraphs-inserted", inserted });
      valueOf(await host.saveSetting(KEYS.inserted, inserted));
    },
  };
}
