import { runTogether } from "./together";

runTogether("files");
