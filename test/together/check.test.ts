import { runTogether } from "./together";

runTogether("check");
