import { noInputs } from "../../src/budget/narrative/inputs";
import { proseChecks } from "../../src/narrate/prose-checks";
import { narrated, publishedInputs, publishedProse } from "../fixtures/narratives/narratives";
import { checkedProse, documentOf } from "./prose-cases";

describe.each(narrated)("the prose of %s", (name) => {
  const findings = [publishedInputs(name), noInputs].flatMap(
    (inputs) => checkedProse(documentOf(name), publishedProse(name), inputs).findings,
  );

  it.each(proseChecks.map(({ id }) => id))("%s has nothing against it", (id) => {
    const own = findings.filter(({ check, severity }) => check === id && severity !== "info");
    expect(own.map(({ message }) => message)).toEqual([]);
  });
});
