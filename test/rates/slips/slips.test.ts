import { slipKinds } from "../../fixtures/slips/slip";
import { ALL, FEW, keptSlips } from "./slip-rates";
import { sampled } from "../../sample";
import { tellSlips } from "./measure-slips";

const isLong = globalThis.isLongRun === true;

/** What was better when it was last measured; `npm run rates:causes` measures anew. */
describe.each(sampled(slipKinds, 4))("slips of the kind %s", (kind) => {
  it("are told no worse than before", () => {
    const { rates, slips } = tellSlips(kind, isLong ? ALL : FEW);
    const kept = (isLong ? keptSlips.all : keptSlips.few)[kind];
    expect(rates.slips).toBe(kept.slips);
    const worse = (["detected", "named", "one"] as const).filter((rate) => rates[rate] < kept[rate]);
    const more = (["accusing", "harmful"] as const).filter((rate) => rates[rate] > kept[rate]);
    const told = slips.map(({ slip, told: { messages } }) =>
      [slip.clean.name, slip.what, ...messages].join("\n"),
    );
    if (worse.length > 0 || more.length > 0) throw new Error([...worse, ...more, ...told].join("\n"));
  });
});
