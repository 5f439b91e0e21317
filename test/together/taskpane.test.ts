import { runTogether } from "./together";

runTogether("taskpane");
