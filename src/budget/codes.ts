/** Names of classification codes. A code that is not here is unknown, never wrong. */
export interface CodeDictionary {
  /** By functional code: class 3, section 5, item 7 digits. */
  readonly functional: ReadonlyMap<string, string>;
  /** By code of the departmental and of the governmental economic classification: class 3, item 5 digits. */
  readonly economic: ReadonlyMap<string, string>;
  readonly government: ReadonlyMap<string, string>;
  /** Of each departmental item the names of the governmental items and classes that it may belong to, by its code. */
  readonly economicPairs: ReadonlyMap<string, readonly string[]>;
  /** Names of the groups and of the items of the departmental economic classification. */
  readonly economicGroups: ReadonlySet<string>;
  readonly economicItems: ReadonlySet<string>;
}
