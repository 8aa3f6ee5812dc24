import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pattern, PatternOptions } from "../src/pattern.ts";
import {
  compileArnFormat,
  compilePattern,
  covers,
  equals,
  intersects,
  isLiteral,
  isMatchAll,
  match,
  patternText,
} from "../src/pattern.ts";

const p = compilePattern;
const hole = (text: string) => ({ kind: "hole", text }) as const;
const BUCKET = compileArnFormat("arn:${Partition}:s3:::${BucketName}", { slashless: ["BucketName"] });
const OBJECT = compileArnFormat("arn:${Partition}:s3:::${BucketName}/${ObjectName}", { slashless: ["BucketName"] });
const ROLE = compileArnFormat("arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}", { slashless: [] });

describe("match", () => {
  it.each([
    ["s3:Get*", "s3:GetObject", "yes"],
    ["s3:Get*", "s3:PutObject", "no"],
    ["s3:Get*", "s3:Get", "yes"],
    ["s3:Get?", "s3:Get", "no"],
    ["s3:Get?", "s3:GetX", "yes"],
    ["", "", "yes"],
    ["", "a", "no"],
    ["*", "", "yes"],
    ["a*a", "a", "no"],
    ["a*a", "aa", "yes"],
    ["*ab*ab", "ab", "no"],
    ["*?b*", "ab", "yes"],
    ["*?b*", "b", "no"],
    ["arn:aws:s3:::b/*", "arn:aws:s3:::b/x/y:z", "yes"],
    ["s3:getobject", "s3:GetObject", "no"],
    ["a(b", "a(b", "yes"],
    ["a.c", "abc", "no"],
  ])("'%s' on '%s': %s", (pattern, text, expected) => {
    expect(match(p(pattern), text)).toBe(expected);
  });

  it("ignores case where told to", () => {
    const options: PatternOptions = { ignoreCase: true };
    expect(match(p("S3:get*", options), "s3:GETOBJECT")).toBe("yes");
    expect(match(p("s3:GetObject", options), "S3:getobject")).toBe("yes");
    expect(match(p("ÉTÉ*Σ", options), "été ΑΣ")).toBe("yes");
    expect(match(p("été ας", options), "ÉTÉ ΑΣ")).toBe("no");
  });

  it("takes stars for characters where wildcards are off", () => {
    expect(match(p("a*", { wildcards: false }), "a*")).toBe("yes");
    expect(match(p("a*", { wildcards: false }), "ab")).toBe("no");
  });

  it("takes escapes for characters", () => {
    expect(match(p("${*}?"), "*x")).toBe("yes");
    expect(match(p("${*}?"), "yx")).toBe("no");
    expect(match(p("${$}"), "$")).toBe("yes");
  });

  it("cannot know what a variable or a hole holds", () => {
    expect(match(p("home/${aws:username}/*"), "home/ann/x")).toBe("unknown");
    expect(match(p("home/${aws:username}/*"), "work/ann/x")).toBe("no");
    expect(match(p(["home/", hole("h")]), "home/")).toBe("unknown");
    expect(match(p(["*", hole("h")]), "x")).toBe("unknown");
  });

  it("takes variables for text where the Version has none", () => {
    expect(match(p("${aws:username}", { variables: false }), "${aws:username}")).toBe("yes");
    expect(match(p("${aws:username}", { variables: false }), "ann")).toBe("no");
  });

  it("counts a surrogate pair as two units", () => {
    expect(match(p("?"), "😀")).toBe("no");
    expect(match(p("??"), "😀")).toBe("yes");
  });
});

