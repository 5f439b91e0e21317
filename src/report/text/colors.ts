/** How parts of a text report are set off. Colour never says anything that the words do not. */
export interface Colors {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
}

const asIs = (text: string) => text;

export const noColors: Colors = {
  strong: asIs,
  faint: asIs,
  good: asIs,
  error: asIs,
  warning: asIs,
  info: asIs,
};

const escape = (on: number, off: number) => (text: string) => `\u001B[${on}m${text}\u001B[${off}m`;

export const terminalColors: Colors = {
  strong: escape(1, 22),
  faint: escape(2, 22),
  good: escape(32, 39),
  error: escape(31, 39),
  warning: escape(33, 39),
  info: escape(36, 39),
};
