import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBinary, parseBool, parseNumber } from "../../src/condition/scalar.ts";

describe("parseNumber", () => {
  it("reads integers and decimals", () => {
    expect(parseNumber("10")).toBe(10);
    expect(parseNumber("-3")).toBe(-3);
    expect(parseNumber("+7.25")).toBe(7.25);
    expect(parseNumber("007")).toBe(7);
  });

  it.each(["", " 1", "1 ", "ten", "1e3", "0x10", "1,000", "1.", ".5", "--1", "NaN", "Infinity", "${aws:x}"])(
    "reads no number in %j",
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  it("for every integer, reads its text", () => {
    fc.assert(fc.property(fc.integer(), (value) => parseNumber(String(value)) === value));
  });
});

describe("parseBool", () => {
  it("reads true and false in any letter case, and nothing else", () => {
    expect(parseBool("true")).toBe(true);
    expect(parseBool("False")).toBe(false);
    expect(parseBool("yes")).toBeUndefined();
    expect(parseBool("")).toBeUndefined();
    expect(parseBool("1")).toBeUndefined();
  });
});

describe("parseBinary", () => {
  it("reads base64", () => {
    expect(parseBinary("QmluYXJ5VmFsdWVJbkJhc2U2NA==")).toBe("BinaryValueInBase64");
    expect(parseBinary("!")).toBeUndefined();
  });
});
