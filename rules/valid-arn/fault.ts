import type { AccessAnalyzerCode } from "@iam/policy";

/** What is wrong with an ARN: the check of Access Analyzer, the values of its message, and the ARN that was likely meant. */
export interface ArnFault {
  readonly messageId: ArnMessage;
  readonly code: AccessAnalyzerCode;
  readonly data: Readonly<Record<string, string>>;
  readonly repair?: string | undefined;
}

export type ArnMessage =
  | "prefix"
  | "fields"
  | "wildcardService"
  | "serviceCase"
  | "service"
  | "partition"
  | "region"
  | "otherPartition"
  | "account"
  | "regionNotAllowed"
  | "accountNotAllowed"
  | "missingRegion"
  | "missingAccount"
  | "resource";
