import { runTogether } from "./together";

runTogether("narrate");
