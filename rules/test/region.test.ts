import { describe, expect, it } from "vitest";
import { isRegion, regionIn } from "../valid-condition-value/region.ts";

describe("isRegion", () => {
  it.each([
    ["us-east-1", true],
    ["ap-southeast-7", true],
    ["cn-northwest-1", true],
    ["us-gov-west-1", true],
    ["us-isof-south-1", true],
    ["eu-isoe-west-1", true],
    ["eusc-de-east-1", true],
    ["us-esat-1", false],
    ["eu-west-1a", false],
    ["EU-WEST-1", false],
    ["eu-west", false],
    ["west-1", false],
    ["eu-west-10", false],
    ["global", false],
  ])("%s: %s", (text, wanted) => {
    expect(isRegion(text)).toBe(wanted);
  });
});

describe("regionIn", () => {
  it("reads letter case and space away, and nothing else", () => {
    expect(regionIn(" EU-West-1")).toBe("eu-west-1");
    expect(regionIn("us-esat-1")).toBeUndefined();
  });
});
