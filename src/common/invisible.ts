/**
 * What shows nothing and says nothing: format characters (direction marks, soft hyphens, joiners), variation selectors,
 * fillers, and control characters but for tab and ends of lines. They come along with what is copied from web pages, PDFs
 * and chats.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u2800]+/gu;
/** Plain text has none of them; nearly all texts are plain. */
const MAY_HOLD =
  /[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\xAD\u034F\u0600-\u1FFF\u200B-\u20FF\u2800\u3164\uD800-\uDFFF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB]/;

export function withoutInvisible(text: string): string {
  return MAY_HOLD.test(text) ? text.replace(INVISIBLE, "") : text;
}

/** One code unit, as far as it can be told by itself. */
export function isInvisible(unit: string): boolean {
  return MAY_HOLD.test(unit) && unit.replace(INVISIBLE, "") === "";
}
