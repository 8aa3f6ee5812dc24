import type { NewCall, NewValue, Value, ValueEdit } from "@iam/policy";
import { describe, expect, it } from "vitest";
import { applyEdits, printYamlDocument } from "../src/index.ts";
import { arrayAt, at, entryAt, insertEntry, insertItem, objectAt, removeEntry, removeItem } from "./support.ts";
import { dataOfYaml, editedYaml, readOnly, readStream } from "./yaml-support.ts";

function lines(...text: readonly string[]): string {
  return text.join("\n");
}

function replace(target: Value, value: NewValue): ValueEdit {
  return { kind: "replace", target, value };
}

function wrap(target: Value, ...after: readonly NewValue[]): ValueEdit {
  return { kind: "wrap", target, after };
}

function tag(name: string, ...args: readonly NewValue[]): NewCall {
  return { kind: "new-call", name, labels: [], arguments: args, body: null };
}

/** What `a: x` becomes with a new value. */
function written(value: NewValue, text = "a: x"): string | null {
  return editedYaml(text, (root) => [replace(at(root, "a"), value)]);
}

describe("a new text", () => {
  it("has no quotes where it needs none", () => {
    for (const text of ["s3:Get*", "arn:aws:s3:::b/${aws:username}/*", "a, b", "10.0.0.0/8", "it's"]) {
      expect(written(text)).toBe(`a: ${text}`);
    }
  });

  it("has quotes where it would be read as something else, by YAML 1.1 too", () => {
    const texts = [
      "",
      "*",
      "2012-10-17",
      "123456789012",
      "1e3",
      "true",
      "No",
      "null",
      "~",
      "a: b",
      "a #b",
      "- a",
      "{x}",
      "&a",
    ];
    for (const text of [...texts, "!x", "%7B", "@x", "`", " a", "a ", "a:", "<<", "=", "0o7", ".5", "1:30"]) {
      expect(written(text)).toBe(`a: "${text}"`);
    }
    expect(written('say "*"\n')).toBe('a: "say \\"*\\"\\n"');
  });

  it("has the quotes of what it replaces, else of its neighbours", () => {
    expect(written("w", "a: 'x'")).toBe("a: 'w'");
    expect(written("it's", "a: 'x'")).toBe("a: 'it''s'");
    expect(written("a\tb", "a: 'x'")).toBe('a: "a\\tb"');
    expect(written("*", lines("a: x", "b: '*'"))).toBe(lines("a: '*'", "b: '*'"));
    const list = (first: string) =>
      editedYaml(lines("a:", `  - ${first}`), (root) => [insertItem(root, ["a"], 0, "w")]);
    expect(list("'x'")).toBe(lines("a:", "  - 'x'", "  - 'w'"));
    expect(list('"*"')).toBe(lines("a:", '  - "*"', "  - w"));
  });

  it("has quotes between brackets where a comma or a bracket would end it", () => {
    const text = "a: [x]";
    expect(editedYaml(text, (root) => [insertItem(root, ["a"], 0, "${b}")])).toBe('a: [x, "${b}"]');
    expect(editedYaml(text, (root) => [insertItem(root, ["a"], 0, "b,c")])).toBe('a: [x, "b,c"]');
  });
});

