import { describe, expect, test } from "vitest";
import { PARTITIONS, isRegion, nearestPartition, nearestRegion, partitionOfRegion } from "../regions.ts";

describe("Regions", () => {
  test.each([
    ["us-east-1", "aws"],
    ["ap-southeast-7", "aws"],
    ["cn-northwest-1", "aws-cn"],
    ["us-gov-west-1", "aws-us-gov"],
    ["us-iso-east-1", "aws-iso"],
    ["us-isob-west-1", "aws-iso-b"],
    ["eu-isoe-west-1", "aws-iso-e"],
    ["us-isof-south-1", "aws-iso-f"],
    ["eusc-de-east-1", "aws-eusc"],
    // Younger than the table.
    ["sa-west-1", "aws"],
  ])("%s is in %s", (region, partition) => {
    expect(isRegion(region)).toBe(true);
    expect(partitionOfRegion(region)).toBe(partition);
    expect(PARTITIONS).toContain(partition);
  });

  test.each([
    "",
    "us-east",
    "us-east-1a",
    "US-EAST-1",
    "useast1",
    "global",
    "us-esat-1",
    "xx-east-1",
    "us-gov-west-10",
  ])("'%s' is none", (text) => {
    expect(isRegion(text)).toBe(false);
  });

  test("the nearest Region", () => {
    expect(nearestRegion("us-esat-1")).toBe("us-east-1");
    expect(nearestRegion("EU-WEST-1")).toBe("eu-west-1");
    expect(nearestRegion("us-east-1a")).toBe("us-east-1");
    expect(nearestRegion("euwest1")).toBe("eu-west-1");
    expect(nearestRegion("ireland")).toBeUndefined();
  });

  test("the nearest partition", () => {
    expect(nearestPartition("AWS")).toBe("aws");
    expect(nearestPartition("awss")).toBe("aws");
    expect(nearestPartition("azure")).toBeUndefined();
  });
});
