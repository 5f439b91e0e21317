import { expectRates } from "./rates";

expectRates("science-2024", true);
