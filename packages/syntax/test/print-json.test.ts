import type { Value, ValueEdit } from "@iam/policy";
import { describe, expect, it } from "vitest";
import { applyEdits, planEdits } from "../src/index.ts";
import {
  arrayAt,
  at,
  edited,
  entryAt,
  insertEntry,
  insertItem,
  objectAt,
  read,
  removeEntry,
  removeItem,
} from "./support.ts";

function lines(...text: readonly string[]): string {
  return text.join("\n");
}

describe("removing", () => {
  it("takes the whole line of an item", () => {
    const text = lines("[", '  "a",', '  "b",', '  "c"', "]");
    expect(edited(text, (root) => [removeItem(root, [], 1)])).toBe(lines("[", '  "a",', '  "c"', "]"));
  });

  it("takes the comma in front of the last item", () => {
    const text = lines("[", '  "a",', '  "b"', "]");
    expect(edited(text, (root) => [removeItem(root, [], 1)])).toBe(lines("[", '  "a"', "]"));
  });

  it("keeps a trailing comma where the file has one", () => {
    const text = lines("[", '  "a",', '  "b",', "]");
    expect(edited(text, (root) => [removeItem(root, [], 1)])).toBe(lines("[", '  "a",', "]"));
  });

  it("stays on the line of a list on one line", () => {
    const text = '["a", "b", "c"]';
    expect(edited(text, (root) => [removeItem(root, [], 0)])).toBe('["b", "c"]');
    expect(edited(text, (root) => [removeItem(root, [], 1)])).toBe('["a", "c"]');
    expect(edited(text, (root) => [removeItem(root, [], 2)])).toBe('["a", "b"]');
    expect(edited('["a",\n  "b"]', (root) => [removeItem(root, [], 0)])).toBe('["b"]');
  });

  it("combines neighbours, all but one, and all", () => {
    const text = lines("[", '  "a",', '  "b",', '  "c"', "]");
    const remove = (...indexes: readonly number[]) =>
      edited(text, (root) => indexes.map((index) => removeItem(root, [], index)));
    expect(remove(0, 1)).toBe(lines("[", '  "c"', "]"));
    expect(remove(1, 2)).toBe(lines("[", '  "a"', "]"));
    expect(remove(2, 0)).toBe(lines("[", '  "b"', "]"));
    expect(remove(0, 1, 2)).toBe("[]");
  });

  it("takes an entry with its key", () => {
    const text = '{ "a": 1, "b": { "c": 2 } }';
    expect(edited(text, (root) => [removeEntry(root, "a")])).toBe('{ "b": { "c": 2 } }');
    expect(edited(text, (root) => [removeEntry(root, "b", "c")])).toBe('{ "a": 1, "b": {} }');
  });

  it("leaves the comments around an item", () => {
    const text = lines("[", "  // about a", '  "a", // why a', "  /* about b */", '  /* b: */ "b" // why b', "]");
    expect(edited(text, (root) => [removeItem(root, [], 0)])).toBe(
      lines("[", "  // about a", "  // why a", "  /* about b */", '  /* b: */ "b" // why b', "]"),
    );
    expect(edited(text, (root) => [removeItem(root, [], 1)])).toBe(
      lines("[", "  // about a", '  "a" // why a', "  /* about b */", "  /* b: */ // why b", "]"),
    );
  });

  it("does not drop a comment inside of what goes", () => {
    const text = '{ "a": [1 /* one */], "b": /* two */ 2, "c": 3 }';
    expect(edited(text, (root) => [removeEntry(root, "a")])).toBeNull();
    expect(edited(text, (root) => [removeEntry(root, "b")])).toBeNull();
    expect(edited(text, (root) => [{ kind: "replace", target: at(root, "a"), value: 1 }])).toBeNull();
    expect(edited(text, (root) => [{ kind: "replace", target: at(root, "b"), value: 1 }])).toBe(
      '{ "a": [1 /* one */], "b": /* two */ 1, "c": 3 }',
    );
    expect(edited(text, (root) => [{ kind: "replace", target: at(root, "a"), value: [at(root, "a")] }])).toBe(
      '{ "a": [[1 /* one */]], "b": /* two */ 2, "c": 3 }',
    );
  });

  it("leaves lists alone that hold something else than values, commas and comments", () => {
    expect(edited("[1, , 2]", (root) => [removeItem(root, [], 0)])).toBeNull();
    expect(edited("[(1), 2]", (root) => [removeItem(root, [], 0)])).toBeNull();
    expect(edited("[1, // x\u2028 2]", (root) => [removeItem(root, [], 0)])).toBeNull();
    expect(edited("[1, 2 // x\u2028 ,\n]", (root) => [insertItem(root, [], "end", "x")])).toBeNull();
    expect(edited("[1, , 2]", (root) => [{ kind: "replace", target: at(root, 2), value: 3 }])).toBe("[1, , 3]");
    expect(edited("[1, , 2]", (root) => [{ kind: "replace", target: at(root, 1), value: 3 }])).toBeNull();
  });
});

