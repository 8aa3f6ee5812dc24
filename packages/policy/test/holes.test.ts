import { describe, expect, test } from "vitest";
import type { Hole, Part } from "../src/index.ts";
import { compilePattern, covers, holesOf, intersects, match, parseArn, splitAtHoles } from "../src/index.ts";

function hole(name: string, more: Partial<Hole> = {}): Hole {
  return { kind: "hole", text: `\${${name}}`, ...more };
}

describe("what the host knows of a hole", () => {
  const BUCKET = hole("Bucket.Arn", {
    shape: ["arn:", hole("Partition", { slashless: true }), ":s3:::", hole("Bucket", { slashless: true })],
  });
  const OBJECT = compilePattern("arn:aws:s3:::b/key");

  test("its shape is read in its place", () => {
    expect(parseArn([BUCKET, "/*"])).toMatchObject({ service: "s3", region: "", account: "" });
    expect(match(compilePattern([BUCKET]), "arn:aws:sqs:::b")).toBe("no");
  });

  test("a text without slashes is no object of a bucket", () => {
    expect(intersects(compilePattern([BUCKET]), OBJECT)).toBe("no");
    expect(intersects(compilePattern([BUCKET, "/*"]), OBJECT)).toBe("unknown");
    expect(intersects(compilePattern([hole("Bucket.Arn")]), OBJECT)).toBe("unknown");
  });

  test("the same hole holds the same, whatever is known of it", () => {
    expect(covers(compilePattern([BUCKET, "/*"]), compilePattern([BUCKET, "/a"]))).toBe(true);
    expect(covers(compilePattern([BUCKET]), compilePattern([hole("Other", { slashless: true })]))).toBe(false);
  });

  test("case is ignored without forgetting it", () => {
    const pattern = compilePattern(["b/", hole("x", { slashless: true })]);
    expect(match(pattern.folded, "B/a/c")).toBe("no");
    expect(match(pattern.folded, "B/A")).toBe("unknown");
  });
});

describe("a text that a rule makes", () => {
  const parts: readonly Part[] = [hole("a", { shape: ["x", hole("a.b")] }), "-", hole("c")];
  const holes = holesOf(parts);

  test("has the holes of the text that it was made from, and those of their shapes", () => {
    expect([...holes.keys()]).toEqual(["${a}", "${a.b}", "${c}"]);
    expect(splitAtHoles("${c}/${a.b}*", holes)).toEqual([holes.get("${c}"), "/", holes.get("${a.b}"), "*"]);
  });

  test("of two holes that begin at one place the longer one is meant", () => {
    const [short, long] = [hole("x"), { kind: "hole", text: "${x}${y}" } as const];
    expect(splitAtHoles("${x}${y}", new Map([short, long].map((one) => [one.text, one])))).toEqual([long]);
  });

  test("may have none", () => {
    expect(splitAtHoles("${other}", holes)).toEqual(["${other}"]);
    expect(splitAtHoles("", holes)).toEqual([]);
    expect(splitAtHoles("a", new Map())).toEqual(["a"]);
  });
});
