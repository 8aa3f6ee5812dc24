import type { ConditionTest, ConditionValue } from "@iam/policy";
import { splitText } from "@iam/policy";
import { conditionKeyOf } from "@iam/service-reference";
import type { SensitiveKey } from "./sensitive-key.ts";
import { isCompared } from "./sensitive-key.ts";

/** What leaves a value open. */
export interface LoosePart {
  readonly kind: "wildcard" | "variable";
  readonly text: string;
  /** Whether the policy grants more by it; a Deny of what it matches denies more. */
  readonly widens: boolean;
}

/** Access Analyzer wants so many characters in front of a wildcard or a variable. */
const LEADING_CHARACTERS = 6;

/** The wildcard or the variable by which a value matches more than the one id that it should name. */
export function loosePart(value: ConditionValue, key: SensitiveKey): LoosePart | undefined {
  const { test, parts, text } = value;
  const { operator, statement } = test;
  if (operator === undefined || !/[*?$]/u.test(text)) return undefined;
  const widens = grantsMore(test);
  const tokens = splitText(parts, { variables: operator.variables && statement.policy.readsVariables });
  let before = "";
  for (const token of tokens) {
    if (token.kind === "hole") return undefined;
    if (token.kind === "variable") {
      const isWhole = tokens.length === 1;
      if (conditionKeyOf(token.key) === undefined || (isWhole && isCompared(token.key, key))) return undefined;
      return isNamed(before, key, widens) ? undefined : { kind: "variable", text: token.text, widens };
    }
    const at = token.escaped || !operator.wildcards ? -1 : token.text.search(/[*?]/u);
    if (at !== -1) {
      // `*` alone under a test that denies only asks whether the key is there.
      const isPresence = !widens && /^\*+$/u.test(text);
      return isPresence || isNamed(before + token.text.slice(0, at), key, widens)
        ? undefined
        : { kind: "wildcard", text: token.text.charAt(at), widens };
    }
    before += token.text;
  }
  return undefined;
}

function grantsMore({ operator, statement }: ConditionTest): boolean {
  return statement.effect === (operator?.negated === true ? "Deny" : "Allow");
}

/** Whether the caller's unique id stands whole in front: `AROAEXAMPLEID:*`. Other sensitive keys have no such form. */
function isNamed(before: string, { kind }: SensitiveKey, widens: boolean): boolean {
  return kind === "user" && (!widens || (before.length >= LEADING_CHARACTERS && before.includes(":")));
}
