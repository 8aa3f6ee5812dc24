import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outlineOfList } from "../src/outline.ts";
import { covers, intersects } from "../src/pattern.ts";
import { writtenAction, writtenResource } from "../src/written.ts";

const action = (text: string) => writtenAction([text]);
const resource = (text: string) => writtenResource([text], true);
const list = (...texts: readonly string[]) => outlineOfList(texts.map((text) => ({ written: action(text) })));

/** Texts of few letters, so that they often have to do with each other. */
const texts = fc
  .array(fc.constantFrom("a", "A", "b", ":", "*", "?", "${aws:a}", "${*}", "arn:", "s3:"), { maxLength: 6 })
  .map((pieces) => pieces.join(""));

describe("what texts show", () => {
  test.each([
    ["s3:GetObject", true, "s3:getobject"],
    ["s3:Get*", false, "s3:get"],
    ["arn:aws:s3:::b/${aws:username}", false, "arn:aws:s3:::b/"],
    ["*", false, ""],
  ])("of %s", (text, isPlain, start) => {
    expect(resource(text).outline).toMatchObject({ isPlain, start, isTold: true });
  });

  test("for every two actions, one that certainly covers or meets the other may do so", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [one, two] = [action(a), action(b)];
        if (covers(one.pattern, two.pattern)) expect(one.outline.mayCover(two.outline)).toBe(true);
        if (intersects(one.pattern, two.pattern) !== "no") expect(one.outline.mayMeet(two.outline)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("for every two resources, one that certainly covers or meets the other may do so", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [one, two] = [resource(a), resource(b)];
        if (covers(one.pattern, two.pattern)) expect(one.outline.mayCover(two.outline)).toBe(true);
        if (intersects(one.pattern, two.pattern) !== "no") expect(one.outline.mayMeet(two.outline)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("what lists show", () => {
  test("plain names that differ repeat nothing", () => {
    expect(list("s3:GetObject", "s3:PutObject")).toMatchObject({ isPlain: true, mayRepeat: false });
  });

  test("a name in other letters is the same", () => {
    expect(list("s3:GetObject", "s3:putobject", "s3:PutObject")).toMatchObject({ isPlain: true, mayRepeat: true });
  });

  test("a pattern is not plain", () => {
    expect(list("s3:GetObject", "s3:Put*")).toMatchObject({ isPlain: false, mayRepeat: false });
  });
});
