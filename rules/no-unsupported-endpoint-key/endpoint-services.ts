/** The keys that tell who owns the VPC endpoint of a request, by ids. */
const KEYS: ReadonlySet<string> = new Set(["aws:vpceaccount", "aws:vpceorgid", "aws:vpceorgpaths"]);

/**
 * The services that send them, as the page of each key lists them. Kept by hand from its text of 2025; AWS adds services.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount
 */
const SERVICES: ReadonlySet<string> = new Set([
  "acm-pca",
  "applicationinsights",
  "apprunner",
  "athena",
  "cloudformation",
  "comprehendmedical",
  "compute-optimizer",
  "datasync",
  "discovery",
  "ebs",
  "firehose",
  "healthlake",
  "iam",
  "iotfleetwise",
  "iotwireless",
  "kms",
  "lambda",
  "medical-imaging",
  "omics",
  "payment-cryptography",
  "polly",
  "rbin",
  "rekognition",
  "s3",
  "scheduler",
  "servicediscovery",
  "servicequotas",
  "ssm-contacts",
  "storagegateway",
  "textract",
  "transcribe",
  "transfer",
]);

/** Whether the condition key, by its id, is one of them. */
export function isKeyOfEndpoint(id: string): boolean {
  return KEYS.has(id);
}

/** Whether the service of an action, in lower case, sends the keys. `iam:PassRole` is no request of its own, and has none. */
export function sendsEndpointKeys(action: string): boolean {
  return action !== "iam:passrole" && SERVICES.has(action.slice(0, Math.max(action.indexOf(":"), 0)));
}
