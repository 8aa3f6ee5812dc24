import type { CallValue, Entry, ObjectValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import type { AwsShape } from "../javascript/aws-shape.ts";
import type { Construct, PrincipalReader } from "./principal.ts";
import { optionsOf, readPrincipal } from "./principal.ts";
import { mergeConditions } from "./conditions.ts";
import { classRange, made } from "./nodes.ts";
import { principalValue } from "./statement.ts";

/** What a statement of a role's trust policy was made from: one principal of `assumedBy`. */
export interface TrustOrigin {
  readonly construct: Construct;
  readonly options: ObjectValue;
  /** Whether the role has no other principal, so that `externalIds` is about this one. */
  readonly isAlone: boolean;
}

/**
 * The statements that `new iam.Role(this, id, { assumedBy, externalIds })` makes by itself: one for each principal, with the
 * action that the principal assumes roles with. `undefined` where the file does not tell all principals.
 */
export function readTrust(
  role: CallValue,
  shape: AwsShape,
  reader: PrincipalReader,
): readonly { readonly value: ObjectValue; readonly origin: TrustOrigin }[] | undefined {
  const options = optionsOf(role);
  const assumedBy = options && entryOf(options, "assumedBy");
  const constructs = assumedBy && readPrincipal(assumedBy.value, reader);
  if (options === undefined || constructs === undefined) return undefined;
  const externalIds = entryOf(options, "externalIds");
  return constructs.map((construct) => ({
    value: statementOf(construct, externalIds, shape, reader),
    origin: { construct, options, isAlone: constructs.length === 1 },
  }));
}

function statementOf(
  construct: Construct,
  externalIds: Entry | undefined,
  shape: AwsShape,
  reader: PrincipalReader,
): ObjectValue {
  const { value, conditions, actions } = construct;
  const range = value.kind === "call" ? classRange(value, reader) : value.range;
  const text = (word: string): Value => ({ kind: "text", range, parts: [word] });
  const entries = [
    made("Effect", text("Allow")),
    made("Principal", principalValue(value, [[construct]], shape)),
    made("Action", {
      kind: "array",
      range,
      items: actions.length === 0 ? [{ kind: "unknown", range }] : actions.map(text),
    }),
  ];
  const ids = externalIds === undefined ? undefined : externalIdTest(externalIds, shape);
  if (conditions.length === 0 && ids === undefined) return { kind: "object", range: value.range, entries };
  const own = mergeConditions(conditions, conditions.length === 0 ? range : value.range, shape);
  const block = ids === undefined ? own : withTest(own, ids);
  return { kind: "object", range: value.range, entries: [...entries, made("Condition", block)] };
}

/** `externalIds` is the test that one of them is sent. */
function externalIdTest(externalIds: Entry, shape: AwsShape): Entry {
  const { projection } = shape;
  const value = shape.value(externalIds.value);
  const key = projection.note({ ...made("sts:ExternalId", value), range: externalIds.range }, externalIds);
  return made("StringEquals", { kind: "object", range: externalIds.range, entries: [key] });
}

function withTest(block: ObjectValue, test: Entry): ObjectValue {
  const same = block.entries.find(({ key }) => literalText(key) === literalText(test.key));
  if (same?.value.kind !== "object" || test.value.kind !== "object") {
    return { ...block, entries: [...block.entries, test] };
  }
  const joined = { ...same, value: { ...same.value, entries: [...same.value.entries, ...test.value.entries] } };
  return { ...block, entries: block.entries.map((entry) => (entry === same ? joined : entry)) };
}
