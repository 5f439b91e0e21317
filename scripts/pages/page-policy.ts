/** What a page says of its own Content-Security-Policy, see webpack.config.js; undefined where it says nothing. */
export function policyOf(html: string): string | undefined {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  return policy;
}
