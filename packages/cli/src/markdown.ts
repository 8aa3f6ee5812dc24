import { createRequire } from "node:module";
import type { Linter } from "eslint";
import { isOfInterest } from "eslint-plugin-iam/cli";

/**
 * `@eslint/markdown`, loaded with the first page that may hold a policy. What it finds in fences is linted by the name of
 * their language; a fence that cannot be parsed is an excerpt, and no error.
 */
const processor: Linter.Processor = {
  meta: { name: "iam-lint/markdown", version: "1" },
  supportsAutofix: true,
  preprocess: (text, filename) => (isOfInterest(text) ? load().preprocess(text, filename) : []),
  postprocess: (messages, filename) =>
    messages.length === 0
      ? []
      : load()
          .postprocess(messages, filename)
          .filter(({ fatal }) => fatal !== true),
};

export const markdown: Linter.Config = { name: "iam-lint/markdown", files: ["**/*.md"], processor };

type Processor = Required<Pick<Linter.Processor, "preprocess" | "postprocess">>;

let loaded: Processor | undefined;

/** ESLint works synchronously, so the module is required, which Node.js allows for ES modules since 20.19 and 22.12. */
function load(): Processor {
  if (loaded === undefined) {
    const plugin = createRequire(import.meta.url)("@eslint/markdown") as typeof import("@eslint/markdown");
    loaded = plugin.default.processors.markdown as Processor;
  }
  return loaded;
}
