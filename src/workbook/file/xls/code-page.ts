const ENCODINGS: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
};

/**
 * Texts of Excel 5 and before are bytes in the code page of the writer's machine. The parser gives each byte as
 * one character; this puts the bytes of Chinese and its neighbours together again.
 */
export function codePageDecoder(codePage: number | undefined): (text: string) => string {
  const encoding = codePage === undefined ? undefined : ENCODINGS[codePage];
  if (encoding === undefined) return (text) => text;
  const decoder = new TextDecoder(encoding);
  return (text) =>
    /^[\0-\xFF]*[\x80-\xFF][\0-\xFF]*$/.test(text)
      ? decoder.decode(Uint8Array.from(text, (character) => character.charCodeAt(0)))
      : text;
}
