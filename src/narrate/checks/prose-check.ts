import type { Check } from "../../budget/check";
import type { Standard } from "../../budget/standard";
import type { ProseFinding, ProseUnbound } from "../judge/prose-statement";
import type { ProseReading } from "../read/reading";

/** A check of the prose: what it says of a narrative that was laid along its description. One file each. */
export interface ProseCheck extends Check<ProseReading, Standard, ProseFinding | ProseUnbound> {
  readonly about: "prose";
}
