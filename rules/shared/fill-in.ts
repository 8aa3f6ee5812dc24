/**
 * The text for a value that no file and no setting tells, for a person to fill in: `<REPLACE_WITH_EXTERNAL_ID>`.
 * No account, organization or external id holds angle brackets, so AWS denies until then, and `no-placeholder` keeps reporting it.
 */
export function placeholderFor(
  value: "ACCOUNT_ID" | "EXTERNAL_ID" | "ORGANIZATION_ID" | "VPC_ENDPOINT_ID" | "VPC_ID",
): string {
  return `<REPLACE_WITH_${value}>`;
}
