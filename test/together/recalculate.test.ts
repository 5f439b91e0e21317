import { runTogether } from "./together";

runTogether("recalculate");
