import type { Arn } from "@iam/policy";
import { displayText } from "@iam/policy";
import type { ArnRepair } from "./arn-repair.ts";
import { unfilled } from "./arn-repair.ts";

/**
 * A bucket for its objects, and an object for its bucket. Listing is checked against the bucket, reading and writing
 * against the objects. https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html
 */
export function bucketRepairs(text: string, arn: Arn): readonly ArnRepair[] {
  const resource = displayText(arn.resource ?? []);
  // A bucket's name is one in the world: its ARN has neither region nor account.
  if (arn.region !== "" || arn.account !== "") {
    return arn.partition === undefined ? [] : [{ text: `arn:${arn.partition}:s3:::${resource}` }];
  }
  const slash = unfilled(resource).indexOf("/");
  if (slash === -1) return [{ text: `${text}/*` }];
  const behind = resource.slice(slash);
  // The slash stands inside a hole.
  if (!text.endsWith(behind)) return [];
  const bucket = text.slice(0, text.length - behind.length);
  const key = resource.slice(slash + 1);
  if (key === "") return [{ text: bucket }, { text: `${bucket}/*` }];
  return [/^\*+$/u.test(key) ? { text: bucket } : { text: bucket, prefix: key }];
}
