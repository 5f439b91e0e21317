/** Zero-based column of its letters: A → 0, aa → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  // The low five bits of a letter are its place in the alphabet, in either case.
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + (letters.charCodeAt(at) & 0x1f);
  return index - 1;
}

/** Zero-based place of `AB12`. What is no address gives a place outside of the grid, or NaN. */
export function placeOf(reference: string): { row: number; column: number } {
  let letters = 0;
  while (reference.charCodeAt(letters) >= 0x41) letters += 1;
  return { row: Number(reference.slice(letters)) - 1, column: columnIndex(reference.slice(0, letters)) };
}
