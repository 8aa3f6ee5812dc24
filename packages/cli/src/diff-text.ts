import { readFileSync } from "node:fs";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { ESLint } from "eslint";
import { pathBelow } from "./paths.ts";

/** What ESLint's fixes would change, as a unified diff that `git apply` and `patch -p1` read. */
export function diffText(results: readonly ESLint.LintResult[], cwd: string, stdin: string | undefined): string {
  return results
    .map(({ filePath, output, source }) => {
      if (output === undefined) return "";
      const name = pathBelow(cwd, filePath);
      const before = stdin ?? source ?? readFileSync(filePath, "utf8");
      return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, output, undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      });
    })
    .join("");
}
