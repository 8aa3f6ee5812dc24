import type { CallValue, Hole, ObjectValue, Part, PrincipalKind, Range, TextValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";
import { calleeOf } from "../javascript/callee.ts";
import type { ExpressionTexts } from "../javascript/expression-text.ts";
import type { Program } from "../javascript/program.ts";

/** A principal construct, and what it puts into a statement. From the classes of aws-cdk-lib/aws-iam 2.276, `principals.ts`. */
export interface Construct {
  /** The expression that makes it, with its conditions. */
  readonly value: Value;
  /** `"*"` for `StarPrincipal`, which is the bare text. */
  readonly kind: PrincipalKind | "*";
  /** The principal as AWS reads it. */
  readonly text: TextValue;
  /** The argument that the text stands in, where another text may stand there instead. */
  readonly argument: Value | undefined;
  /** Its conditions, in the order in which they are merged. */
  readonly conditions: readonly (Value | MadeTest)[];
  /** The actions that a role's trust policy has for it. */
  readonly actions: readonly string[];
}

/** A test that a construct makes by itself. */
export interface MadeTest {
  readonly kind: "made-test";
  readonly operator: string;
  readonly key: string;
  readonly value: Value;
}

/** What principals are read with. */
export interface PrincipalReader {
  readonly program: Program;
  readonly texts: ExpressionTexts;
  /** The account of the stack, as the file says it. */
  readonly ownAccount: Hole | undefined;
}

/** Principals may wrap each other. */
const MAX_DEPTH = 20;

/** The constructs that a principal is made of, several of a `CompositePrincipal`; `undefined` where the file does not tell. */
export function readPrincipal(value: Value, reader: PrincipalReader, depth = 0): readonly Construct[] | undefined {
  if (value.kind !== "call" || depth > MAX_DEPTH) return undefined;
  const { isNew, name } = calleeOf(value);
  const [first, second] = value.arguments;
  const wrapped = (inner: Value | undefined, change: (construct: Construct) => Partial<Construct>) =>
    inner &&
    readPrincipal(inner, reader, depth + 1)?.map((one) => ({ ...one, argument: undefined, ...change(one), value }));

  if (isNew && name === "CompositePrincipal") {
    const parts = value.arguments.map((argument) => readPrincipal(argument, reader, depth + 1));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (isNew && name === "PrincipalWithConditions") {
    return wrapped(first, (one) => ({ argument: one.argument, conditions: withMore(one, second) }));
  }
  if (isNew && name === "SessionTagsPrincipal") return wrapped(first, withTags);
  if (!isNew) {
    const receiver = value.receiver ?? reader.program.originOf(value);
    if (name === "withConditions") {
      return wrapped(receiver, (one) => ({ argument: one.argument, conditions: withMore(one, first) }));
    }
    if (name === "withSessionTags") return wrapped(receiver, withTags);
    if (name === "inOrganization" && first !== undefined) {
      return wrapped(receiver, (one) => ({ conditions: [...one.conditions, ofOrganization(first)] }));
    }
  }
  const construct = readConstruct(value, reader);
  return construct && [construct];
}

function withMore(construct: Construct, conditions: Value | undefined): Construct["conditions"] {
  return conditions === undefined ? construct.conditions : [...construct.conditions, conditions];
}

function withTags({ actions }: Construct): Partial<Construct> {
  return { actions: [...actions, "sts:TagSession"] };
}

function ofOrganization(id: Value): MadeTest {
  return { kind: "made-test", operator: "StringEquals", key: "aws:PrincipalOrgID", value: id };
}

const ASSUME_ROLE = ["sts:AssumeRole"] as const;
const WITH_WEB_IDENTITY = ["sts:AssumeRoleWithWebIdentity"] as const;
const WITH_SAML = ["sts:AssumeRoleWithSAML"] as const;

function readConstruct(value: CallValue, reader: PrincipalReader): Construct | undefined {
  const { isNew, owner, name } = calleeOf(value);
  const [first, second, third] = value.arguments;
  const given = first && reader.texts.read(first, true);
  const made = { value, argument: undefined, conditions: [], actions: ASSUME_ROLE };
  const own = (kind: Construct["kind"], more: Partial<Construct> = {}): Construct | undefined =>
    given && { ...made, kind, text: given, argument: first, ...more };
  const said = (kind: Construct["kind"], parts: readonly Part[], more: Partial<Construct> = {}): Construct => ({
    ...made,
    kind,
    text: { kind: "text", range: value.range, parts },
    ...more,
  });
  const conditions = (option: Value | undefined): Pick<Construct, "conditions"> => ({
    conditions: option === undefined ? [] : [option],
  });

  const provided = (more: Partial<Construct>): Construct => {
    const { range, hole: provider } = providerOf(value, reader);
    return said("Federated", [provider], { text: { kind: "text", range, parts: [provider] }, ...more });
  };

  if (!isNew) {
    if (name === "fromStaticServicePrincipleName") return own("Service");
    if (/^from(?:Role|User)Arn$/u.test(name) && third !== undefined) {
      const arn = reader.texts.read(third, true);
      return arn && { ...made, kind: "AWS", text: arn };
    }
    return undefined;
  }
  switch (name) {
    case "ArnPrincipal":
    case "AccountPrincipal":
      return own("AWS");
    case "AccountRootPrincipal":
      return said("AWS", [reader.ownAccount ?? reader.texts.holeOf(value, undefined)]);
    case "AnyPrincipal":
    case "Anyone":
      return said("AWS", ["*"]);
    case "StarPrincipal":
      return said("*", ["*"]);
    case "CanonicalUserPrincipal":
      return own("CanonicalUser");
    case "OrganizationPrincipal":
      return first && said("AWS", ["*"], { conditions: [ofOrganization(first)] });
    case "ServicePrincipal":
      return own("Service", { text: standardName(given), ...conditions(optionOf(second, "conditions")) });
    case "FederatedPrincipal": {
      const action = third === undefined ? "sts:AssumeRole" : literalText(third);
      return own("Federated", { ...conditions(second), actions: action === undefined ? [] : [action] });
    }
    case "WebIdentityPrincipal":
      return own("Federated", { ...conditions(second), actions: WITH_WEB_IDENTITY });
    case "OpenIdConnectPrincipal":
      return provided({ ...conditions(second), actions: WITH_WEB_IDENTITY });
    case "SamlPrincipal":
      return provided({ ...conditions(second), actions: WITH_SAML });
    case "SamlConsolePrincipal": {
      const endpoint = { kind: "text", range: value.range, parts: ["https://signin.aws.amazon.com/saml"] } as const;
      const audience = { kind: "made-test", operator: "StringEquals", key: "SAML:aud", value: endpoint } as const;
      return provided({
        conditions: [...conditions(second).conditions, audience],
        actions: WITH_SAML,
      });
    }
    case "Role":
    case "User": {
      const attribute = `${name.toLowerCase()}Arn`;
      const shape = ["arn:", hole("partition"), ":iam::", hole("account"), `:${name.toLowerCase()}/`, hole("name")];
      return owner === "" || /iam/iu.test(owner) ? said("AWS", [{ ...hole(attribute), shape }]) : undefined;
    }
    default:
      return undefined;
  }
}

/** CDK writes every service principal as `<service>.amazonaws.com`. */
function standardName(given: TextValue | undefined): TextValue {
  const empty: TextValue = { kind: "text", range: [0, 0], parts: [] };
  const written = literalText(given);
  const service = written === undefined ? undefined : /^([^.]+)(?:\.amazonaws\.com(?:\.cn)?)?$/u.exec(written)?.[1];
  return service === undefined || given === undefined
    ? (given ?? empty)
    : { ...given, parts: [`${service}.amazonaws.com`] };
}

/** The ARN of the identity provider that a principal is made for, with the URL where the provider is made in this file. */
function providerOf(
  principal: CallValue,
  { program, texts }: PrincipalReader,
): { readonly range: Range; readonly hole: Hole } {
  const [provider] = principal.arguments;
  const call = provider?.kind === "call" ? provider : undefined;
  const { name = "", owner = "" } = call === undefined ? {} : calleeOf(call);
  const third = call?.arguments[2];
  const isSaml = /saml/iu.test(`${principal.name}${owner}${name}`);
  // The value of a constant stands where that is made; here stands its name.
  const [, before = "", written] = /^([^(]*\(\s*)([\w$.]+)\s*[,)]/u.exec(program.textOf(principal)) ?? [];
  const start = principal.range[0] + before.length;
  const attribute = isSaml ? "samlProviderArn" : "openIdConnectProviderArn";
  const given = hole(`${written ?? "provider"}.${attribute}`);
  const range: Range = written === undefined ? principal.range : [start, start + written.length];
  const imported = /^from.*Arn$/u.test(name) && third !== undefined ? texts.read(third, true) : undefined;
  if (imported !== undefined) return { range, hole: { ...given, shape: imported.parts } };
  const host = literalText(optionOf(third, "url"))?.replace(/^https:\/\//u, "");
  const kind = isSaml ? "saml-provider/" : "oidc-provider/";
  const id = host === undefined ? [`:${kind}`, hole("name")] : [`:${kind}${host}`];
  return { range, hole: { ...given, shape: ["arn:", hole("partition"), ":iam::", hole("account"), ...id] } };
}

/** A hole that only says what stands there. */
function hole(name: string): Hole {
  return { kind: "hole", text: `\${${name}}` };
}

/** The value of an option of a construct. */
export function optionOf(options: Value | undefined, key: string): Value | undefined {
  return options?.kind === "object" ? entryOf(options, key)?.value : undefined;
}

/** The object of options that a call has, its last argument. */
export function optionsOf(call: CallValue): ObjectValue | undefined {
  const last = call.arguments.at(-1);
  return last?.kind === "object" ? last : undefined;
}
