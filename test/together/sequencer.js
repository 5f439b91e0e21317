import Sequencer from "@jest/test-sequencer";

/** The longest first, so that no processor waits at the end. A fresh clone knows no times, and goes by this. */
const LONGEST = ["together/excel", "e2e/", "together/", "cli/program/", "culprits"];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const index = LONGEST.findIndex((one) => path.replaceAll("\\", "/").includes(one));
      return index < 0 ? LONGEST.length : index;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
