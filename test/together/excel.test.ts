// It closes what a test has opened, after the tests of every file.
import "../workbook/excel/excel";
import { runTogether } from "./together";

runTogether("excel");
