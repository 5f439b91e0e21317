import type { FuzzTarget } from "./target";
import { engineTarget } from "./targets/engine";
import { proseTarget } from "./targets/prose";
import { readerTarget, xlsTarget } from "./targets/reader";
import { writerTarget } from "./targets/writer";

export const targets: readonly FuzzTarget[] = [
  readerTarget,
  xlsTarget,
  writerTarget,
  engineTarget,
  proseTarget,
];

export function targetNamed(name: string): FuzzTarget {
  const target = targets.find((one) => one.name === name);
  if (target === undefined)
    throw new Error(`No target ${name}: there are ${targets.map((one) => one.name).join(", ")}`);
  return target;
}