describe("other new values", () => {
  it("are words and numbers", () => {
    expect(written(null)).toBe("a: null");
    expect(written(12)).toBe("a: 12");
    expect(written(false)).toBe("a: false");
    expect(written(Number.POSITIVE_INFINITY)).toBe("a: .inf");
  });

  it("are lists and mappings over lines, with the indentation of the file", () => {
    const value = new Map<string, NewValue>([["b", ["c", new Map([["d", "e"]])]]]);
    expect(written(value)).toBe(lines("a:", "  b:", "    - c", "    - d: e"));
    expect(written(value, lines("a: x", "z:", "    w:", "    - x"))).toBe(
      lines("a:", "    b:", "    - c", "    - d: e", "z:", "    w:", "    - x"),
    );
    expect(written([])).toBe("a: []");
    expect(written(new Map())).toBe("a: {}");
    expect(written([["b", []], "c"])).toBe(lines("a:", "  - - b", "    - []", "  - c"));
  });

  it("are lists in brackets where the file writes them so", () => {
    expect(written(["b", "*"], lines("a: x", "c: [ d, e ]"))).toBe(lines('a: [ b, "*" ]', "c: [ d, e ]"));
  });

  it("has the quotes of the texts with the same tag", () => {
    const quoted = 'a: !Sub "${B}/*"\nc: x\n';
    expect(editedYaml(quoted, (root) => [replace(at(root, "a"), tag("!Sub", "${B}"))])).toBe('a: !Sub "${B}"\nc: x\n');
    expect(editedYaml(quoted, (root) => [replace(at(root, "c"), tag("!Sub", "${B}"))])).toBe(
      `${quoted.slice(0, -2)}!Sub "\${B}"\n`,
    );
    expect(editedYaml(quoted, (root) => [replace(at(root, "a"), tag("!GetAtt", "B.Arn"))])).toBe(
      "a: !GetAtt B.Arn\nc: x\n",
    );
    const inList = "a: [!Sub 'b', !Ref c]\n";
    expect(editedYaml(inList, (root) => [replace(at(root, "a", 1), tag("!Sub", "${B}"))])).toBe(
      "a: [!Sub 'b', !Sub '${B}']\n",
    );
  });

  it("are tags", () => {
    expect(written(tag("!Ref", "AWS::AccountId"))).toBe("a: !Ref AWS::AccountId");
    expect(written(tag("!Sub", "arn:${AWS::Partition}:s3:::b"))).toBe("a: !Sub arn:${AWS::Partition}:s3:::b");
    expect(written(tag("!Sub", "arn:${AWS::Partition}:s3:::b"), 'a: "x"')).toBe(
      'a: !Sub "arn:${AWS::Partition}:s3:::b"',
    );
    expect(written(tag("!Join", ["", ["a", tag("!Ref", "B")]]))).toBe('a: !Join ["", [a, !Ref B]]');
    expect(editedYaml("a: [x]", (root) => [insertItem(root, ["a"], 0, tag("!Sub", "${B}") as never)])).toBe(
      'a: [x, !Sub "${B}"]',
    );
  });

  it("are nothing that YAML cannot say", () => {
    expect(written({ kind: "new-code", code: "x" })).toBeNull();
    expect(written({ kind: "new-template", parts: ["x"] })).toBeNull();
    expect(written(tag("!A", tag("!B", "x")))).toBeNull();
    expect(written(tag("jsonencode", "x"))).toBeNull();
    expect(written({ ...tag("!A"), body: new Map() })).toBeNull();
  });
});

