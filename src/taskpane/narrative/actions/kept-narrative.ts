import * as v from "valibot";
import { budgetName } from "../../../budget/budget-name";
import type { ExcelResult } from "../../../workbook/excel/excel-result";
import type { PaneState } from "../../session/pane-state";
import { KEYS } from "../../session/settings-keys";
import { checkedIn } from "../../session/slices/last-check";
import type { Surroundings } from "../../session/surroundings";
import { readForm, type Form } from "../form/form";
import type { NarratedBudget } from "../narrated-budget";
import { readInserted, type Inserted } from "../sheet/remembered";

/** What of the narrative is kept with the workbook: of each of its budgets its own. */
export interface KeptNarrative {
  /** Turns to the budget that is shown, and takes up what an earlier session kept of it. */
  readonly follow: () => Promise<void>;
  /** The same, where nothing was taken up yet. */
  readonly restore: () => Promise<void>;
  readonly keepForm: (form: Form) => Promise<void>;
  readonly keepInserted: (inserted: readonly Inserted[]) => Promise<void>;
}

type ValueOf = <T>(result: ExcelResult<T>) => T | undefined;

/** `valueOf` says what Excel did not do. */
export function keptNarrative({ host, dispatch, state }: Surroundings, valueOf: ValueOf): KeptNarrative {
  let isRestored = false;
  /** Behind the keys of the settings: those of one budget have the plain keys. */
  let suffix = "";

  const follow = async (): Promise<void> => {
    const budget = shownBudget(state());
    if (isRestored && isSame(budget, state().narrative.budget)) return;
    const [plain, own] = await Promise.all([
      host.loadSetting(KEYS.form),
      host.loadSetting(`${KEYS.form} ${budget.name}`),
    ]);
    const valueOfPlain = plain.ok ? plain.value : undefined;
    const isPlain = hasPlainKeys(budget, ownerOf(valueOfPlain), own.ok && own.value !== undefined);
    suffix = isPlain ? "" : ` ${budget.name}`;
    const form = isPlain ? plain : own;
    const inserted = await host.loadSetting(KEYS.inserted + suffix);
    isRestored = plain.ok && own.ok && inserted.ok;
    dispatch({
      is: "narrative-restored",
      budget,
      form: readForm(form.ok ? form.value : undefined),
      inserted: readInserted(inserted.ok ? inserted.value : undefined),
    });
  };

  return {
    follow,
    restore: async () => {
      if (!isRestored) await follow();
    },
    keepForm: async (form) => {
      const { budget } = state().narrative;
      // A budget that is alone may have got another name meanwhile.
      const { name } = budget === undefined || budget.isAlone ? shownBudget(state()) : budget;
      dispatch({ is: "form-filled", form });
      valueOf(await host.saveSetting(KEYS.form + suffix, name === "" ? form : { ...form, of: name }));
    },
    keepInserted: async (inserted) => {
      dispatch({ is: "paragraphs-inserted", inserted });
      valueOf(await host.saveSetting(KEYS.inserted + suffix, inserted));
    },
  };
}

function shownBudget({ check, shown: { document } }: PaneState): NarratedBudget {
  const documents = checkedIn(check)?.result.documents ?? [];
  return { document, name: budgetName(documents[document] ?? {}), isAlone: documents.length < 2 };
}

function isSame(one: NarratedBudget, other: NarratedBudget | undefined): boolean {
  if (one.document !== other?.document || one.isAlone !== other.isAlone) return false;
  return one.isAlone || one.name === other.name;
}

/** What stands under the plain keys may be of another budget, from a time when that was alone. */
function hasPlainKeys(budget: NarratedBudget, owner: string | undefined, hasOwn: boolean): boolean {
  if (budget.name === owner) return true;
  if (hasOwn) return false;
  return budget.isAlone || (owner === undefined && budget.document === 0);
}

/** The name of the budget that a kept form is of. */
function ownerOf(kept: unknown): string | undefined {
  const read = v.safeParse(v.object({ of: v.string() }), kept);
  return read.success ? read.output.of : undefined;
}