describe("ARN formats", () => {
  it.each([
    ["arn:aws:s3:::reports", "yes", "no"],
    ["arn:aws:s3:::reports/", "no", "no"],
    ["arn:aws:s3:::reports/a", "no", "yes"],
    ["arn:aws:s3:::reports/a/b", "no", "yes"],
    ["arn:aws-us-gov:s3:::reports", "yes", "no"],
    ["arn:a:b:s3:::reports", "no", "no"],
    ["arn:a/b:s3:::reports", "no", "no"],
    ["arn::s3:::reports", "no", "no"],
    ["arn:aws:s3:::", "no", "no"],
  ])("of %s: bucket %s, object %s", (text, bucket, object) => {
    expect([match(BUCKET, text), match(OBJECT, text)]).toEqual([bucket, object]);
    expect([intersects(BUCKET, p(text)), intersects(p(text), OBJECT)]).toEqual([bucket, object]);
    expect([covers(BUCKET, p(text)), covers(OBJECT, p(text))]).toEqual([bucket === "yes", object === "yes"]);
  });

  it.each([
    ["*", "yes", "yes"],
    ["arn:aws:s3:::*", "yes", "yes"],
    ["arn:aws:s3:::reports/*", "no", "yes"],
    ["arn:aws:s3:::reports*", "yes", "yes"],
    ["arn:aws:s3:::*/*", "no", "yes"],
    ["arn:*", "yes", "yes"],
    ["arn:aws:sqs:*:*:reports", "no", "no"],
    ["arn:aws:s3:::${aws:username}", "unknown", "unknown"],
    ["arn:aws:s3:::${bucket}/*", "no", "unknown"],
    ["arn:aws:s3:::b-${bucket}/*", "no", "unknown"],
    ["arn:aws:s3:::b/${key}*a", "no", "yes"],
    ["arn:*/*", "no", "yes"],
    ["${bucketArn}/*", "no", "unknown"],
    ["${bucketArn}", "unknown", "unknown"],
  ])("%s meets bucket: %s, object: %s", (text, bucket, object) => {
    expect([intersects(p(text), BUCKET), intersects(p(text), OBJECT)]).toEqual([bucket, object]);
  });

  it("covers what a pattern names in full", () => {
    expect(covers(OBJECT, p("arn:aws:s3:::reports/a*"))).toBe(true);
    expect(covers(OBJECT, p("arn:aws:s3:::reports/*"))).toBe(false);
    expect(covers(BUCKET, p("arn:aws:s3:::reports*"))).toBe(false);
    expect(covers(OBJECT, p("arn:aws:s3:::reports/${aws:username}/x"))).toBe(true);
    expect(covers(OBJECT, p("arn:aws:s3:::${aws:username}/x"))).toBe(false);
    expect(covers(p("arn:*:s3:::*"), OBJECT)).toBe(true);
    expect(covers(p("arn:aws:s3:::*"), OBJECT)).toBe(false);
    expect(covers(BUCKET, OBJECT)).toBe(false);
    expect(equals(OBJECT, OBJECT)).toBe(true);
  });

  it("lets names hold slashes, and region and account be empty", () => {
    expect(match(ROLE, "arn:aws:iam::123456789012:role/path/app")).toBe("yes");
    expect(match(ROLE, "arn:aws:iam:::role/app")).toBe("yes");
    expect(match(ROLE, "arn:aws:iam::123456789012:user/app")).toBe("no");
    expect(match(ROLE, "arn:aws:iam::1:2:role/app")).toBe("no");
  });

  it("asks for region and account where they are always written", () => {
    const format = "arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}";
    const written = compileArnFormat(format, { slashless: [], emptyFields: false });
    expect(match(written, "arn:aws:s3:eu-west-1:123456789012:accesspoint/app")).toBe("yes");
    expect(match(written, "arn:aws:s3:::accesspoint/app")).toBe("no");
    expect(intersects(written, p("arn:aws:s3:::*/*"))).toBe("no");
    expect(intersects(compileArnFormat(format, { slashless: [] }), p("arn:aws:s3:::*/*"))).toBe("yes");
  });

  it("takes stars of the format for wildcards", () => {
    const event = compileArnFormat("arn:${Partition}:health:*::event/${Service}/*", { slashless: [] });
    expect(match(event, "arn:aws:health:us-east-1::event/EC2/x/y")).toBe("yes");
    expect(match(event, "arn:aws:health:us-east-1::event/EC2")).toBe("no");
  });

  it("without placeholders are literal", () => {
    const none = compileArnFormat("arn:aws:a:::b", { slashless: [] });
    expect(isLiteral(none)).toBe(true);
    expect(equals(none, p("arn:aws:a:::b"))).toBe(true);
  });

  it("takes an opening that never closes for text", () => {
    expect(match(compileArnFormat("a${b", { slashless: [] }), "a${b")).toBe("yes");
  });
});

