/** Of what each of the Three Public Expenses consists, by the items of quantity keys. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  public: ["abroad", "reception", "vehiclePurchase+vehicleOperation"],
  "vehiclePurchase+vehicleOperation": ["vehiclePurchase", "vehicleOperation"],
};

/** All that an item consists of, the parts of its parts too. */
export function partsOfItem(item: string): readonly string[] {
  return (PARTS[item] ?? []).flatMap((part) => [part, ...partsOfItem(part)]);
}
