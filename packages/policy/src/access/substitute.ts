import type { Part } from "../value.ts";
import type { Token } from "../variable.ts";
import { splitText } from "../variable.ts";

/**
 * A text with its policy variables filled in, as a text in which only the escapes `${*}`, `${?}` and `${$}` are left: what a
 * variable stands for is no pattern. `undefined` where a variable has no value, or a hole stands in the text.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function substitute(
  parts: readonly Part[],
  valueOf: (key: string) => string | undefined,
  variables: boolean,
): string | undefined {
  const texts = splitText(parts, { variables }).map((token) => resolve(token, valueOf));
  return texts.every((text) => text !== undefined) ? texts.join("") : undefined;
}

function resolve(token: Token, valueOf: (key: string) => string | undefined): string | undefined {
  switch (token.kind) {
    case "literal":
      return token.escaped ? escapeAll(token.text) : escapeDollars(token.text);
    case "variable": {
      const value = valueOf(token.key) ?? token.default;
      return value === undefined ? undefined : escapeAll(value);
    }
    case "hole":
      return undefined;
  }
}

/** The text with every `$` escaped, so that nothing in it reads as a policy variable; wildcards stay. */
export function escapeDollars(text: string): string {
  return text.replaceAll("$", () => "${$}");
}

function escapeAll(text: string): string {
  return text.replace(/[*?$]/g, (char) => `\${${char}}`);
}
