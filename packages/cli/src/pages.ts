import { readFileSync } from "node:fs";
import { styleText } from "node:util";
import iam from "eslint-plugin-iam";
import { editDistance } from "eslint-plugin-iam/cli";
import { wrap } from "./help.ts";
import { UsageError } from "./usage-error.ts";

const WIDTH = 100;

/**
 * The page of a rule, for a terminal: without comments and links of Markdown, its lines wrapped.
 * @throws {UsageError} where there is no such rule
 */
export function rulePage(given: string, color: boolean): string {
  const name = given.replace(/^iam\//u, "");
  const names = Object.keys(iam.rules ?? {});
  if (!names.includes(name)) {
    const nearest = names.toSorted((a, b) => editDistance(a, name, 40) - editDistance(b, name, 40))[0] ?? "";
    throw new UsageError(`There is no rule '${name}'. Did you mean ${nearest}? --list-rules lists them all.`);
  }
  return terminalText(readFileSync(new URL(`../pages/${name}.md`, import.meta.url), "utf8"), color);
}

/** Markdown as it reads in a terminal. */
export function terminalText(markdown: string, color: boolean): string {
  const heading = (text: string): string => (color ? styleText("bold", text, { validateStream: false }) : text);
  let fenced = false;
  const lines = markdown.replaceAll(/<!--[\s\S]*?-->\n*/gu, "").split("\n");
  const shown = lines.flatMap((line) => {
    if (line.startsWith("```")) {
      fenced = !fenced;
      return [];
    }
    if (fenced) return [`    ${line}`];
    const text = line.replaceAll(/\[([^\]]*)\]\(([^)]*)\)/gu, plainLink).replace(/\\$/u, "");
    if (/^#+ /u.test(text)) return [heading(text.replace(/^#+ /u, ""))];
    if (text === "" || text.startsWith("|")) return [text];
    const [, bullet = ""] = /^(- |\d+\. )/u.exec(text) ?? [];
    const indent = " ".repeat(bullet.length);
    return wrap(text.slice(bullet.length), WIDTH - bullet.length).map(
      (part, index) => `${index === 0 ? bullet : indent}${part}`,
    );
  });
  return shown.join("\n");
}

/** A link of the web keeps its address; one to another page of the repository leads nowhere here. */
function plainLink(_: string, text: string, address: string): string {
  return /^https?:/u.test(address) && address !== text ? `${text} (${address})` : text;
}
