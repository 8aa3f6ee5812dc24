import { parseArn, parseOperator } from "@iam/policy";
import { groupUsers, isMeantHost } from "./principal.ts";
import { prefixInBucket, unescaped } from "./resource.ts";
import { isSameVariable } from "./variable.ts";
import type { ConditionWord, Words } from "./words.ts";

/** Whether a condition value of an edited statement is named by the text that was there before. */
export function isNamedCondition(word: ConditionWord, edited: Words, before: Words): boolean {
  return (
    before.conditions.some((other) => isNamedBy(word, other, before)) ||
    isPrefixOfResource(word, edited, before) ||
    isUsersOfGroup(word, before) ||
    isPrincipalAsCondition(word, before) ||
    isRegionOfResource(word, before) ||
    isExemption(word, edited)
  );
}

/** The same value, under the same key, or under a key that the text does not have because it was mistyped. */
function isNamedBy(word: ConditionWord, other: ConditionWord, before: Words): boolean {
  const key = word.key.toLowerCase();
  const hasKey = before.conditions.some((candidate) => candidate.key.toLowerCase() === key);
  return (
    (sameValue(word.value, other.value) || isMeantHost(word.value, other.value)) &&
    (key === other.key.toLowerCase() || !hasKey) &&
    isAsStrict(word.operator, other.operator)
  );
}

function sameValue(a: string, b: string): boolean {
  return (
    a === b ||
    isSameVariable(a, b) ||
    unescaped(a) === unescaped(b) ||
    a.trim().toLowerCase() === b.trim().toLowerCase()
  );
}

/** Neither turned into its opposite, nor made to hold where the key is absent. */
function isAsStrict(operator: string, other: string): boolean {
  const now = parseOperator(operator);
  const then = parseOperator(other);
  if (now === undefined) return operator === other;
  // A mistyped name says by its parts what was meant.
  if (then === undefined) {
    return (
      now.negated === /not/iu.test(other) &&
      (!now.ifExists || /if-?_?exist/iu.test(other)) &&
      (now.set !== "ForAllValues" || /forall/iu.test(other))
    );
  }
  return (
    now.negated === then.negated &&
    (!now.ifExists || then.ifExists) &&
    (now.set !== "ForAllValues" || then.set === "ForAllValues")
  );
}

/** `s3:prefix` with what the resource said behind the bucket. */
function isPrefixOfResource({ operator, key, value }: ConditionWord, edited: Words, before: Words): boolean {
  const operators = ["StringLike", "StringEquals"];
  return (
    key.toLowerCase() === "s3:prefix" &&
    operators.includes(operator) &&
    edited.resources.some((bucket) => before.resources.some((object) => prefixInBucket(bucket, object) === value))
  );
}

/** `aws:PrincipalArn` held to the users of a group's account. */
function isUsersOfGroup({ key, value }: ConditionWord, before: Words): boolean {
  return (
    key.toLowerCase() === "aws:principalarn" &&
    before.principals.some(({ text }) => {
      const group = groupUsers(text);
      return group !== undefined && value === `${group.users}*`;
    })
  );
}

/** `aws:PrincipalArn` with what stood as a principal, where a policy has no principals. */
function isPrincipalAsCondition({ operator, key, value }: ConditionWord, before: Words): boolean {
  return (
    key.toLowerCase() === "aws:principalarn" &&
    (operator === "ArnEquals" || operator === "ArnLike"
      ? before.principals.some(({ text }) => text === value)
      : operator === "ArnNotEquals" &&
        before.negations.some(({ name, texts }) => name === "NotPrincipal" && texts.includes(`AWS ${value}`)))
  );
}

/** The region that an ARN named, kept where the resource becomes `*`. */
function isRegionOfResource({ key, value }: ConditionWord, before: Words): boolean {
  return (
    key.toLowerCase() === "aws:requestedregion" &&
    before.resources.some((resource) => parseArn(resource)?.region === value)
  );
}

/**
 * What AWS asks for in a Deny of a resource control policy, so that it does not reach whom it is not meant for: a test whether
 * the caller is an AWS service, or whether the key is there at all. It names nobody, and an Allow may not have it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
function isExemption({ operator, key }: ConditionWord, { effects }: Words): boolean {
  const lower = key.toLowerCase();
  return (
    effects.every((effect) => effect === "Deny") &&
    ((operator === "BoolIfExists" && lower === "aws:principalisawsservice") ||
      (operator === "Null" && (lower === "aws:sourceaccount" || lower === "aws:sourcearn")))
  );
}