describe("replacing", () => {
  it("keeps the comment on the line", () => {
    expect(written("w", "a: x # why")).toBe("a: w # why");
    expect(written(["w", "z"], "a: x # why")).toBe(lines("a: # why", "  - w", "  - z"));
    expect(written("w", lines("a: # why", "  - x", "b: c"))).toBe(lines("a: w # why", "b: c"));
    expect(written("w", lines("a: # why", "  # how", "  x: z # so"))).toBe(lines("a: w # why", "  # how", "  # so"));
  });

  it("drops no comment inside of what goes", () => {
    expect(written("w", lines("a:", "  - x # why", "  - z"))).toBeNull();
    expect(
      editedYaml(lines("a:", "  - x # why", "  - z"), (root) => [replace(at(root, "a"), [at(root, "a"), "w"])]),
    ).toBe(lines("a:", "  - - x # why", "    - z", "  - w"));
  });

  it("fills what is left out", () => {
    expect(written("w", "a: # why")).toBe("a: w # why");
    expect(written(["w"], lines("a:", "b: c"))).toBe(lines("a:", "  - w", "b: c"));
    expect(editedYaml("- a\n-\n", (root) => [replace(at(root, 1), new Map([["b", "c"]]))])).toBe("- a\n- b: c\n");
    expect(written("w", "{a: }")).toBe("{a: w }");
    expect(written("w", "{a}")).toBeNull();
  });

  it("takes a block scalar as a whole", () => {
    expect(written("w", lines("a: |-", "  {", "  }", "b: c"))).toBe(lines("a: w", "b: c"));
    expect(written(["w"], lines("a: >", "  x", "", "b: c"))).toBe(lines("a:", "  - w", "", "b: c"));
  });

  it("takes the tag with the value, and leaves an anchor that nobody uses", () => {
    expect(written("w", "a: !Sub x # why")).toBe("a: w # why");
    expect(written("w", "a: &b x")).toBe("a: &b w");
    expect(editedYaml("a: !Sub x", (root) => [replace(at(root, "a"), tag("!Ref", "w"))])).toBe("a: !Ref w");
  });

  it("reaches into a tag", () => {
    const text = lines("a: !If", "  - b", "  - - c", "  - !Ref d");
    const { value, source } = readOnly(text);
    const call = at(value, "a");
    if (call.kind !== "call") throw new Error("no call");
    const [list] = call.arguments;
    if (list?.kind !== "array") throw new Error("no list");
    const edits: ValueEdit[] = [
      { kind: "insert-item", array: arrayAt(list, 1), value: "x", after: "end" },
      replace(at(list, 2), "*"),
    ];
    expect(applyEdits(text, source.print(edits) ?? [])).toBe(lines("a: !If", "  - b", "  - - c", "    - x", '  - "*"'));
  });
});

describe("removing", () => {
  const text = lines("a:", "  # about b", "  - b # why b", "  - c", "  - d: 1", "    e: 2", "f: g");

  it("takes the whole line, and leaves comments", () => {
    expect(editedYaml(text, (root) => [removeItem(root, ["a"], 1)])).toBe(text.replace("  - c\n", ""));
    expect(editedYaml(text, (root) => [removeItem(root, ["a"], 0)])).toBe(text.replace("- b # why b", "# why b"));
    expect(editedYaml(text, (root) => [removeItem(root, ["a"], 2)])).toBe(text.replace("  - d: 1\n    e: 2\n", ""));
    expect(editedYaml(text, (root) => [removeEntry(root, "f")])).toBe(text.replace("\nf: g", ""));
  });

  it("moves the next entry up to the dash", () => {
    expect(editedYaml(text, (root) => [removeEntry(root, "a", 2, "d")])).toBe(text.replace("d: 1\n    e", "e"));
    expect(editedYaml(text, (root) => [removeEntry(root, "a", 2, "e")])).toBe(text.replace("\n    e: 2", ""));
    expect(editedYaml("- a: 1 # c\n  b: 2", (root) => [removeEntry(root, 0, "a")])).toBe("- # c\n  b: 2");
  });

  it("leaves brackets where nothing is left", () => {
    expect(
      editedYaml(lines("a:", "  - b", "  - c", "d: e"), (root) => [
        removeItem(root, ["a"], 0),
        removeItem(root, ["a"], 1),
      ]),
    ).toBe(lines("a: []", "d: e"));
    expect(editedYaml("- a: 1", (root) => [removeEntry(root, 0, "a")])).toBe("- {}");
    expect(editedYaml("a: [b]", (root) => [removeItem(root, ["a"], 0)])).toBe("a: []");
    expect(editedYaml("a: 1", (root) => [removeEntry(root, "a")])).toBe("{}");
  });

  it("takes the comma in flow style, and keeps comments apart", () => {
    expect(editedYaml("a: [b, c, d]", (root) => [removeItem(root, ["a"], 2)])).toBe("a: [b, c]");
    expect(editedYaml("{a: 1, b: 2}", (root) => [removeEntry(root, "a")])).toBe("{b: 2}");
    expect(editedYaml("a: [b #c\n ]", (root) => [removeItem(root, ["a"], 0)])).toBe("a: [ #c\n ]");
  });

  it("does not let empty lines become a part of a scalar that keeps them", () => {
    const kept = lines("a: |+", "  x", "b: 1", "", "c: 2");
    expect(editedYaml(kept, (root) => [removeEntry(root, "b")])).toBeNull();
    expect(editedYaml(kept.replace("|+", "|"), (root) => [removeEntry(root, "b")])).toBe(
      lines("a: |", "  x", "", "c: 2"),
    );
  });
});

