import { expectRates } from "./rates";

expectRates("library-2026", false);