describe("inserting", () => {
  it("gives an item its own line where the neighbours have theirs", () => {
    const text = lines("[", '\t"a",', '\t"b"', "]");
    expect(edited(text, (root) => [insertItem(root, [], "start", "x")])).toBe(
      lines("[", '\t"x",', '\t"a",', '\t"b"', "]"),
    );
    expect(edited(text, (root) => [insertItem(root, [], 0, "x")])).toBe(lines("[", '\t"a",', '\t"x",', '\t"b"', "]"));
    expect(edited(text, (root) => [insertItem(root, [], "end", "x")])).toBe(
      lines("[", '\t"a",', '\t"b",', '\t"x"', "]"),
    );
  });

  it("stays on the line of a list on one line, with its white space", () => {
    expect(edited('["a", "b"]', (root) => [insertItem(root, [], "start", "x")])).toBe('["x", "a", "b"]');
    expect(edited('["a","b"]', (root) => [insertItem(root, [], 0, "x")])).toBe('["a","x","b"]');
    expect(edited('[ "a", "b" ]', (root) => [insertItem(root, [], "end", "x")])).toBe('[ "a", "b", "x" ]');
  });

  it("keeps the order of several behind the same item", () => {
    const insert = (root: Value) => [
      insertItem(root, [], 0, "x"),
      insertItem(root, [], 0, "y"),
      insertItem(root, [], "end", "z"),
    ];
    expect(edited('["a", "b"]', insert)).toBe('["a", "x", "y", "b", "z"]');
    expect(edited('["a"]', insert)).toBe('["a", "x", "y", "z"]');
  });

  it("stands behind the comment that ends the line, and puts no comma into it", () => {
    const text = lines("[ // list", '  "a", // why a', '  "b" // why b', "]");
    expect(edited(text, (root) => [insertItem(root, [], "start", "x")])).toBe(
      lines("[ // list", '  "x",', '  "a", // why a', '  "b" // why b', "]"),
    );
    expect(edited(text, (root) => [insertItem(root, [], 0, "x")])).toBe(
      lines("[ // list", '  "a", // why a', '  "x",', '  "b" // why b', "]"),
    );
    expect(edited(text, (root) => [insertItem(root, [], "end", "x")])).toBe(
      lines("[ // list", '  "a", // why a', '  "b", // why b', '  "x"', "]"),
    );
  });

  it("writes a trailing comma only where the file has one", () => {
    expect(edited(lines("[", '  "a",', "]"), (root) => [insertItem(root, [], "end", "x")])).toBe(
      lines("[", '  "a",', '  "x",', "]"),
    );
    expect(edited("[]", (root) => [insertItem(root, [], "end", "x")])).toBe('["x"]');
  });

  it("fills an empty object as its neighbours are filled", () => {
    const text = lines("{", '    "a": {},', '    "b": 1', "}");
    expect(
      edited(text, (root) => [insertEntry(root, ["a"], "end", "x", "1"), insertEntry(root, ["a"], "end", "y", "2")]),
    ).toBe(lines("{", '    "a": {', '        "x": "1",', '        "y": "2"', "    },", '    "b": 1', "}"));
    expect(edited('{"a":{}}', (root) => [insertEntry(root, ["a"], "start", "x", true)])).toBe('{"a":{"x":true}}');
  });

  it("fills a list of comments behind them", () => {
    expect(edited(lines("[", "  // none yet", "]"), (root) => [insertItem(root, [], "end", "x")])).toBe(
      lines("[", "  // none yet", '  "x"', "]"),
    );
    expect(edited("[/* none */]", (root) => [insertItem(root, [], "end", "x")])).toBe('[/* none */ "x"]');
  });

  it("writes an entry in the style of its neighbours", () => {
    const condition = new Map([["StringEquals", new Map([["aws:SourceAccount", ["111122223333"]]])]]);
    const text = lines("{", '  "Effect": "Allow",', '  "Action": ["s3:GetObject"]', "}");
    expect(edited(text, (root) => [insertEntry(root, [], "end", "Condition", condition)])).toBe(
      lines(
        "{",
        '  "Effect": "Allow",',
        '  "Action": ["s3:GetObject"],',
        '  "Condition": {',
        '    "StringEquals": {',
        '      "aws:SourceAccount": ["111122223333"]',
        "    }",
        "  }",
        "}",
      ),
    );
    expect(
      edited("{Effect: 'Allow', 'Sid': 'it\\'s'}", (root) => [insertEntry(root, [], "Effect", "Condition", condition)]),
    ).toBe("{Effect: 'Allow', Condition: {StringEquals: {'aws:SourceAccount': ['111122223333']}}, 'Sid': 'it\\'s'}");
  });

  it("keeps the line ends of the file", () => {
    const text = '{\r\n  "a": 1\r\n}\r\n';
    expect(edited(text, (root) => [insertEntry(root, [], "a", "b", new Map([["c", 1]]))])).toBe(
      '{\r\n  "a": 1,\r\n  "b": {\r\n    "c": 1\r\n  }\r\n}\r\n',
    );
  });

  it("takes the place of what leaves there", () => {
    const text = lines("[", '  "a",', '  "b", // why b', '  "c"', "]");
    expect(
      edited(text, (root) => [removeItem(root, [], 1), insertItem(root, [], 1, "x"), insertItem(root, [], 1, "y")]),
    ).toBe(lines("[", '  "a",', '  "x",', '  "y", // why b', '  "c"', "]"));
    expect(edited('["a", "b"]', (root) => [removeItem(root, [], 1), insertItem(root, [], 0, "x")])).toBe('["a", "x"]');
    expect(
      edited('["a", "b"]', (root) => [
        removeItem(root, [], 0),
        removeItem(root, [], 1),
        insertItem(root, [], "end", "x"),
      ]),
    ).toBe('["x"]');
  });

  it("follows objects that hug the brackets of their list", () => {
    const text = lines("[{", '  "a": 1', "}, {", '  "a": 2', "}]");
    const insert = (root: Value): ValueEdit[] => [
      { kind: "insert-item", array: arrayAt(root), after: at(root, 0), value: new Map([["a", 3]]) },
    ];
    expect(edited(text, insert)).toBe(lines("[{", '  "a": 1', "}, {", '  "a": 3', "}, {", '  "a": 2', "}]"));
  });
});