describe("inserting", () => {
  it("follows the column and the dash of the list", () => {
    const text = lines("a:", "-   b # why", "-   c");
    expect(editedYaml(text, (root) => [insertItem(root, ["a"], 0, "x")])).toBe(
      lines("a:", "-   b # why", "-   x", "-   c"),
    );
    expect(editedYaml(text, (root) => [insertItem(root, ["a"], "start", "x")])).toBe(
      lines("a:", "-   x", "-   b # why", "-   c"),
    );
    expect(editedYaml(text, (root) => [insertItem(root, ["a"], "end", "x")])).toBe(
      lines("a:", "-   b # why", "-   c", "-   x"),
    );
  });

  it("writes entries at the start, behind another and at the end", () => {
    const text = lines("- a: 1 # one", "  b:", "    - 2", "");
    expect(editedYaml(text, (root) => [insertEntry(root, [0], "start", "x", "w")])).toBe(
      lines("- x: w", "  a: 1 # one", "  b:", "    - 2", ""),
    );
    expect(editedYaml(text, (root) => [insertEntry(root, [0], "a", "x", ["w"])])).toBe(
      lines("- a: 1 # one", "  x:", "    - w", "  b:", "    - 2", ""),
    );
    expect(editedYaml(text, (root) => [insertEntry(root, [0], "end", "2012-10-17", "w")])).toBe(
      lines("- a: 1 # one", "  b:", "    - 2", '  "2012-10-17": w', ""),
    );
  });

  it("fills empty brackets over lines where the file is of block style", () => {
    expect(editedYaml("a: {} # c", (root) => [insertEntry(root, ["a"], "end", "b", "c")])).toBe(
      lines("a: # c", "  b: c"),
    );
    expect(editedYaml("{a: []}", (root) => [insertItem(root, ["a"], "end", "b")])).toBe("{a: [b]}");
  });

  it("writes JSON as JSON", () => {
    const text = '{"a":{"b":"c"},"d":["e","f"]}';
    expect(editedYaml(text, (root) => [insertEntry(root, ["a"], "end", "x", ["w", 1])])).toBe(
      '{"a":{"b":"c","x":["w",1]},"d":["e","f"]}',
    );
  });

  it("copies statements with their comments, re-indented", () => {
    const text = lines(
      "s:",
      "  - a:",
      "      - x # why",
      "      - |",
      "        w",
      "    b: !If",
      "    - c",
      "    - d",
      "t: 1",
    );
    const copy = (root: Value): NewValue =>
      new Map(objectAt(root, "s", 0).entries.map(({ key, value }) => [key.parts.join(""), value]));
    expect(
      editedYaml(text, (root) => [{ kind: "insert-item", array: arrayAt(root, "s"), value: copy(root), after: "end" }]),
    ).toBe(text.replace("\nt:", `\n${text.split("\n").slice(1, -1).join("\n")}\nt:`));
    expect(editedYaml(text, (root) => [replace(at(root, "t"), [at(root, "s", 0)])])).toBe(
      text.replace("t: 1", `t:\n${text.split("\n").slice(1, -1).join("\n")}`),
    );
  });

  it("writes a copy anew where it would not mean the same", () => {
    const anchored = lines("a:", "  - &x b", "  - *x", "c: d");
    expect(editedYaml(anchored, (root) => [replace(at(root, "c"), at(root, "a"))])).toBe(
      lines("a:", "  - &x b", "  - *x", "c:", "  - b", "  - *x"),
    );
    expect(editedYaml(lines("c: d", "a: &x b", "e: *x"), (root) => [replace(at(root, "c"), at(root, "e"))])).toBe(
      lines("c: b", "a: &x b", "e: *x"),
    );
    expect(editedYaml(lines("a: b, c", "d: [e]"), (root) => [replace(at(root, "d", 0), at(root, "a"))])).toBe(
      lines("a: b, c", 'd: ["b, c"]'),
    );
  });
});