describe("intersects", () => {
  it.each([
    ["a*", "*b", "yes"],
    ["a*", "b*", "no"],
    ["a?", "?b", "yes"],
    ["a?", "a", "no"],
    ["*a", "*b", "no"],
    ["a*c", "ab?", "yes"],
    ["s3:Get*", "s3:*Object", "yes"],
    ["x", "x", "yes"],
    ["${aws:username}", "${AWS:UserName}", "yes"],
    ["${aws:username}", "${aws:userid}", "unknown"],
    ["${aws:PrincipalTag/a, 'x'}", "${aws:PrincipalTag/a, 'y'}", "unknown"],
    ["b/${aws:username}/*", "b/*", "yes"],
    ["b/${aws:username}/*", "b/ann/x", "unknown"],
    ["b/${aws:username}/*", "c/*", "no"],
    ["b/${aws:username}/*", "*/x", "yes"],
    ["b/${aws:username}", "b/?", "unknown"],
    ["${x}a", "${y}b", "no"],
    ["${x}a", "${x}?", "yes"],
    ["*", "${x}", "yes"],
    ["?*", "${x}a", "yes"],
    ["?*", "${x}*", "yes"],
    ["??", "${x}a", "unknown"],
    ["${*}", "?", "yes"],
    ["${*}", "a", "no"],
  ])("of %s and %s: %s", (a, b, expected) => {
    expect(intersects(p(a), p(b))).toBe(expected);
    expect(intersects(p(b), p(a))).toBe(expected);
  });

  it("folds both where one ignores case", () => {
    expect(intersects(p("S3:G*", { ignoreCase: true }), p("s3:*T"))).toBe("yes");
    expect(intersects(p("S3:G*"), p("s3:*T"))).toBe("no");
  });
});

describe("covers", () => {
  it.each([
    ["*", "${x}", true],
    ["a*", "ab*", true],
    ["ab*", "a*", false],
    ["?*", "*x", true],
    ["?*", "*", false],
    ["*?", "?*", true],
    ["?**?", "*??", true],
    ["??*", "*?", false],
    ["a?", "ab", true],
    ["a?", "a*", false],
    ["*a*b*", "a?b", true],
    ["*aa*", "a*a", false],
    ["x", "x", true],
    ["b/*", "b/${aws:username}/*", true],
    ["b/${aws:username}/*", "b/${aws:username}/x", true],
    ["b/${aws:username}/*", "b/${aws:userid}/x", false],
    ["b/${aws:username}/*", "b/ann/x", false],
    ["${x}/*", "${x}/a", true],
    ["${x}/*", "${y}/a", false],
    ["?*", "${x}", false],
    ["?*", "${x}a", true],
    ["?*a", "${x}*a", false],
    ["*", "*", true],
    ["**", "*", true],
    ["a", "b", false],
    ["a", "?", false],
  ])("%s over %s: %s", (a, b, expected) => {
    expect(covers(p(a), p(b))).toBe(expected);
  });

  it("knows a hole of one name from a variable of the same", () => {
    expect(covers(p(["${", hole("x"), "}"]), p("${x}"))).toBe(true);
    expect(covers(p([hole("variable aws:username")]), p("${aws:username}"))).toBe(false);
  });

  it("minds the case of either side", () => {
    const insensitive = { ignoreCase: true };
    expect(covers(p("S3:GET*", insensitive), p("s3:GetObject"))).toBe(true);
    expect(covers(p("s3:Get*"), p("s3:Get*", insensitive))).toBe(false);
    expect(covers(p("*"), p("s3:Get*", insensitive))).toBe(true);
    expect(covers(p("*:*"), p("s3:Get*", insensitive))).toBe(true);
    expect(covers(p("12?"), p("12a", insensitive))).toBe(true);
    expect(covers(p("123"), p("123", insensitive))).toBe(true);
    expect(covers(p("${x}"), p("${x}", insensitive))).toBe(false);
  });
});

describe("the small questions", () => {
  it.each([
    ["abc", true, false],
    ["${*}", true, false],
    ["", true, false],
    ["*", false, true],
    ["***", false, true],
    ["?*", false, false],
    ["${x}", false, false],
    ["${aws:username}", false, false],
  ])("'%s' is literal: %s, all: %s", (text, literal, all) => {
    expect([isLiteral(p(text)), isMatchAll(p(text))]).toEqual([literal, all]);
    expect(patternText(p(text))).toBe(text);
  });

  it("equal patterns may be written in several ways", () => {
    expect(equals(p("a*?"), p("a?**"))).toBe(true);
    expect(equals(p("a*"), p("a?*"))).toBe(false);
    expect(equals(p("A", { ignoreCase: true }), p("a", { ignoreCase: true }))).toBe(true);
    expect(equals(p("A", { ignoreCase: true }), p("a"))).toBe(false);
  });
});

/** What a pattern is made of, for the properties: `h` and `i` are holes, `v` a variable, all else as in a policy. */
type Piece = "a" | "b" | "/" | "*" | "?" | "h" | "i" | "v";
type Fill = Readonly<Record<"h" | "i" | "v", string>>;

const KNOWN = ["a", "b", "/", "*", "?"] as const;
const known = (maxLength = 6) => fc.array(fc.constantFrom<Piece>(...KNOWN), { maxLength });
const pieces = fc.array(fc.constantFrom<Piece>(...KNOWN, "*", "h", "i", "v"), { maxLength: 6 });
const words = fc.array(fc.constantFrom("a", "b", "/"), { maxLength: 4 }).map((all) => all.join(""));
const fills = fc.record({ h: known(3).map((all) => all.join("")), i: known(3).map((all) => all.join("")), v: words });
const seeds = fc.array(words, { minLength: 8, maxLength: 8 });

