/** What a person chose not to see again, and why: where findings are listed, that is said too. */
export interface IgnoredLine {
  readonly message: string;
  readonly reason: string;
}
