import type { Decimal } from "../amount/decimal";
import type { CellPlace } from "../workbook/snapshot";

/**
 * What the narrative needs and the tables do not show. Amounts in 万元. All of it is optional: what is missing stays a
 * marked gap in the text.
 */
export interface NarrativeInputs {
  readonly lastYear?: LastYearInputs;
  readonly reasons?: Partial<Record<ReasonKey, string>>;
  readonly procurement?: Partial<Record<"goods" | "works" | "services", Decimal>>;
  readonly performance?: {
    readonly projects?: Partial<Record<"operating" | "specific", CountedAmount>>;
  };
  readonly assets?: AssetInputs;
  readonly other?: { readonly purchasedServices?: string; readonly notes?: string };
}

export interface LastYearInputs {
  readonly year?: number;
  readonly totalRevenue?: Decimal;
  readonly totalExpenditure?: Decimal;
  readonly generalPublicExpenditure?: Decimal;
  readonly threePublic?: Partial<Record<ThreePublicKey, Decimal>>;
  readonly operatingFunds?: Decimal;
  /** Where the figures stand in last year's workbook, by key (`totalRevenue`, `threePublic.abroad`). */
  readonly places?: ReadonlyMap<string, CellPlace>;
}

export const reasonKeys = [
  "revenue",
  "expenditure",
  "generalPublicExpenditure",
  "threePublic",
  "abroad",
  "reception",
  "vehiclePurchase",
  "vehicleOperation",
  "operatingFunds",
] as const;
export type ReasonKey = (typeof reasonKeys)[number];

export const threePublicKeys = ["abroad", "reception", "vehicleOperation", "vehiclePurchase"] as const;
export type ThreePublicKey = (typeof threePublicKeys)[number];

export interface CountedAmount {
  readonly count?: number;
  readonly amount?: Decimal;
}

export const vehicleKinds = [
  ["leader", "领导用车"],
  ["confidential", "机要通信用车"],
  ["emergency", "应急保障用车"],
  ["enforcement", "执法执勤用车"],
  ["special", "特种专业技术用车"],
  ["business", "事业单位业务用车"],
  ["other", "其他公务用车"],
] as const;
export type VehicleKey = "quota" | "total" | (typeof vehicleKinds)[number][0];

export interface AssetInputs {
  /** ISO date. */
  readonly asOf?: string;
  readonly vehicles?: Partial<Record<VehicleKey, number>>;
  /** 平方米 */
  readonly officeArea?: Decimal;
  readonly equipmentOver500k?: number;
  readonly equipmentOver1m?: number;
}
