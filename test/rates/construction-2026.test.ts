import { expectRates } from "./rates";

expectRates("construction-2026", true);
