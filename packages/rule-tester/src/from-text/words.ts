import type { Statement, Value } from "@iam/policy";
import { STATEMENT_ELEMENTS, displayText } from "@iam/policy";
import { editDistance } from "@iam/service-reference";

/** One value of a condition block, with the operator and the key that it stands under. */
export interface ConditionWord {
  readonly operator: string;
  readonly key: string;
  readonly value: string;
}

/** A principal, with the kind that it stands under; the bare `"*"` has none. */
export interface PrincipalWord {
  readonly kind: string | undefined;
  readonly text: string;
}

/** Everything that the text of some statements names, by element. What is written twice counts, though parsers drop the first. */
export interface Words {
  readonly effects: readonly string[];
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly PrincipalWord[];
  readonly conditions: readonly ConditionWord[];
  readonly negations: readonly Negation[];
}

/** A negated element. Its texts count as a whole: each one more or less changes what all others match. */
export interface Negation {
  readonly name: "NotAction" | "NotResource" | "NotPrincipal";
  /** Sorted; a principal behind its kind, as in `AWS 111122223333`. */
  readonly texts: readonly string[];
}

/** Reads the words of statements as they are written. */
export function wordsOf(statements: readonly Statement[]): Words {
  const under = (name: string): readonly Value[] =>
    statements.flatMap(({ value }) =>
      value.entries.filter((entry) => isNamed(displayText(entry.key.parts), name)).map((entry) => entry.value),
    );
  return {
    effects: under("Effect").flatMap(textsIn),
    actions: under("Action").flatMap(textsIn),
    resources: under("Resource").flatMap(textsIn),
    principals: under("Principal").flatMap((value): readonly PrincipalWord[] =>
      value.kind === "object"
        ? pairsIn(value).map(({ key, value: text }) => ({ kind: key, text }))
        : textsIn(value).map((text) => ({ kind: undefined, text })),
    ),
    conditions: under("Condition").flatMap((block) =>
      block.kind === "object"
        ? block.entries.flatMap(({ key, value }) =>
            pairsIn(value).map((pair) => ({ operator: displayText(key.parts), ...pair })),
          )
        : [],
    ),
    negations: (["NotAction", "NotResource", "NotPrincipal"] as const).flatMap((name) =>
      under(name).map((value) => ({ name, texts: negatedTexts(value) })),
    ),
  };
}

/** Whether a key is the element of that name, or mistyped for it. */
function isNamed(key: string, name: string): boolean {
  if (key === name) return true;
  return !STATEMENT_ELEMENTS.includes(key) && editDistance(key.toLowerCase(), name.toLowerCase(), 2) <= 2;
}

function negatedTexts(value: Value): readonly string[] {
  return value.kind === "object"
    ? pairsIn(value)
        .map((pair) => `${pair.key} ${pair.value}`)
        .sort()
    : textsIn(value).toSorted();
}

function pairsIn(value: Value): readonly { readonly key: string; readonly value: string }[] {
  if (value.kind !== "object") return [];
  return value.entries.flatMap((entry) =>
    textsIn(entry.value).map((text) => ({ key: displayText(entry.key.parts), value: text })),
  );
}

function textsIn(value: Value): readonly string[] {
  if (value.kind === "array") return value.items.flatMap(textsIn);
  if (value.kind === "text") return [plain(displayText(value.parts))];
  return value.kind === "scalar" ? [String(value.value)] : [];
}

/** Typographic dashes and quotation marks as plain ones, without what cannot be seen: a repair may write them so. */
function plain(text: string): string {
  return text
    .replaceAll(/[\u2010-\u2014]/gu, "-")
    .replaceAll(/[\u2018\u2019]/gu, "'")
    .replaceAll(/[\u201C\u201D]/gu, '"')
    .replaceAll(/[\u200B\u2060\uFEFF]/gu, "");
}
