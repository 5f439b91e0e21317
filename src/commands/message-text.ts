/** The sentence that `showMessage` put behind the #. Office may add things of its own, after an &. */
export function messageIn(hash: string): string {
  const [text = ""] = hash.replace(/^#/, "").split("&");
  return decodeURIComponent(text);
}
