import type { IamSettings } from "@iam/rule-kit";

/** A policy on a page, and how it is to be linted. */
export interface Fence {
  readonly code: string;
  readonly settings?: Partial<IamSettings>;
  readonly options?: readonly unknown[];
  readonly filename?: string;
}

export interface Section {
  readonly heading: string;
  readonly text: string;
  /** The `json`, `jsonc` and `json5` fences, in order. */
  readonly fences: readonly Fence[];
}

/** The page of a rule, in its parts. */
export interface Page {
  /** The text behind the `#` of the first line. */
  readonly title: string;
  /** The first paragraph. */
  readonly description: string;
  /** The parts under `##` headings, in order. */
  readonly sections: readonly Section[];
}

/** A comment in front of a fence that says how to lint it: `<!-- lint: { "filename": "scp.json" } -->`. */
const LINT = /^<!-- lint: (?<how>\{.*\}) -->$/u;

/** Reads the page of a rule. Headings inside fences are no headings. */
export function readPage(text: string): Page {
  const [first = "", ...lines] = text.split(/\r?\n/u);
  const sections: { heading: string; lines: string[] }[] = [{ heading: "", lines: [] }];
  let inFence = false;
  for (const line of lines) {
    if (line.startsWith("```")) inFence = !inFence;
    if (!inFence && line.startsWith("## ")) sections.push({ heading: line.slice(3), lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  const [top, ...rest] = sections;
  return {
    title: first.replace(/^# /u, ""),
    description: top?.lines.find((line) => line !== "") ?? "",
    sections: rest.map((section) => ({
      heading: section.heading,
      text: section.lines.join("\n"),
      fences: fencesIn(section.lines),
    })),
  };
}

function fencesIn(lines: readonly string[]): readonly Fence[] {
  const fences: Fence[] = [];
  let how: Omit<Fence, "code"> = {};
  let open: string[] | undefined;
  let isPolicy = false;
  for (const line of lines) {
    if (open !== undefined) {
      if (line.startsWith("```")) {
        if (isPolicy) fences.push({ code: open.join("\n"), ...how });
        open = undefined;
        how = {};
      } else open.push(line);
    } else if (line.startsWith("```")) {
      open = [];
      isPolicy = /^```json[c5]?$/u.test(line);
    } else {
      const said = LINT.exec(line)?.groups?.["how"];
      if (said !== undefined) how = JSON.parse(said) as Omit<Fence, "code">;
    }
  }
  return fences;
}

/** The headings of a rule's page, in order; `Options` only where the rule has any. */
export function requiredHeadings(hasOptions: boolean): readonly string[] {
  return ["Why", "Wrong", "Right", "Fix", ...(hasOptions ? ["Options"] : []), "When not to use it", "Source"];
}
