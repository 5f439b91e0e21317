/** What a page says of its own Content-Security-Policy, see webpack.config.js; undefined where it says nothing. */
export function policyOf(html: string): string | undefined {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  return policy;
}

/** The file of the engine's thread, with or without a hash in its name. */
export const ENGINE = /^engine(\.[0-9a-f]{8})?\.js$/;

/**
 * The policy that is sent with the engine's thread. A thread has that of its own response: in this one alone WebAssembly may
 * run, which the solver of 舍位平衡 is. Nothing else is allowed beyond what the pages are, no `eval` either.
 */
export function enginePolicy(policy: string): string {
  return policy.replace(/script-src [^;]*/, "$& 'wasm-unsafe-eval'");
}
