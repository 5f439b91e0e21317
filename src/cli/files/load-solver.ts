import { failure, success, type Result } from "../../common/result";
import { highsSolver } from "../../recalculate/balance/highs-solver";
import type { Solver } from "../../recalculate/balance/integer-program";
import { systemErrorReason, internalErrorReason } from "./system-error";

/** The solver of 舍位平衡, which nothing else needs: its three megabytes are read only here. */
export async function loadSolver(): Promise<Result<Solver, string>> {
  try {
    const { default: loadHighs } = await import(/* webpackMode: "eager" */ "highs");
    return success(highsSolver(await loadHighs()));
  } catch (error) {
    const why = systemErrorReason(error) ?? internalErrorReason(error);
    return failure(`舍位平衡的求解程序（highs.wasm）没有启动：${why}；其他重算方式不受影响`);
  }
}