function compile(source: readonly Piece[], options?: PatternOptions): Pattern {
  const parts = source.map((piece) =>
    piece === "h" || piece === "i" ? hole(piece) : piece === "v" ? "${aws:username}" : piece,
  );
  return compilePattern(parts, options);
}

const fill = (source: readonly Piece[], values: Fill) =>
  source.map((piece) => (piece === "h" || piece === "i" || piece === "v" ? values[piece] : piece)).join("");

/** A text that the filled pattern matches. */
const instance = (filled: string, seed: readonly string[]) =>
  [...filled]
    .map((char, index) => {
      const word = seed[index % seed.length] ?? "";
      return char === "*" ? word : char === "?" ? (word[0] ?? "b") : char;
    })
    .join("");

/** Matching as it is told in a sentence, with no thought for time. */
function reference(pattern: string, text: string): boolean {
  const [first] = pattern;
  if (first === undefined) return text === "";
  const rest = pattern.slice(1);
  if (first === "*") return reference(rest, text) || (text !== "" && reference(pattern, text.slice(1)));
  return text !== "" && (first === "?" || first === text[0]) && reference(rest, text.slice(1));
}

/** Every text of up to that many letters. */
function allTexts(alphabet: string, length: number): string[] {
  const texts = [""];
  let longest = [""];
  for (let count = 0; count < length; count += 1) {
    longest = longest.flatMap((text) => [...alphabet].map((letter) => text + letter));
    texts.push(...longest);
  }
  return texts;
}

