/** Texts as a sentence names them: "a", "a and b", "a, b and c", "a, b and 4 more". */
export function listed(texts: readonly string[]): string {
  const shown = texts.length > 3 ? [...texts.slice(0, 2), `${String(texts.length - 2)} more`] : texts;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
