import type { AccessAnalyzerCode, ConditionTest } from "@iam/policy";
import { globalKey, globalKeys, literalText, splitText } from "@iam/policy";
import { conditionKeyNamed, conditionKeyOf, nearestConditionKey, serviceOf } from "@iam/service-reference";
import { bracketedPlaceholder } from "../shared/placeholder.ts";

/** What is wrong with a condition key, and the key that was most likely meant. */
export interface KeyFault {
  readonly code: AccessAnalyzerCode;
  readonly messageId: "format" | "global" | "service" | "tagKey";
  readonly nearest?: string | undefined;
}

/**
 * Keys that AWS's own managed policies test and its lists do not have, by their ids: `AWSSSOServiceRolePolicy` and
 * `AmazonDataZoneGlueManageAccessRolePolicy`, November 2026.
 */
const UNLISTED: ReadonlySet<string> = new Set(["aws:principalorgmasteraccountid", "lakeformation:gluearn"]);

/** `no-deprecated-condition-key` speaks of these, by their ids. */
const RETIRED: ReadonlySet<string> = new Set(["aws:arn"]);

/** The name of a key, up to the tag key or what else its service lets people name. */
const NAME = /^[\w.-]+$/u;

/** The fault of a test's key; `undefined` for a known one, and where nobody can know it. */
export function keyFault(test: ConditionTest): KeyFault | undefined {
  const text = literalText(test.keyEntry.key);
  if (text === undefined || globalKey(text) !== undefined || conditionKeyOf(text) !== undefined) return undefined;
  if (splitText(text).some(({ kind }) => kind !== "literal") || bracketedPlaceholder(text) !== undefined)
    return undefined;
  const { key } = test;
  const [name = ""] = key?.name.split(":") ?? [];
  if (key === undefined || (!key.prefix.includes(".") && !NAME.test(name))) {
    const bare = text.replaceAll(/[\s:]/gu, "");
    const spaced = text.replaceAll(/\s/gu, "");
    return {
      code: "INVALID_CONDITION_KEY_FORMAT",
      messageId: "format",
      nearest: known(spaced) ?? namedLike(bare, test),
    };
  }
  const { id, prefix } = key;
  if (UNLISTED.has(id) || RETIRED.has(id)) return undefined;
  if (prefix === "aws") {
    return takesTag(`aws:${key.name}`) && (key.tag ?? "") === ""
      ? { code: "MISSING_TAG_KEY_IN_CONDITION", messageId: "tagKey" }
      : {
          code: "INVALID_GLOBAL_CONDITION_KEY",
          messageId: "global",
          nearest: namedLike(text.slice(text.indexOf(":") + 1), test) ?? nearestConditionKey(text),
        };
  }
  // The claims of an identity provider are its own to choose, and of a prefix that no service has `valid-arn` speaks.
  const service = serviceOf(prefix);
  if (service === undefined) return undefined;
  const isTagKey = [...service.conditionKeys.values()].some(
    (other) => other.hasPlaceholder && /tag/iu.test(other.key) && other.matches(`${id.replace(/\/$/u, "")}/x`),
  );
  return isTagKey
    ? { code: "MISSING_TAG_KEY_IN_CONDITION", messageId: "tagKey" }
    : {
        code: "INVALID_SERVICE_CONDITION_KEY",
        messageId: "service",
        nearest: nearestConditionKey(text) ?? conditionKeyNamed(text.slice(prefix.length + 1), ["aws"]),
      };
}

function takesTag(id: string): boolean {
  return globalKeys.some(({ key, isTagged }) => isTagged && key.toLowerCase() === id);
}

/** The key of that name that is global or belongs to a service of the statement's actions. */
function namedLike(name: string, { statement }: ConditionTest): string | undefined {
  return conditionKeyNamed(name, ["aws", ...(statement.action?.items.map(({ service }) => service) ?? [])]);
}

function known(key: string): string | undefined {
  return globalKey(key)?.isTagged === false ? globalKey(key)?.key : conditionKeyOf(key) === undefined ? undefined : key;
}