describe("replacing", () => {
  const list = ["s3:GetObject", "s3:PutObject"];

  it("writes a list on one line where the file has such lists, or none", () => {
    const replace = (root: Value): ValueEdit[] => [{ kind: "replace", target: at(root, "a"), value: list }];
    expect(edited(lines("{", '  "a": "s3:*"', "}"), replace)).toBe(
      lines("{", '  "a": ["s3:GetObject", "s3:PutObject"]', "}"),
    );
    expect(edited(lines("{", '  "a": "s3:*",', '  "b": [1]', "}"), replace)).toBe(
      lines("{", '  "a": ["s3:GetObject", "s3:PutObject"],', '  "b": [1]', "}"),
    );
    expect(edited(lines("{", '  "a": "s3:*",', '  "b": [', "    1", "  ]", "}"), replace)).toBe(
      lines("{", '  "a": [', '    "s3:GetObject",', '    "s3:PutObject"', "  ],", '  "b": [', "    1", "  ]", "}"),
    );
  });

  it("writes a list on many lines where one would be too long, but never into a file on one line", () => {
    const long = Array.from({ length: 9 }, (_, index) => `service:NumberedAction${index}`);
    const replace = (root: Value): ValueEdit[] => [{ kind: "replace", target: at(root, "a"), value: long }];
    expect(edited(lines("{", '  "a": "b"', "}"), replace)?.split("\n")).toHaveLength(13);
    expect(edited('{"a":"b"}', replace)?.split("\n")).toHaveLength(1);
  });

  it("copies a value as it is written, moved to its new indentation", () => {
    const text = lines(
      "{",
      '  "a": {',
      "    // why",
      "    'x': 0x10,",
      '    "y\\u0021": [',
      "      1,",
      "",
      "      2",
      "    ]",
      "  },",
      '  "b": null',
      "}",
    );
    const copy = (root: Value): ValueEdit[] => [
      { kind: "replace", target: at(root, "b"), value: new Map([["deep", at(root, "a")]]) },
    ];
    expect(edited(text, copy)?.split("\n").slice(10)).toEqual([
      '  "b": {',
      '    "deep": {',
      "      // why",
      "      'x': 0x10,",
      '      "y\\u0021": [',
      "        1,",
      "",
      "        2",
      "      ]",
      "    }",
      "  }",
      "}",
    ]);
  });

  it("does not move the lines of a string", () => {
    const text = lines("{", "  a: [", "    'one\\", "    two'", "  ],", "  b: [", "    1", "  ]", "}");
    expect(edited(text, (root) => [{ kind: "replace", target: at(root, "b", 0), value: at(root, "a") }])).toBe(
      lines(
        "{",
        "  a: [",
        "    'one\\",
        "    two'",
        "  ],",
        "  b: [",
        "    [",
        "      'one\\",
        "    two'",
        "    ]",
        "  ]",
        "}",
      ),
    );
  });

  it("writes a value of another file anew", () => {
    const other = read("{'x': [1, 'a']}");
    expect(edited('{"a": 1}', (root) => [{ kind: "replace", target: at(root, "a"), value: other.value }])).toBe(
      '{"a": {"x": [1, "a"]}}',
    );
    expect(edited('{"a": 1}', (root) => [{ kind: "replace", target: at(root, "a"), value: Number.NaN }])).toBeNull();
  });

  it("does not take a value of another file for the copy of a comment", () => {
    const other = read("[1 /* one */]");
    expect(edited("[1 /* one */]", (root) => [{ kind: "replace", target: root, value: [other.value] }])).toBeNull();
    expect(edited("[1 /* one */]", (root) => [{ kind: "replace", target: root, value: [root] }])).toBe(
      "[[1 /* one */]]",
    );
  });

  it("combines with the removal of a neighbour", () => {
    const text = lines("[", '  "a",', '  "b"', "]");
    expect(
      edited(text, (root) => [removeItem(root, [], 1), { kind: "replace", target: at(root, 0), value: "x" }]),
    ).toBe(lines("[", '  "x"', "]"));
  });
});

