import { describe, expect, it } from "vitest";
import { evaluateTest } from "../../src/condition/evaluate.ts";
import { parseOperator } from "../../src/condition/operator.ts";

/** Whether the test holds; the request's values are none where it does not carry the key. */
function holds(name: string, policyValues: readonly string[], requestValues?: readonly string[]): boolean {
  const operator = parseOperator(name);
  if (operator === undefined) throw new Error(`No operator: ${name}`);
  return evaluateTest(operator, policyValues, requestValues);
}

describe("a key that the request does not carry", () => {
  it("fails a positive operator and passes a negated one", () => {
    expect(holds("StringEquals", ["a"])).toBe(false);
    expect(holds("StringNotEquals", ["a"])).toBe(true);
    expect(holds("NumericLessThan", ["1"])).toBe(false);
    expect(holds("NotIpAddress", ["10.0.0.0/8"])).toBe(true);
  });

  it("passes IfExists", () => {
    expect(holds("StringEqualsIfExists", ["a"])).toBe(true);
    expect(holds("StringEqualsIfExists", ["a"], ["b"])).toBe(false);
    expect(holds("ForAnyValue:StringEqualsIfExists", ["a"])).toBe(true);
  });

  it("passes ForAllValues and fails ForAnyValue, negated or not", () => {
    expect(holds("ForAllValues:StringEquals", ["a"])).toBe(true);
    expect(holds("ForAllValues:StringNotEquals", ["a"])).toBe(true);
    expect(holds("ForAnyValue:StringEquals", ["a"])).toBe(false);
    expect(holds("ForAnyValue:StringNotEquals", ["a"])).toBe(false);
  });

  it("is what an empty list and, under a set operator, an empty text count as", () => {
    expect(holds("StringEquals", [""], [])).toBe(false);
    expect(holds("StringEquals", [""], [""])).toBe(true);
    expect(holds("ForAllValues:StringEquals", ["a"], [""])).toBe(true);
    expect(holds("ForAnyValue:StringEquals", [""], [""])).toBe(false);
  });

  it("is what Null asks about", () => {
    expect(holds("Null", ["true"])).toBe(true);
    expect(holds("Null", ["true"], ["a"])).toBe(false);
    expect(holds("Null", ["false"])).toBe(false);
    expect(holds("Null", ["false"], ["a"])).toBe(true);
  });

  it("does not matter to Null with a set operator", () => {
    expect(holds("ForAllValues:Null", ["true"], ["a"])).toBe(true);
    expect(holds("ForAllValues:Null", ["false"])).toBe(true);
    expect(holds("ForAnyValue:Null", ["true"])).toBe(false);
    expect(holds("ForAnyValue:Null", ["false"], ["a"])).toBe(false);
  });
});

describe("several values", () => {
  it("of the policy are alternatives, for a negated operator all excluded", () => {
    expect(holds("StringEquals", ["a", "b"], ["b"])).toBe(true);
    expect(holds("StringNotEquals", ["a", "b"], ["b"])).toBe(false);
    expect(holds("StringNotEquals", ["a", "b"], ["c"])).toBe(true);
  });

  it("of the request must all pass ForAllValues, and one ForAnyValue", () => {
    expect(holds("ForAllValues:StringEquals", ["a", "b"], ["a", "b"])).toBe(true);
    expect(holds("ForAllValues:StringEquals", ["a", "b"], ["a", "c"])).toBe(false);
    expect(holds("ForAnyValue:StringEquals", ["a", "b"], ["a", "c"])).toBe(true);
    expect(holds("ForAnyValue:StringEquals", ["a", "b"], ["c", "d"])).toBe(false);
    expect(holds("ForAllValues:StringNotEquals", ["a"], ["b", "a"])).toBe(false);
    expect(holds("ForAnyValue:StringNotEquals", ["a"], ["b", "a"])).toBe(true);
  });
});

