import { nearestElement } from "./nearest-element.ts";

/**
 * AWS's partitions and their Regions, kept by hand, November 2026, from
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html,
 * https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html and, for the partitions of which AWS
 * publishes no table, the partition data of the AWS SDKs.
 */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  aws: [
    ...["us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "ca-west-1", "mx-central-1", "sa-east-1"],
    ...[
      "eu-central-1",
      "eu-central-2",
      "eu-north-1",
      "eu-south-1",
      "eu-south-2",
      "eu-west-1",
      "eu-west-2",
      "eu-west-3",
    ],
    ...["ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2"],
    ...["ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6"],
    ...["ap-southeast-7", "af-south-1", "il-central-1", "me-central-1", "me-south-1"],
  ],
  "aws-cn": ["cn-north-1", "cn-northwest-1"],
  "aws-us-gov": ["us-gov-east-1", "us-gov-west-1"],
  "aws-iso": ["us-iso-east-1", "us-iso-west-1"],
  "aws-iso-b": ["us-isob-east-1", "us-isob-west-1"],
  "aws-iso-e": ["eu-isoe-west-1"],
  "aws-iso-f": ["us-isof-east-1", "us-isof-south-1"],
  "aws-eusc": ["eusc-de-east-1"],
};

/** What the names of a partition's Regions begin with, where no other partition's do. */
const PREFIXES: Readonly<Record<string, string>> = {
  "cn-": "aws-cn",
  "us-gov-": "aws-us-gov",
  "us-iso-": "aws-iso",
  "us-isob-": "aws-iso-b",
  "eu-isoe-": "aws-iso-e",
  "us-isof-": "aws-iso-f",
  "eusc-": "aws-eusc",
};

/** All partitions, `aws` first. */
export const PARTITIONS: readonly string[] = Object.keys(REGIONS);

const ALL: readonly string[] = Object.values(REGIONS).flat();

/** The form of a Region's name; AWS adds Regions, and one that is younger than this table is no mistake. */
const REGION_FORM =
  /^(?:af|ap|ca|cn|eu|eusc-[a-z]{2}|eu-isoe|il|me|mx|sa|us|us-gov|us-iso[bf]?)-(?:central|north|south|east|west|northeast|northwest|southeast|southwest)-[1-9]$/u;

/** Whether a text without wildcards is a Region, or has the form of one. */
export function isRegion(text: string): boolean {
  return ALL.includes(text) || REGION_FORM.test(text);
}

/** The partition that a Region is in. */
export function partitionOfRegion(region: string): string | undefined {
  const prefix = Object.keys(PREFIXES).find((start) => region.startsWith(start));
  if (prefix !== undefined) return PREFIXES[prefix];
  return isRegion(region) ? "aws" : undefined;
}

/** The Region that was most likely meant: in other letters, with an Availability Zone's letter, with or without hyphens, misspelt. */
export function nearestRegion(text: string): string | undefined {
  const lower = text.toLowerCase();
  const zone = lower.replace(/(?<=\d)[a-z]$/u, "");
  if (isRegion(zone)) return zone;
  const bare = lower.replaceAll(/[-_ ]/gu, "");
  return ALL.find((region) => region.replaceAll("-", "") === bare) ?? nearestElement(lower, ALL);
}

/** The partition that was most likely meant by a misspelt one. */
export function nearestPartition(text: string): string | undefined {
  const lower = text.toLowerCase();
  return PARTITIONS.includes(lower) ? lower : nearestElement(lower, PARTITIONS);
}
