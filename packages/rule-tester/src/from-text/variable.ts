/**
 * Whether two texts differ in the form of a policy variable alone: in spaces, in the quotes of its default value, in the
 * brace that closes it. `${aws:username, 'none}` names `${aws:username, 'none'}`.
 */
export function isSameVariable(text: string, other: string): boolean {
  return other.includes("${") && plain(text) === plain(other);
}

function plain(text: string): string {
  return text.replaceAll(/[\s'}]/gu, "");
}
