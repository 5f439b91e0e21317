import type { NarrativeContext, Quantity } from "./section";

/** A chart of the narrative: how one amount is made up. */
export interface NarrativeChart {
  /** The paragraph of the narrative that is its caption; where the narrative has none, there is no chart. */
  readonly caption: string;
  /** Shares of a whole, or amounts side by side of which all may be zero. */
  readonly kind: "pie" | "column";
  /** What the shares in the text are shares of: rounded parts seldom add up to it. */
  readonly whole: (context: NarrativeContext) => Quantity;
  /** In the order of the text; amounts in 万元. */
  readonly parts: (context: NarrativeContext) => readonly ChartPart[];
}

interface ChartPart {
  readonly name: string;
  readonly quantity: Quantity;
}
