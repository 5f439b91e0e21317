import type { KindStandard } from "../../budget/kind";
import type { Standard } from "../../budget/standard";
import { national, nationalKinds } from "../national/standard";
import { kinds } from "./kinds";
import { labels } from "./labels";
import { planned } from "./narrative/inputs";
import { sections } from "./narrative/sections";
import { quantities } from "./quantities";

/** Any department's final accounts (部门决算): one set of tables in the whole country. */
export const nationalFinalKinds: KindStandard = {
  ...nationalKinds,
  id: "national-final",
  of: "final",
  kinds,
  labels,
  quantities: [...nationalKinds.quantities, ...quantities],
};

export const nationalFinal: Standard = {
  ...national,
  id: "national-final",
  of: "final",
  title: "部门决算公开（各地通用）",
  sections,
  inputs: [planned, ...national.inputs],
};