describe("renaming", () => {
  it("keeps the quotes of the key, unless the new one needs some", () => {
    const rename =
      (key: string) =>
      (root: Value): ValueEdit[] => [{ kind: "rename", entry: entryAt(root, "a"), key }];
    expect(edited('{"a" : 1}', rename("b"))).toBe('{"b" : 1}');
    expect(edited("{'a': \"1\"}", rename("b'"))).toBe("{'b\\'': \"1\"}");
    expect(edited("{a: '1'}", rename("b"))).toBe("{b: '1'}");
    expect(edited("{a: '1'}", rename("aws:b"))).toBe("{'aws:b': '1'}");
  });
});

describe("wrapping", () => {
  const statement = new Map([["Sid", "B"]]);

  it("makes a value the first of a list while it is edited itself", () => {
    const text = lines(
      "{",
      '  "Statement": {',
      '    "Sid": "A",',
      '    "Action": [',
      '      "a",',
      '      "b"',
      "    ]",
      "  }",
      "}",
    );
    const wrap = (root: Value): ValueEdit[] => [
      removeItem(root, ["Statement", "Action"], 1),
      insertEntry(root, ["Statement"], "end", "Resource", ["*"]),
      { kind: "wrap", target: at(root, "Statement"), after: [statement] },
    ];
    expect(edited(text, wrap)).toBe(
      lines(
        "{",
        '  "Statement": [',
        "    {",
        '      "Sid": "A",',
        '      "Action": [',
        '        "a"',
        "      ],",
        '      "Resource": [',
        '        "*"',
        "      ]",
        "    },",
        "    {",
        '      "Sid": "B"',
        "    }",
        "  ]",
        "}",
      ),
    );
  });

  it("stays on one line where everything does", () => {
    const text = '{"Statement":{"Sid":"A"}}';
    expect(edited(text, (root) => [{ kind: "wrap", target: at(root, "Statement"), after: [statement] }])).toBe(
      '{"Statement":[{"Sid":"A"},{"Sid":"B"}]}',
    );
  });

  it("moves no lines but those of the value", () => {
    const text = lines("[", "  {", '    "a": 1', "  }", "]");
    const wrap = (root: Value): ValueEdit[] => [
      { kind: "wrap", target: at(root, 0), after: [] },
      { kind: "insert-item", array: arrayAt(root), after: at(root, 0), value: new Map([["b", 2]]) },
    ];
    expect(edited(text, wrap)).toBe(
      lines("[", "  [", "    {", '      "a": 1', "    }", "  ],", "  {", '    "b": 2', "  }", "]"),
    );
  });

  it("keeps its place among edits of its neighbours", () => {
    const wrap = (root: Value): ValueEdit[] => [
      insertItem(root, [], "start", "x"),
      insertItem(root, [], "end", "y"),
      { kind: "wrap", target: at(root, 0), after: [] },
    ];
    expect(edited('["a"]', wrap)).toBe('["x", ["a"], "y"]');
  });
});

