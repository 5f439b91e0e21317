import { runTogether } from "./together";

runTogether("recognize");
