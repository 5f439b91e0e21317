/**
 * The one engine behind the command line and the pane: a workbook in, what is to be said of it out. Pure and
 * synchronous; it knows every standard, and no host.
 */
export { withOtherTables, ownPlacesIn } from "./beside-tables";
export { checkAll, checkWorkbook, checkWithProse } from "./check-all";
export { type Checked, errorsInTables } from "./check-document";
export { chooseFrom } from "./choose-document";
export {
  type Compared,
  type ComparedWorkbooks,
  type ComparedReading,
  compareWorkbooks,
} from "./compare-workbooks";
export { type Narrated, narrateWorkbook } from "./narrate-workbook";
export {
  recalculateWorkbook,
  causesToWrite,
  type EarlierBudget,
  earlierBudgets,
  type RecalculationGiven,
  recalculateAll,
} from "./recalculate-all";
export { type Recognized, recognizeAll, recognizeWorkbook, unreadTitles } from "./recognize-all";
export {
  standards,
  inputGroups,
  allChecks,
  everyCheck,
  isAboutOtherTables,
  isOwnTie,
  isAboutProse,
  namedKinds,
} from "./standards";
export { type Teaching, compareTeaching, taughtFor, outlineOf } from "./teaching";
