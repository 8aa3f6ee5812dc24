import type { Arn, ResourceItem } from "@iam/policy";
import { ResourceItem as Resource, displayText, holesOf, splitAtHoles } from "@iam/policy";
import type { ResourceType } from "@iam/service-reference";
import { serviceOf } from "@iam/service-reference";
import type { Reach } from "../shared/reach.ts";
import { bucketRepairs } from "./bucket-repair.ts";

/** Another ARN for a resource, made of the resource's own words. */
export interface ArnRepair {
  readonly text: string;
  /** What stood behind the bucket and no bucket's ARN can say: `2026/*`. */
  readonly prefix?: string;
  /** The ARN names more than the text did: a type (`role`) became all resources of it. */
  readonly isGuess?: true;
}

/** The ARNs that a resource may have meant and that one of the actions is checked against; none where nothing is alike. */
export function arnRepairs(resource: ResourceItem, reach: Reach): readonly ArnRepair[] {
  const { arn, text } = resource;
  if (arn?.resource === undefined) return [];
  const isOfS3 = arn.service === "s3" && !displayText(arn.resource).startsWith("accesspoint/");
  const found = isOfS3 ? bucketRepairs(text, arn) : reach.types.flatMap((type) => toFormat(type, arn) ?? []);
  const unique = new Map(found.map((repair) => [repair.text, repair]));
  return [...unique.values()].filter(
    (repair) => repair.text !== text && reach.mayMatch(withText(resource, repair.text)),
  );
}

/** The resource as if this were written in its place. */
export function withText({ value, statement }: ResourceItem, text: string): ResourceItem {
  const parts = splitAtHoles(text, holesOf(value.parts));
  return new Resource({ kind: "text", range: value.range, parts }, statement);
}

/** The text with blanks for policy variables and template markers, so that what they hold separates nothing. */
export function unfilled(text: string): string {
  return text.replaceAll(/\$\{[^}]*\}|\{\{.*?\}\}|<%.*?%>/gu, (marker) => " ".repeat(marker.length));
}

/** The ARN in the format of a resource type: other separators, the word of the type, the part that was left out. */
function toFormat({ arnFormat }: ResourceType, arn: Arn): ArnRepair | undefined {
  const [, , service = "", region = "", account = "", ...rest] = arnFormat.split(":");
  const { partition, resource } = arn;
  if (arn.service !== service || partition === undefined || resource === undefined) return undefined;
  if (arn.region === undefined || arn.account === undefined) return undefined;
  const fitted = fit(displayText(resource), rest.join(":"), service);
  if (fitted === undefined) return undefined;
  const head = ["arn", partition, service, region === "" ? "" : arn.region, account === "" ? "" : arn.account];
  return { ...fitted, text: [...head, fitted.text].join(":") };
}

/** The resource part in the format of a type; `undefined` where they are not alike. */
function fit(resource: string, format: string, service: string): ArnRepair | undefined {
  const word = /^[^$:/]+(?=[:/]\$)/u.exec(format)?.[0];
  if (word === undefined) return service === "s3" ? undefined : { text: resource };
  const separator = format.charAt(word.length);
  const blank = unfilled(resource);
  if (!/[:/]/u.test(blank)) {
    if (resource === word) return { text: `${word}${separator}*`, isGuess: true };
    return isTypeWord(resource, service) || resource.includes("*")
      ? undefined
      : { text: `${word}${separator}${resource}` };
  }
  if (!blank.startsWith(`${word}:`) && !blank.startsWith(`${word}/`)) return undefined;
  const name = resource.slice(word.length + 1);
  const text = `${word}${separator}${name}`;
  const [next] = /[:/]/u.exec(format.slice(word.length + 1)) ?? [];
  if (next === undefined || unfilled(name).includes(next)) return { text };
  return { text: name === "" ? `${text}*` : `${text}${next}*` };
}

/** Whether a text is the word of a type, such as `role`, or `root`, and so no name. */
function isTypeWord(text: string, service: string): boolean {
  const types = [...(serviceOf(service)?.resourceTypes.values() ?? [])].flat();
  return text === "root" || types.some(({ arnFormat }) => arnFormat.split(":").slice(5).join(":").startsWith(text));
}
