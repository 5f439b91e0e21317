import { expectRates } from "./rates";

expectRates("town-2026", true);
