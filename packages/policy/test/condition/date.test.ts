import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "../../src/condition/date.ts";

const day = 86_400_000;

describe("parseDate", () => {
  it.each([
    ["2030", "2030-01-01T00:00:00.000Z"],
    ["2030-06", "2030-06-01T00:00:00.000Z"],
    ["2030-06-15", "2030-06-15T00:00:00.000Z"],
    ["2030-06-15T10:20Z", "2030-06-15T10:20:00.000Z"],
    ["2030-06-15T10:20:30Z", "2030-06-15T10:20:30.000Z"],
    ["2030-06-15T10:20:30.45Z", "2030-06-15T10:20:30.450Z"],
    ["2030-06-15T10:20:30", "2030-06-15T10:20:30.000Z"],
    ["2030-06-15T10:20:30+02:00", "2030-06-15T08:20:30.000Z"],
    ["2030-06-15T10:20:30-05:30", "2030-06-15T15:50:30.000Z"],
    ["1893456000", "2030-01-01T00:00:00.000Z"],
    ["0", "1970-01-01T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ])("reads %s as %s", (text, moment) => {
    expect(parseDate(text)).toBe(Date.parse(moment));
  });

  it.each([
    "",
    "tomorrow",
    "2023-02-29",
    "2023-02-30",
    "2023-00-10",
    "2023-13-01",
    "2023-04-31",
    "2023-1-1",
    "2023-01-01T24:00:00Z",
    "2023-01-01T10:60:00Z",
    "2023-01-01T10:00:60Z",
    "2023-01-01T10Z",
    "2023-01-01Z",
    "2023-01-01 10:00:00Z",
    "2023-01-01T10:00:00+25:00",
    "2023-01-01T10:00:00+0100",
    "01/02/2030",
    "-5",
    "1893456000.5",
    "2030-*",
  ])("reads no date in %j", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it("reads years before 100 as they stand", () => {
    expect(parseDate("0050-01-02")).toBe((parseDate("0050-01-01") ?? NaN) + day);
    expect(parseDate("0050")).toBeLessThan(parseDate("1900") ?? NaN);
  });

  it("for every moment, reads its ISO 8601 text", () => {
    const anyDate = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(fc.property(anyDate, (date) => parseDate(date.toISOString()) === date.getTime()));
  });

  it("for every moment, reads its epoch seconds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 4e9 }), (seconds) => parseDate(String(seconds)) === seconds * 1000),
    );
  });
});