describe("one value", () => {
  it("has wildcards in Like and Arn operators only", () => {
    expect(holds("StringEquals", ["a*"], ["abc"])).toBe(false);
    expect(holds("StringEquals", ["a*"], ["a*"])).toBe(true);
    expect(holds("StringLike", ["a*"], ["abc"])).toBe(true);
    expect(holds("StringLike", ["a?"], ["abc"])).toBe(false);
    expect(holds("ArnEquals", ["arn:aws:s3:::a*"], ["arn:aws:s3:::abc"])).toBe(true);
  });

  it("has escaped wildcards where the policy's Version knows them", () => {
    const operator = parseOperator("StringLike");
    expect(operator && evaluateTest(operator, ["a${*}"], ["a*"])).toBe(true);
    expect(operator && evaluateTest(operator, ["a${*}"], ["abc"])).toBe(false);
    expect(operator && evaluateTest(operator, ["a${*}"], ["a${bc}"], { variables: false })).toBe(true);
  });

  it("matches in its letter case, save under IgnoreCase", () => {
    expect(holds("StringEquals", ["Team"], ["team"])).toBe(false);
    expect(holds("StringLike", ["T*"], ["team"])).toBe(false);
    expect(holds("StringEqualsIgnoreCase", ["Team"], ["tEAM"])).toBe(true);
    expect(holds("StringNotEqualsIgnoreCase", ["Team"], ["tEAM"])).toBe(false);
  });

  it("of an ARN is compared field by field", () => {
    expect(holds("ArnLike", ["arn:aws:iam::*:role/x"], ["arn:aws:iam::1:role/x"])).toBe(true);
    expect(holds("ArnLike", ["arn:aws:iam:*:role/x"], ["arn:aws:iam::1:role/x"])).toBe(false);
    expect(holds("StringLike", ["arn:aws:iam:*:role/x"], ["arn:aws:iam::1:role/x"])).toBe(true);
    expect(holds("ArnLike", ["arn:aws:sqs:*:*:*"], ["arn:aws:sqs:eu-west-1:1:a:b"])).toBe(true);
    expect(holds("ArnNotEquals", ["arn:aws:iam::1:role/x"], ["no arn"])).toBe(true);
  });

  it("is compared by what it means, not by how it is written", () => {
    expect(holds("NumericEquals", ["10"], ["10.0"])).toBe(true);
    expect(holds("NumericLessThan", ["10"], ["9"])).toBe(true);
    expect(holds("NumericLessThan", ["10"], ["10"])).toBe(false);
    expect(holds("NumericLessThanEquals", ["10"], ["10"])).toBe(true);
    expect(holds("DateGreaterThan", ["2030-01-01"], ["1893456001"])).toBe(true);
    expect(holds("DateGreaterThan", ["2030-01-01"], ["2030-01-01T00:00:00Z"])).toBe(false);
    expect(holds("DateGreaterThanEquals", ["2030-01-01"], ["2030-01-01T00:00:00Z"])).toBe(true);
    expect(holds("Bool", ["True"], ["true"])).toBe(true);
    expect(holds("BinaryEquals", ["QQ=="], ["QQ"])).toBe(true);
    expect(holds("BinaryEquals", ["QQ=="], ["Qg=="])).toBe(false);
    expect(holds("IpAddress", ["10.0.0.0/8"], ["10.1.2.3"])).toBe(true);
    expect(holds("NotIpAddress", ["10.0.0.0/8"], ["10.1.2.3"])).toBe(false);
    expect(holds("IpAddress", ["2001:db8::/32"], ["2001:DB8:0::1"])).toBe(true);
  });

  it("that is not of the operator's kind matches nothing", () => {
    expect(holds("NumericEquals", ["ten"], ["ten"])).toBe(false);
    expect(holds("NumericNotEquals", ["ten"], ["ten"])).toBe(true);
    expect(holds("IpAddress", ["300.1.2.3/99"], ["10.0.0.1"])).toBe(false);
  });

  it("with a policy variable matches nothing that is known", () => {
    expect(holds("StringEquals", ["${aws:username}"], ["${aws:username}"])).toBe(false);
    expect(holds("StringNotEquals", ["${aws:username}"], ["x"])).toBe(true);
  });
});
