import { newId } from "../../model/workbook-model";
import { invalidArgument } from "../../protocol/host-error";
import { bind, type HostType } from "../../protocol/host-type";
import { workbookCreatedType } from "./workbook-created";

const MODES: readonly unknown[] = ["Automatic", "AutomaticExceptTables", "Manual"];

export const applicationType: HostType<null> = {
  name: "Application",
  properties: {
    calculationMode: {
      read: (_app, { model }) => model.calculationMode,
      write: (_app, mode, { model, calculation }) => {
        if (!MODES.includes(mode)) throw invalidArgument();
        model.calculationMode = String(mode);
        calculation.touch();
      },
    },
    calculationState: { read: (_app, { calculation }) => (calculation.isPending ? "Pending" : "Done") },
    decimalSeparator: { read: () => "." },
    thousandsSeparator: { read: () => "," },
    useSystemSeparators: { read: () => true },
  },
  methods: {
    createWorkbook: (_app, [base64], state) => {
      const bytes = base64 === undefined || base64 === null ? undefined : bytesOf(String(base64));
      return bind(workbookCreatedType, { id: newId(state.model), ...(bytes && { bytes }) }, state);
    },
    calculate: (_app, _args, { calculation }) => calculation.now(),
    suspendApiCalculationUntilNextSync: (_app, _args, { calculation }) =>
      calculation.suspendUntilNextRequest(),
    // There is no screen.
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}
