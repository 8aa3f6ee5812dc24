import type { ConditionKey } from "@iam/policy";

/**
 * Keys that tell who calls, from where, and on whose behalf. Deny statements of data perimeters and of service control
 * policies negate several of them by intent: "deny, unless from our network, or by this role".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
const PERIMETER_KEYS: ReadonlySet<string> = new Set([
  "aws:sourceip",
  "aws:sourcevpc",
  "aws:sourcevpcarn",
  "aws:sourcevpce",
  "aws:vpcsourceip",
  "aws:vpceaccount",
  "aws:vpceorgid",
  "aws:vpceorgpaths",
  "aws:ec2instancesourcevpc",
  "aws:ec2instancesourceprivateipv4",
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalisawsservice",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principalservicename",
  "aws:principalservicenameslist",
  "aws:principaltype",
  "aws:resourceaccount",
  "aws:resourceorgid",
  "aws:resourceorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:userid",
  "aws:username",
  "aws:viaawsservice",
  "aws:calledvia",
  "aws:calledviafirst",
  "aws:calledvialast",
]);

export function isPerimeterKey({ id, prefix, name }: ConditionKey): boolean {
  return PERIMETER_KEYS.has(id) || (prefix === "aws" && name === "principaltag");
}

/**
 * What a key is about. A tag comes with the request where it is set and with the resource where it stands already: two tests
 * of it ask for the tag in either place, as AWS's own managed policies do.
 */
export function subjectOf({ id, name, tag }: ConditionKey): string {
  return tag !== undefined && (name === "requesttag" || name === "resourcetag") ? `tag ${tag.toLowerCase()}` : id;
}

/**
 * Keys that AWS sends with every request.
 * Source: the "Availability" lines of https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const ALWAYS_SENT: ReadonlySet<string> = new Set([
  "aws:currenttime",
  "aws:epochtime",
  "aws:requestedregion",
  "aws:securetransport",
]);

export function isAlwaysSent({ id }: ConditionKey): boolean {
  return ALWAYS_SENT.has(id);
}