describe("for every pattern", () => {
  it("match agrees with the reference", () => {
    fc.assert(
      fc.property(known(), words, (source, text) => {
        expect(match(compile(source), text)).toBe(reference(source.join(""), text) ? "yes" : "no");
      }),
      { numRuns: 2000 },
    );
  });

  it("match is yes on its own instances", () => {
    fc.assert(
      fc.property(known(), seeds, (source, seed) => {
        expect(match(compile(source), instance(source.join(""), seed))).toBe("yes");
      }),
    );
  });

  it("a filled hole turns no yes and no no around", () => {
    fc.assert(
      fc.property(pieces, fills, words, seeds, (source, values, text, seed) => {
        const open = compile(source);
        const filled = fill(source, values);
        for (const subject of [text, instance(filled, seed)]) {
          const answer = match(open, subject);
          if (answer !== "unknown") expect(answer).toBe(reference(filled, subject) ? "yes" : "no");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("intersects is exact where everything is known", () => {
    const texts = allTexts("abz", 6);
    fc.assert(
      fc.property(known(3), known(3), (a, b) => {
        const [left, right] = [a.join("").replaceAll("/", "a"), b.join("").replaceAll("/", "b")];
        const meets = texts.some((text) => reference(left, text) && reference(right, text));
        expect(intersects(p(left), p(right))).toBe(meets ? "yes" : "no");
      }),
      { numRuns: 300 },
    );
  });

  it("covers is exact where everything is known", () => {
    const texts = allTexts("abz", 7);
    fc.assert(
      fc.property(known(3), known(3), (a, b) => {
        const [left, right] = [a.join("").replaceAll("/", "a"), b.join("").replaceAll("/", "*")];
        const inside = texts.every((text) => !reference(right, text) || reference(left, text));
        expect(covers(p(left), p(right))).toBe(inside);
      }),
      { numRuns: 300 },
    );
  });

  it("intersects is symmetric, and yes and no hold for every fill", () => {
    fc.assert(
      fc.property(pieces, pieces, fills, seeds, (a, b, values, seed) => {
        const answer = intersects(compile(a), compile(b));
        expect(intersects(compile(b), compile(a))).toBe(answer);
        const [left, right] = [fill(a, values), fill(b, values)];
        if (answer !== "unknown") expect(intersects(p(left), p(right))).toBe(answer);
        if (answer === "no") {
          expect(reference(right, instance(left, seed))).toBe(false);
          expect(reference(left, instance(right, seed))).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("two that match one text intersect", () => {
    fc.assert(
      fc.property(pieces, pieces, words, (a, b, text) => {
        const [left, right] = [compile(a), compile(b)];
        fc.pre(match(left, text) === "yes" && match(right, text) === "yes");
        expect(intersects(left, right)).not.toBe("no");
      }),
    );
  });

  it("covers is reflexive", () => {
    fc.assert(
      fc.property(pieces, fc.boolean(), (source, ignoreCase) => {
        expect(covers(compile(source, { ignoreCase }), compile(source, { ignoreCase }))).toBe(true);
        expect(equals(compile(source, { ignoreCase }), compile(source, { ignoreCase }))).toBe(true);
      }),
    );
  });

  it("covers is transitive", () => {
    // Each is made from the one before by filling in, so that many of the pairs do cover.
    const narrowed = (source: readonly Piece[], seed: readonly string[]) =>
      source.flatMap((piece, index): Piece[] => {
        const word = [...(seed[index % seed.length] ?? "")].filter((char) => char === "a" || char === "b");
        return piece === "*" && word.length > 1 ? [...word, "*"] : piece === "?" && word[0] ? [word[0]] : [piece];
      });
    fc.assert(
      fc.property(pieces, seeds, seeds, pieces, (a, first, second, other) => {
        const one = compile(a);
        const two = compile(narrowed(a, first));
        const three = compile(narrowed(narrowed(a, first), second));
        expect([covers(one, two), covers(two, three), covers(one, three)]).toEqual([true, true, true]);
        const stranger = compile(other);
        if (covers(stranger, one)) expect(covers(stranger, three)).toBe(true);
        if (covers(three, stranger)) expect(covers(one, stranger)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("what covers matches every instance, for every fill", () => {
    fc.assert(
      fc.property(pieces, pieces, fills, seeds, (a, b, values, seed) => {
        fc.pre(covers(compile(a), compile(b)));
        const text = instance(fill(b, values), seed);
        expect(match(p(fill(a, values)), text)).toBe("yes");
        expect(intersects(compile(a), compile(b))).not.toBe("no");
      }),
      { numRuns: 500, maxSkipsPerRun: 1000 },
    );
  });

  it("case ignored on either side loses nothing", () => {
    const upper = (source: readonly Piece[]) => source.map((piece) => (piece === "a" ? "A" : piece)).join("");
    fc.assert(
      fc.property(known(4), known(4), seeds, fc.boolean(), (a, b, seed, swap) => {
        const insensitive = p(upper(a), { ignoreCase: true });
        const sensitive = p(b.join(""));
        const text = instance(b.join(""), seed);
        if (covers(insensitive, sensitive)) expect(match(insensitive, text)).toBe("yes");
        const other = swap ? instance(a.join(""), seed) : instance(upper(a), seed);
        if (covers(sensitive, insensitive)) expect(match(sensitive, other)).toBe("yes");
        if (match(insensitive, text) === "yes") expect(intersects(sensitive, insensitive)).toBe("yes");
      }),
      { numRuns: 1000 },
    );
  });

  it("an ARN format agrees with its placeholders", () => {
    const format = compileArnFormat("arn:${Partition}:::::${Bucket}/${Key}", { slashless: ["Bucket"] });
    const text = fc.array(fc.constantFrom("a", "/", ":"), { maxLength: 6 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, (subject) => {
        const slash = subject.indexOf("/");
        const inside = slash > 0 && slash < subject.length - 1;
        expect(match(format, `arn:x:::::${subject}`)).toBe(inside ? "yes" : "no");
      }),
    );
  });
});

describe("time", () => {
  const within = (milliseconds: number, work: () => void) => {
    const start = performance.now();
    work();
    expect(performance.now() - start).toBeLessThan(milliseconds);
  };
  const many = "*a".repeat(50);

  it("does not blow up in a text", () => {
    within(200, () => expect(match(p(`${many}b`), "a".repeat(10_000))).toBe("no"));
    within(200, () => expect(match(p(`${"*a?".repeat(50)}b*`), "a".repeat(10_000))).toBe("no"));
    within(200, () => expect(match(p(`*${"a".repeat(5_000)}*b*`), "a".repeat(10_000))).toBe("no"));
  });

  it("does not blow up in a pattern", () => {
    within(500, () => expect(intersects(p(`${many}b*c`), p(`a*${"a".repeat(10_000)}b`))).toBe("no"));
    within(500, () => expect(covers(p(`${many}b*`), p(`${"a".repeat(10_000)}*`))).toBe(false));
    within(500, () => expect(covers(p(`${many}*`), p(`${"?a".repeat(5_000)}*`))).toBe(true));
  });

  it("compiles and matches a long text", () => {
    const long = "x".repeat(300_000);
    within(1000, () => expect(match(p(`${long}*${long}`), `${long}${long}`)).toBe("yes"));
    within(1000, () => expect(match(p("Σ*", { ignoreCase: true }), `Σ${long}Σ`)).toBe("yes"));
  });
});
