import type { TableForm } from "../../budget/document";

/** Of what has no form that could be wrong: a table that is not there, a form, cells beside the tables. */
export const EMPTY_FORM: TableForm = {
  headerYears: [],
  strayFigures: [],
  unknownRows: [],
  rowsWithoutCode: [],
  unexplainedColumns: [],
};