describe("refusing", () => {
  const text = '{ "a": [1, 2], "b": 3 }';

  it("answers null where edits overlap", () => {
    const a = (root: Value): ValueEdit => ({ kind: "replace", target: at(root, "a"), value: 1 });
    expect(edited(text, (root) => [a(root), a(root)])).toBeNull();
    expect(edited(text, (root) => [a(root), removeEntry(root, "a")])).toBeNull();
    expect(edited(text, (root) => [a(root), removeItem(root, ["a"], 0)])).toBeNull();
    expect(edited(text, (root) => [a(root), { kind: "wrap", target: at(root, "a"), after: [] }])).toBeNull();
    expect(edited(text, (root) => [removeItem(root, ["a"], 0), removeItem(root, ["a"], 0)])).toBeNull();
    expect(
      edited(text, (root) => [removeEntry(root, "a"), { kind: "rename", entry: entryAt(root, "a"), key: "c" }]),
    ).toBeNull();
    expect(edited(text, (root) => [a(root), { kind: "rename", entry: entryAt(root, "a"), key: "c" }])).toBe(
      '{ "c": 1, "b": 3 }',
    );
  });

  it("plans nothing inside of what goes away, whatever the syntax", () => {
    const { value } = read(text);
    const inside = insertItem(value, ["a"], 0, "x");
    expect(planEdits(value, [inside])).not.toBeNull();
    expect(planEdits(value, [inside, removeEntry(value, "a")])).toBeNull();
    expect(planEdits(value, [inside, { kind: "replace", target: value, value: 1 }])).toBeNull();
  });

  it("answers null where a target is of another tree, or may not be edited", () => {
    const { value, source } = read(text);
    expect(source.print([{ kind: "replace", target: at(read(text).value, "b"), value: 1 }])).toBeNull();
    expect(
      source.print([{ kind: "insert-item", array: arrayAt(value, "a"), after: at(value, "b"), value: 1 }]),
    ).toBeNull();
    Object.assign(objectAt(value), { editable: false });
    expect(source.print([{ kind: "replace", target: at(value, "b"), value: 1 }])).toBeNull();
  });

  it("touches nothing for no edits", () => {
    expect(read(text).source.print([])).toEqual([]);
  });

  it("prints small edits, sorted and apart", () => {
    const { value, source } = read(text);
    const printed = source.print([
      { kind: "replace", target: at(value, "b"), value: 4 },
      insertItem(value, ["a"], 0, "x"),
    ]);
    expect(printed).toEqual([
      { range: [10, 10], text: ' "x",' },
      { range: [20, 21], text: "4" },
    ]);
    expect(applyEdits(text, printed ?? [])).toBe('{ "a": [1, "x", 2], "b": 4 }');
  });
});

describe("a line that is longer than any that a person writes", () => {
  const filler = `"${"x".repeat(5000)}"`;

  it.each([
    ["of a minified file", `[${filler},{"a":1}]`, `[${filler},{"a":1,"b":2}]`],
    [
      "of an indented file",
      `[\n  ${filler},\n  ${filler}, { "a": 1 }\n]`,
      `[\n  ${filler},\n  ${filler}, { "a": 1, "b": 2 }\n]`,
    ],
  ])("%s keeps its style", (_, before, after) => {
    const last = before.startsWith("[\n") ? 2 : 1;
    expect(edited(before, (root) => [insertEntry(root, [last], "a", "b", 2)])).toBe(after);
  });
});
