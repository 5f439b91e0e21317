import { expectRates } from "./rates";

expectRates("culture-2026", false);
