/** The four kinds of “三公” expense, in the order in which the prose tells of them: rows of the table, and their names. */
export const threePublicItems = [
  { row: "abroad", name: "因公出国（境）费" },
  { row: "reception", name: "公务接待费" },
  { row: "vehicleOperation", name: "公务用车运行维护费" },
  { row: "vehiclePurchase", name: "公务用车购置费" },
] as const;

export type ThreePublicItem = (typeof threePublicItems)[number]["row"];
