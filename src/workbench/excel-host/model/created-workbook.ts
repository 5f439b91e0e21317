/** A workbook that was made and is not open yet. */
export interface CreatedWorkbook {
  readonly id: string;
  /** The file that it is made from; none for a blank one. */
  readonly bytes?: Uint8Array;
}