describe("wrapping", () => {
  it("puts a value into a list, its comment with it", () => {
    const text = lines("a: b # why", "c:", "  - d");
    expect(editedYaml(text, (root) => [wrap(at(root, "a"), "x")])).toBe(
      lines("a:", "  - b # why", "  - x", "c:", "  - d"),
    );
    expect(editedYaml(text, (root) => [wrap(at(root, "c"), "x")])).toBe(lines("a: b # why", "c:", "  - - d", "  - x"));
    expect(editedYaml(text, (root) => [wrap(at(root, "c", 0))])).toBe(lines("a: b # why", "c:", "  - - d"));
    expect(editedYaml(lines("a: b", "c: [d]"), (root) => [wrap(at(root, "a"), "x")])).toBe(
      lines("a: [b, x]", "c: [d]"),
    );
  });

  it("moves the lines of a statement and of what is edited inside", () => {
    const text = lines(
      "Statement:",
      "  Effect: Allow # why",
      "  Action:",
      "    # about",
      "    - a",
      "    - |",
      "      b",
      "t: 1",
    );
    const result = editedYaml(text, (root) => [
      wrap(at(root, "Statement"), new Map([["Effect", "Deny"]])),
      insertEntry(root, ["Statement"], "Effect", "Condition", new Map([["Bool", new Map([["k", "true"]])]])),
      removeItem(root, ["Statement", "Action"], 0),
    ]);
    expect(result).toBe(
      lines(
        "Statement:",
        "  - Effect: Allow # why",
        "    Condition:",
        "      Bool:",
        '        k: "true"',
        "    Action:",
        "      # about",
        "      - |",
        "        b",
        "  - Effect: Deny",
        "t: 1",
      ),
    );
  });

  it("puts the dash at the column of the key where the file does so", () => {
    const text = lines("Statement:", "  Effect: Allow", "  Action:", "  - a");
    expect(editedYaml(text, (root) => [wrap(at(root, "Statement"))])).toBe(
      lines("Statement:", "- Effect: Allow", "  Action:", "  - a"),
    );
  });

  it("takes a tag with its lines along", () => {
    const text = lines("a: !If", "- b", "- - c", "d:", "- e");
    const result = editedYaml(text, (root) => [wrap(at(root, "a"), "x")]);
    expect(result).toBe(lines("a:", "- !If", "  - b", "  - - c", "- x", "d:", "- e"));
  });
});

describe("renaming", () => {
  it("keeps the quotes of a key, and adds them where they are needed", () => {
    const rename = (text: string, key: string) =>
      editedYaml(text, (root) => [{ kind: "rename", entry: entryAt(root, "a"), key }]);
    expect(rename("a : 1", "b")).toBe("b : 1");
    expect(rename("'a': 1", "b")).toBe("'b': 1");
    expect(rename('{"a":1}', "it's")).toBe('{"it\'s":1}');
    expect(rename("a: 1", "*")).toBe('"*": 1');
    expect(rename("{a: 1}", "b,c")).toBe('{"b,c": 1}');
  });
});

