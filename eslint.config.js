import js from "@eslint/js";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * The arrows of docs/architecture.md: which rooms each room may use. What is not here is forbidden.
 * `eslint-plugin` uses `hosts` for their needles alone, which tell its parsers whether a broken file matters, and hands
 * what `iam-lint` needs of `policy` and `service-reference` on to it: the names of policy types, the age of the data.
 * `rule-tester` is private and serves tests alone, so nothing published may use it.
 */
const arrows = {
  policy: [],
  "service-reference": ["policy"],
  syntax: ["policy"],
  hosts: ["policy", "syntax"],
  "rule-kit": ["policy", "service-reference", "syntax", "hosts"],
  rules: ["policy", "service-reference", "rule-kit"],
  "rule-tester": ["policy", "service-reference", "syntax", "hosts", "rule-kit", "rules"],
  "eslint-plugin": ["policy", "service-reference", "syntax", "hosts", "rule-kit", "rules"],
};

const eslintItself = {
  regex: String.raw`^(?:eslint|@typescript-eslint/utils)(?:/|$)`,
  message: "rule-kit is the only seam between rules and ESLint.",
};

/** What a room must not take from outside the workspace, and why. */
const strangers = {
  policy: [
    {
      regex: String.raw`^(?!\.|@iam/)`,
      message: "The language of IAM is pure: no package, no parser, no node: module.",
    },
  ],
  "service-reference": [eslintItself],
  syntax: [
    eslintItself,
    {
      regex: "^@iam/policy$",
      importNamePattern:
        "[Pp]olicy|[Ss]tatement|[Pp]rincipal|[Cc]ondition|[Aa]ction|[Rr]esource|[Ee]ffect|[Aa]rn|[Aa]ccess",
      message: "A syntax knows nothing of IAM: it takes values and edits of values only.",
    },
  ],
  hosts: [eslintItself],
  rules: [
    eslintItself,
    { regex: "^node:", message: "A rule sees policies only: no files, no processes." },
    { regex: "eslint-parser|jsonc-parser|typescript|^yaml", message: "A rule names no syntax tree." },
  ],
};

/** How deep a file may lie below its room, so that a path can be told to leave it. */
const depths = [0, 1, 2, 3];

/** The blocks of one room: one for each depth, since a relative path leaves the room after as many `../` as the file is deep. */
function roomBlocks(room) {
  const folder = room === "rules" ? "rules" : `packages/${room}`;
  const source = room === "rules" ? "rules" : `packages/${room}/src`;
  const allowed = arrows[room].length === 0 ? "" : `(?!(?:${arrows[room].join("|")})(?:/|$))`;
  const uses = arrows[room].length === 0 ? "no other room" : arrows[room].join(", ");
  return depths.map((depth) => {
    const climbs = source.split("/").length - folder.split("/").length + depth + 1;
    return {
      name: `arrows/${room}/${depth}`,
      files: [`${source}/${"*/".repeat(depth)}*.ts`],
      ignores: ["rules/scripts/**"],
      rules: restrictImports([
        { regex: `^@iam/${allowed}`, message: `${room} may use ${uses}.` },
        { regex: "^(?:eslint-plugin-iam|iam-lint)(?:/|$)", message: "The published packages end the arrows." },
        { regex: `^(?:\\./)*(?:\\.\\./){${climbs}}`, message: `A path leaves ${folder}/: name the room instead.` },
        ...(strangers[room] ?? []),
      ]),
    };
  });
}

/** `no-restricted-imports` sees static imports only; the same patterns as selectors see `import("…")`, `require("…")` and `import("…").Type`. */
function restrictImports(patterns) {
  const selectors = patterns
    .filter((pattern) => pattern.importNamePattern === undefined)
    .flatMap(({ regex, message }) => {
      const source = `/${regex.replaceAll("/", String.raw`\/`)}/`;
      return [
        { selector: `ImportExpression[source.value=${source}]`, message },
        { selector: `TSImportType[source.value=${source}]`, message },
        { selector: `CallExpression[callee.name="require"][arguments.0.value=${source}]`, message },
      ];
    });
  return {
    "no-restricted-imports": ["error", { patterns }],
    "no-restricted-syntax": ["error", ...selectors],
  };
}

export default defineConfig([
  globalIgnores(["**/dist/", "packages/*/data/", "docs/examples/", "**/fixtures/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{js,mjs,ts}"],
    extends: [js.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic],
  },
  {
    files: ["**/*.{js,mjs,ts}"],
    rules: {
      // A range from U+0000 is how a text is asked for what lies beyond ASCII or Latin-1.
      "no-control-regex": "off",
      // `typeof import("…")` is how a lazily loaded parser gets its type.
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["rules/*/rule.ts"],
    extends: [eslintPlugin.configs.recommended],
    // `settings.iam.fixes` turns any fix into a suggestion, which the plugin cannot see in the rule's file.
    rules: { "eslint-plugin/require-meta-has-suggestions": "off" },
  },
  ...Object.keys(arrows).flatMap(roomBlocks),
  {
    // The other end of all arrows: `iam-lint` is one more user of what is published.
    name: "arrows/cli",
    files: ["packages/cli/src/**/*.ts"],
    rules: restrictImports([{ regex: "^@iam/", message: "iam-lint uses eslint-plugin-iam, as everybody does." }]),
  },
  {
    // Cases are read by the tester, and never by what is published.
    name: "arrows/cases",
    files: ["rules/*/cases.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!@iam/rule-tester$|\\./rule\\.ts$)",
              message: "Cases are literal: they use the rule and the tester only.",
            },
          ],
        },
      ],
    },
  },
]);
