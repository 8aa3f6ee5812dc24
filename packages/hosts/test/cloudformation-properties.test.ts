import { readFileSync } from "node:fs";
import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import type { PropertyType, Resource, TypeDefinition } from "@aws-cdk/service-spec-types";
import { describe, expect, test } from "vitest";
import { arnFormats } from "../generator/arn-formats.ts";
import { POLICY_PROPERTIES } from "../src/cloudformation/policy-properties.ts";

const database = loadAwsServiceSpecSync();

/** Names of properties that hold a policy document somewhere. */
const NAME = /(?:Polic(?:y|ies)|PolicyDocument|PolicyText|PolicyTemplate)$/u;

/** Words, ARNs and settings of services, whose names end in "policy" all the same. */
const OTHER_WORDS =
  /(?:Tls|Security|Ssl|Alpn|Dns|ImagePull|Caching|Execution|Failure|Protection|Deletion|Termination|Retention|Replace|Protocol|Routing|Scaling|Lifecycle|Https|Tracking|Import|Snapshot|Handling|Password|Backup|Default|Safeguard|Index|Filter|Redrive|RedriveAllow|Delivery|Archive|Replay|Endpoint|Propagation|Referrer|ContentSecurity|Permission|Browser|Action|Exception|UlRate|DlRate|Fill|LanguageSelection|UserContext|StreamException)Polic(?:y|ies)$/u;

/** Single properties that are words or ARNs. */
const OTHER: readonly string[] = [
  "AWS::Bedrock::Guardrail AutomatedReasoningPolicyConfig.Policies[]",
  "AWS::Chatbot::MicrosoftTeamsChannelConfiguration GuardrailPolicies[]",
  "AWS::Chatbot::SlackChannelConfiguration GuardrailPolicies[]",
  "AWS::Config::ConfigRule Source.CustomPolicyDetails.PolicyText",
  "AWS::Config::OrganizationConfigRule OrganizationCustomPolicyRuleMetadata.PolicyText",
  "AWS::IVS::Channel MultitrackInputConfiguration.Policy",
  "AWS::SES::ReceiptFilter Filter.IpFilter.Policy",
  "AWS::SSM::Parameter Policies",
  "AWS::SSO::PermissionSet ManagedPolicies[]",
];

interface Leaf {
  readonly path: string;
  readonly name: string;
  readonly type: PropertyType["type"];
}

/** The properties of a type that hold no properties themselves, by their paths. */
function leavesOf(resource: Resource): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (type: PropertyType, path: string, name: string, seen: readonly TypeDefinition[]): void => {
    if (type.type === "ref") {
      const definition = database.get("typeDefinition", type.reference.$ref);
      if (seen.includes(definition)) return;
      for (const [inner, property] of Object.entries(definition.properties)) {
        visit(property.type, `${path}.${inner}`, inner, [...seen, definition]);
      }
    } else if (type.type === "array") visit(type.element, `${path}[]`, name, seen);
    else if (type.type === "map") visit(type.element, `${path}{}`, name, seen);
    else if (type.type === "union") for (const one of type.types) visit(one, path, name, seen);
    else leaves.push({ path, name, type: type.type });
  };
  for (const [name, property] of Object.entries(resource.properties)) visit(property.type, name, name, []);
  return leaves;
}

const resources = database.all("resource");

describe("the properties that hold policies", () => {
  test("are all that the specification names after a policy", () => {
    const candidates = resources.flatMap((resource) =>
      leavesOf(resource)
        .filter(
          ({ name, type }) => (type === "json" || type === "string") && NAME.test(name) && !OTHER_WORDS.test(name),
        )
        .map(({ path }) => `${resource.cloudFormationType} ${path}`),
    );
    expect(candidates.length).toBeGreaterThan(100);
    const unknown = new Set(candidates.filter((name) => !POLICY_PROPERTIES.has(name) && !OTHER.includes(name)));
    expect([...unknown]).toEqual([]);
  });

  test("are all in the specification", () => {
    const written = new Set(
      resources.flatMap((resource) => {
        const paths = leavesOf(resource).map(({ path }) => path);
        return [...paths, ...Object.keys(resource.properties)].map((path) => `${resource.cloudFormationType} ${path}`);
      }),
    );
    const gone = [...POLICY_PROPERTIES.keys()].filter((name) => !written.has(name));
    expect(gone).toEqual([
      // The specification has no resource policies of SAM's APIs.
      "AWS::Serverless::Api Auth.ResourcePolicy.CustomStatements",
    ]);
  });
});

test("the ARN formats are those of the specification", () => {
  const file = new URL("../src/cloudformation/arn-formats.ts", import.meta.url);
  expect(arnFormats()).toBe(readFileSync(file, "utf8"));
});