describe("what is not edited", () => {
  const text = lines("a: &x", "  k: v", "b: *x", "c:", "  <<: *x", "  d: e", "f: [g: h]");

  it("is what an alias repeats, and the alias", () => {
    expect(editedYaml(text, (root) => [replace(at(root, "a", "k"), 1)])).toBeNull();
    expect(editedYaml(text, (root) => [insertEntry(root, ["a"], "end", "x", 1)])).toBeNull();
    expect(editedYaml(text, (root) => [replace(at(root, "b"), 1)])).toBeNull();
    expect(editedYaml(text, (root) => [removeEntry(root, "b")])).toBe(text.replace("b: *x\n", ""));
  });

  it("is what is merged in; what stands beside it is", () => {
    expect(editedYaml(text, (root) => [removeEntry(root, "c", "k")])).toBeNull();
    expect(editedYaml(text, (root) => [replace(at(root, "c", "k"), 1)])).toBeNull();
    expect(editedYaml(text, (root) => [{ kind: "rename", entry: entryAt(root, "c", "k"), key: "l" }])).toBeNull();
    expect(editedYaml(text, (root) => [insertEntry(root, ["c"], "k", "x", 1)])).toBe(
      text.replace("<<: *x\n", "<<: *x\n  x: 1\n"),
    );
    expect(editedYaml(text, (root) => [removeEntry(root, "c", "d")])).toBe(text.replace("  d: e\n", ""));
    expect(editedYaml("{a: &x {k: v}, c: {<<: *x}}", (root) => [insertEntry(root, ["c"], "end", "x", 1)])).toBe(
      "{a: &x {k: v}, c: {<<: *x, x: 1}}",
    );
  });

  it("is a pair alone in a list, but for its values", () => {
    expect(editedYaml(text, (root) => [insertEntry(root, ["f", 0], "end", "x", 1)])).toBeNull();
    expect(editedYaml(text, (root) => [replace(at(root, "f", 0, "g"), "i")])).toBe(text.replace("g: h", "g: i"));
    expect(editedYaml(text, (root) => [wrap(at(root, "f", 0), "i")])).toBe(text.replace("[g: h]", "[[g: h, i]]"));
  });

  it("is another document of the stream", () => {
    const stream = "---\na: 1\n---\nb: 2 # c\n";
    const [first, second] = readStream(stream);
    if (first === undefined || second === undefined) throw new Error("no stream");
    expect(first.source.print([replace(at(second.value, "b"), 3)])).toBeNull();
    const printed = second.source.print([insertEntry(second.value, [], "end", "x", at(first.value, "a"))]);
    expect(applyEdits(stream, printed ?? [])).toBe("---\na: 1\n---\nb: 2 # c\nx: 1\n");
  });
});

describe("a whole document", () => {
  it("is of block style", () => {
    const value = new Map<string, NewValue>([
      ["Version", "2012-10-17"],
      [
        "Statement",
        [
          new Map<string, NewValue>([
            ["Effect", "Allow"],
            ["Action", ["s3:*", "*"]],
            ["Resource", tag("!Sub", "${B}")],
          ]),
          [],
        ],
      ],
      ["Condition", new Map([["Bool", new Map([["aws:SecureTransport", "true"]])]])],
    ]);
    const text = printYamlDocument(value);
    expect(text).toBe(
      lines(
        'Version: "2012-10-17"',
        "Statement:",
        "  - Effect: Allow",
        "    Action:",
        "      - s3:*",
        '      - "*"',
        "    Resource: !Sub ${B}",
        "  - []",
        "Condition:",
        "  Bool:",
        '    aws:SecureTransport: "true"',
        "",
      ),
    );
    expect(printYamlDocument(readOnly(text).value)).toBe(text);
    expect(dataOfYaml(readOnly(printYamlDocument("*")).value)).toBe("*");
    expect(() => printYamlDocument({ kind: "new-code", code: "x" })).toThrow(TypeError);
  });
});
