import { editDistance, serviceOf } from "@iam/service-reference";

/**
 * What the names of service principals end in: in AWS's partitions, those of China and of the European Sovereign Cloud, and the
 * isolated ones. By hand, November 2026, from the partition data of the AWS SDKs.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
const DOMAINS: readonly string[] = [
  ...["amazonaws.com", "amazonaws.com.cn", "amazonaws.eu"],
  ...["c2s.ic.gov", "sc2s.sgov.gov", "cloud.adc-e.uk", "csp.hci.ic.gov"],
];

/** The service principals with a domain of their own. https://developer.amazon.com/docs/custom-skills/host-a-custom-skill-as-an-aws-lambda-function.html */
const OTHERS: ReadonlySet<string> = new Set(["alexa-appkit.amazon.com", "alexa-connectedhome.amazon.com"]);

const LABELS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u;

/** The labels in front of AWS's domain: `s3` of `s3.amazonaws.com`, `s3.eu-west-1` of `s3.eu-west-1.amazonaws.com`. */
function labelsOf(text: string): string | undefined {
  const domain = DOMAINS.find((known) => text.endsWith(`.${known}`));
  const labels = domain === undefined ? "" : text.slice(0, -domain.length - 1);
  return LABELS.test(labels) ? labels : undefined;
}

/** Whether a text has the form of a service principal. AWS's list of them is not published, so any name may be one. */
export function isServicePrincipal(text: string): boolean {
  return labelsOf(text) !== undefined || OTHERS.has(text);
}

/** Whether a service principal names a Region, as `kms:ViaService` does. */
export function hasRegion(text: string): boolean {
  return labelsOf(text)?.includes(".") === true;
}

/** The service principal that was likely meant: in lower case, without `https://` and a slash, with AWS's domain for one that is near. */
export function meantServicePrincipal(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/\/+$/u, "");
  if (isServicePrincipal(host)) return host;
  const [name = "", ...domain] = host.split(".");
  const rest = domain.join(".");
  const isNear =
    ["", "amazon.com", "aws.com", "aws.amazon.com"].includes(rest) || editDistance(rest, "amazonaws.com", 3) <= 3;
  return isNear && (rest !== "" || serviceOf(name) !== undefined) && LABELS.test(name)
    ? `${name}.amazonaws.com`
    : undefined;
}
