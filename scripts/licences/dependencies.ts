import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isPermissive } from "./permissive";

export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** As the package says it itself; where it is not installed (it is for another system), as the lock file has it. */
  readonly licence: string;
  /** Of the tools alone: what is built holds nothing of it. */
  readonly isTool: boolean;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Everything that package-lock.json names, each version once, by name. From the disk alone. */
export function dependencies(root: string): readonly Dependency[] {
  const lock = readJson(join(root, "package-lock.json")) as { packages: Record<string, LockedPackage> };
  const all = Object.entries(lock.packages).flatMap(([path, locked]): Dependency[] => {
    if (path === "") return [];
    const [, name = path] = /.*node_modules\/(.+)$/.exec(path) ?? [];
    const isTool = locked.dev === true || locked.devOptional === true;
    return [{ name, version: locked.version ?? "", licence: licenceOf(root, path, locked), isTool }];
  });
  // One version may be installed in several places, for the product in one and for a tool in another.
  const each = new Map<string, Dependency>();
  for (const one of all) {
    const key = `${one.name} ${one.version} ${one.licence}`;
    const isTool = one.isTool && each.get(key)?.isTool !== false;
    each.set(key, { ...one, isTool });
  }
  return [...each].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, dependency]) => dependency);
}

function licenceOf(root: string, path: string, locked: LockedPackage): string {
  const file = join(root, path, "package.json");
  const own = existsSync(file) ? (readJson(file) as { license?: unknown }).license : undefined;
  return typeof own === "string" ? own : (locked.license ?? "");
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** Tools whose licence is not permissive, and why they may stay. The product holds nothing of them. */
export const TOLERATED: Readonly<Record<string, string>> = {
  "@microsoft/office-js": "微软的许可，可用来开发和测试加载项；网页从微软的网络取它，产品里没有它",
  "axe-core": "MPL-2.0，只在测试里检查无障碍",
  "caniuse-lite": "CC-BY-4.0，是数据，只在测试和生成时用",
};

/** Those that may not be there. */
export const refused = (all: readonly Dependency[]): readonly Dependency[] =>
  all.filter(({ name, licence, isTool }) => !isPermissive(licence) && !(isTool && name in TOLERATED));
