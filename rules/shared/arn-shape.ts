/**
 * What ARNs and ARN formats show before their patterns are compared: most resources are told apart from most types, or found to
 * fit, by their Region, their account and how what follows begins.
 */
import type { WrittenResource } from "@iam/policy";
import { answeredOnce } from "@iam/policy";
import type { ResourceType } from "@iam/service-reference";

/** A field that stands for itself, or for nothing. */
export const PLAIN_FIELD = /^[A-Za-z0-9-]*$/;

/** An ARN whose fields up to the service are plain text. */
export interface PlainArn {
  readonly service: string;
  readonly region: string | undefined;
  readonly account: string | undefined;
  /** What the resource begins with, up to what may be a wildcard, a variable or a hole. */
  readonly head: string;
  /** Whether the head and a star is all of it. */
  readonly isHeadAndStar: boolean;
  /** Whether it may be of a type whose ARNs name the same service, by the number of the type. */
  readonly answers: (boolean | undefined)[];
}

/** The plain fields of an ARN; `undefined` where the file does not tell its partition or its service. */
export const plainArn = answeredOnce(({ arn }: WrittenResource): PlainArn | undefined => {
  if (arn?.partition === undefined || arn.service === undefined || arn.assumed) return undefined;
  if (!PLAIN_FIELD.test(arn.partition) || !PLAIN_FIELD.test(arn.service)) return undefined;
  const { service, region, account, resource } = arn;
  const first = resource?.[0];
  const text = typeof first === "string" ? first : "";
  const special = text.search(SPECIAL);
  const head = special === -1 ? text : text.slice(0, special);
  const isHeadAndStar = resource?.length === 1 && special !== -1 && special === text.length - 1 && text.endsWith("*");
  // Without a partition no format fits, whatever follows.
  const isTold = arn.partition !== "" && resource !== undefined;
  return {
    service,
    region: isTold ? region : undefined,
    account: isTold ? account : undefined,
    head,
    isHeadAndStar,
    answers: [],
  };
});

/** Whether a star stands at the end of an ARN's partition. */
export const startsOpen = answeredOnce(({ arn }: WrittenResource): boolean =>
  OPEN_PARTITION.test(arn?.partition ?? ""),
);

const OPEN_PARTITION = /^[A-Za-z0-9-]*\*$/;

const SPECIAL = /[*?${<]/;

/** What an ARN format shows. */
export interface FormatShape {
  /** Whether nothing but a partition stands in front of its service, and no wildcard in its Region or account. */
  readonly isUsual: boolean;
  readonly hasRegion: boolean;
  readonly hasAccount: boolean;
  /** Whether its Region or its account, where it has one, may be anything that is not empty. */
  readonly isAnyRegion: boolean;
  readonly isAnyAccount: boolean;
  /** Whether these two may be left out all the same. */
  readonly mayLeaveOut: boolean;
  /** What the resource begins with, up to the first placeholder. */
  readonly head: string;
  /** What may follow the head, one character at least; a name holds no slash. */
  readonly behindHead: "anything" | "a name" | "something else";
  /** Whether anything may stand at the end, one character at least. */
  readonly isOpenAtEnd: boolean;
}

export function shapeOf({ service, arnFormat, arnFields }: ResourceType): FormatShape {
  const { region, account, resource } = arnFields;
  const special = resource.search(SPECIAL);
  const head = special === -1 ? resource : resource.slice(0, special);
  const behind = resource.slice(head.length);
  return {
    isUsual: arnFormat.startsWith(`arn:\${Partition}:${arnFields.service}:`) && !`${region}${account}`.includes("*"),
    hasRegion: region !== "",
    hasAccount: account !== "",
    isAnyRegion: PLACEHOLDER.test(region),
    isAnyAccount: PLACEHOLDER.test(account),
    mayLeaveOut: service !== "s3",
    head,
    behindHead: NAME_START.test(behind) ? "a name" : OPEN_START.test(behind) ? "anything" : "something else",
    isOpenAtEnd: OPEN_END.test(resource),
  };
}

const PLACEHOLDER = /^\$\{[^}]*\}$/;
/** Names of buckets hold no slash, and the fields of an ARN, where they come again, neither slash nor colon. */
const NAME_START = /^\$\{(?:BucketName|TableBucketName)\}/;
const OPEN_START = /^\$\{(?!(?:BucketName|TableBucketName|Partition|Region|Account)\})[^}]*\}/;
const OPEN_END = /\$\{(?!(?:BucketName|TableBucketName|Partition|Region|Account)\})[^{}]*\}$/;

/** Whether some ARN is both; `undefined` where the whole patterns have to be compared. */
export function mayFit(arn: PlainArn, format: FormatShape): boolean | undefined {
  const { region, account } = arn;
  if (!format.isUsual || region === undefined || account === undefined) return undefined;
  const isAnyRegion = region === "*";
  if (!isAnyRegion) {
    if (!PLAIN_FIELD.test(region)) return undefined;
    if (region === "" ? format.hasRegion && !format.mayLeaveOut : !format.hasRegion) return false;
  }
  const fitsRegion = isAnyRegion || (region === "" ? !format.hasRegion : format.isAnyRegion);
  // A star goes on behind its colon, up to the colon of another resource: `*:instance/*` holds `1:volume/v:instance/i`.
  if (isAnyRegion || account === "*") return fitsRegion && format.isOpenAtEnd ? true : undefined;
  if (!PLAIN_FIELD.test(account)) return undefined;
  if (account === "" ? format.hasAccount && !format.mayLeaveOut : !format.hasAccount) return false;
  // All fields are plain, so that the resources stand side by side.
  const { head } = arn;
  const isBefore = format.head.startsWith(head);
  if (!isBefore && !head.startsWith(format.head)) return false;
  if (!arn.isHeadAndStar || !fitsRegion || !fitsAccount(account, format)) return undefined;
  if (isBefore || format.behindHead === "anything") return true;
  return format.behindHead === "a name" && !head.includes("/", format.head.length) ? true : undefined;
}

/** Whether an ARN that starts open fits a format whatever else it holds: the star goes on, up to the colon behind it, into what ends the format. */
export function endsOpenAsUsual({ isUsual, isOpenAtEnd }: FormatShape): boolean {
  return isUsual && isOpenAtEnd;
}

function fitsAccount(account: string, format: FormatShape): boolean {
  return account === "" ? !format.hasAccount : format.isAnyAccount;
}
