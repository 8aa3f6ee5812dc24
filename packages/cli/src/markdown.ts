import { createRequire } from "node:module";
import type { Linter } from "eslint";
import { isOfInterest } from "eslint-plugin-iam/cli";
import { type Fence, inPage } from "./fence.ts";

/** A finding, and where it stood in the fence. */
type Noted = Linter.LintMessage & { readonly found?: { readonly fence: Fence; readonly message: Linter.LintMessage } };

/** The fences of the pages that are being linted, by the names of the pages. */
const fences = new Map<string, readonly Fence[]>();

/**
 * `@eslint/markdown`, loaded with the first page that may hold a policy. What it finds in fences is linted by the name of
 * their language; a fence that cannot be parsed is an excerpt, and no error.
 */
const processor: Linter.Processor = {
  meta: { name: "iam-lint/markdown", version: "1" },
  supportsAutofix: true,
  preprocess: (text, filename) => {
    if (!isOfInterest(text)) return [];
    const blocks = load().preprocess(text, filename);
    const page = text.replace(/^\uFEFF/u, "");
    fences.set(
      filename,
      blocks.map((block) => ({ text: typeof block === "string" ? block : block.text, page })),
    );
    return blocks;
  },
  postprocess: (messages, filename) => {
    const known = fences.get(filename) ?? [];
    fences.delete(filename);
    if (messages.length === 0) return [];
    const noted = messages.map((group, index) => {
      const fence = known[index];
      return group.map((message): Noted => (fence === undefined ? message : { ...message, found: { fence, message } }));
    });
    return (load().postprocess(noted, filename) as Noted[])
      .filter(({ fatal }) => fatal !== true)
      .map(({ found, ...moved }) => (found === undefined ? moved : inPage(found.fence, found.message, moved)));
  },
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
