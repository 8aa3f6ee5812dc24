import { expect, test } from "vitest";
import { findingsIn, outputsOf, withoutLayout } from "../src/page-outputs.ts";
import { readPage, requiredHeadings } from "../src/page.ts";
import { noGetStar } from "./sample/no-get-star.ts";

const statement = `{ "Statement": { "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" } }`;

const page = readPage(`# iam/no-get-star

Disallow s3:Get*.

<!-- begin -->

## Wrong

<!-- lint: { "filename": "scp.json", "options": [] } -->

\`\`\`json
${statement}
\`\`\`

\`\`\`yaml
## Right
\`\`\`

## Right

\`\`\`jsonc
{} // Statement
\`\`\`
`);

test("a page is read into its parts", () => {
  expect(page).toMatchObject({
    title: "iam/no-get-star",
    description: "Disallow s3:Get*.",
    sections: [
      { heading: "Wrong", fences: [{ code: statement, filename: "scp.json", options: [] }] },
      { heading: "Right", fences: [{ code: "{} // Statement" }] },
    ],
  });
});

test("the policies of a page are linted and fixed", () => {
  const [wrong, right] = page.sections.flatMap(({ fences }) => fences);
  if (wrong === undefined || right === undefined) throw new Error("Two fences were expected.");
  expect([findingsIn(noGetStar, wrong), findingsIn(noGetStar, right)]).toEqual([1, 0]);
  expect(outputsOf(noGetStar, wrong)).toEqual([
    statement.replace("s3:Get*", "s3:GetObject"),
    statement.replace("s3:Get*", "s3:GetBucketPolicy"),
  ]);
});

test("layout does not count, texts and comments do", () => {
  expect(withoutLayout('{"a": [1,\n2] // b\n}')).toBe(withoutLayout('{ "a":[ 1, 2 ] // b\n }'));
  expect(withoutLayout('{"a": "b c"}')).not.toBe(withoutLayout('{"a": "bc"}'));
  expect(withoutLayout("{} // a")).not.toBe(withoutLayout("{} // b"));
});

test("options are told where there are any", () => {
  expect(requiredHeadings(true)).toContain("Options");
  expect(requiredHeadings(false)).not.toContain("Options");
});
