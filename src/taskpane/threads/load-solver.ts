import { failure, success, type Result } from "../../common/result";
import { highsSolver } from "../../recalculate/balance/highs-solver";
import type { Solver } from "../../recalculate/balance/integer-program";

/** Written out like this, so that it is built as a file of its own. */
const RUNTIME = new URL("../../../node_modules/highs/build/highs.wasm", import.meta.url).href;

/**
 * The solver of 舍位平衡: three megabytes of WebAssembly, asked for only here. An organisation's policy may not allow that:
 * why not is one Chinese sentence.
 */
export async function loadSolver(): Promise<Result<Solver, string>> {
  try {
    const { default: loadHighs } = await import("highs");
    return success(highsSolver(await loadHighs({ locateFile: () => RUNTIME })));
  } catch {
    return failure(
      "舍位平衡的求解程序没有启动：它要用 WebAssembly，网站的安全策略（Content-Security-Policy）可能没有允许，或浏览器组件太旧。其他重算方式不受影响；要用舍位平衡，请管理员换用新版本的服务器配置，或在命令行里用 gouji recalc --mode balance",
    );
  }
}
