import { allChecks, isAboutProse, isOwnTie, type Checked } from "../engine";

/** What one check came to, of those that had something to look at. */
export interface CheckOutcomeResult {
  readonly document: number;
  readonly check: string;
  /** The check in a few words. */
  readonly title: string;
  /** Ties and ratios that hold; of a check that has none 0. */
  readonly passed: number;
  readonly rounding: number;
  readonly failed: number;
}

/** In the order of the checks; those are left out that had nothing to look at, or could not be made. */
export function checkOutcomes({ diagnosis, judged, recognition, standard }: Checked): CheckOutcomeResult[] {
  const { counts, findings, notChecked, notApplicable } = diagnosis;
  const skipped = new Set([...notChecked, ...notApplicable].map(({ check }) => check));
  const holding = [...judged.ties, ...judged.ratios].filter(({ verdict }) => verdict.outcome === "passed");
  // What passed beyond the tables was said of the prose.
  const hasProse =
    counts.passed > judged.passed + holding.length || findings.some(({ check }) => isAboutProse(check));
  const passed = count(holding, ({ check }) => check.id);
  const of = (outcome: "failed" | "rounding") =>
    count(
      findings.filter((one) => one.outcome === outcome),
      ({ check }) => check,
    );
  const [failed, rounding] = [of("failed"), of("rounding")];
  const hasOwnTies = recognition.document.ownTies !== undefined;
  const checks = allChecks(standard).filter(({ id }) => hasOwnTies || !isOwnTie(id));
  return checks.flatMap(({ id, title }) => {
    const own = {
      passed: passed.get(id) ?? 0,
      rounding: rounding.get(id) ?? 0,
      failed: failed.get(id) ?? 0,
    };
    const isMade = (!skipped.has(id) && (hasProse || !isAboutProse(id))) || Object.values(own).some(Boolean);
    return isMade ? [{ document: 0, check: id, title, ...own }] : [];
  });
}

function count<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}
