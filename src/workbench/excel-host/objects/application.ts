import { invalidArgument } from "../protocol/host-error";
import type { HostType } from "../protocol/host-object";

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
    calculationState: { read: () => "Done" },
    decimalSeparator: { read: () => "." },
    thousandsSeparator: { read: () => "," },
    useSystemSeparators: { read: () => true },
  },
  methods: {
    calculate: (_app, _args, { calculation }) => calculation.now(),
    suspendApiCalculationUntilNextSync: (_app, _args, { calculation }) =>
      calculation.suspendUntilNextRequest(),
    // There is no screen.
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
