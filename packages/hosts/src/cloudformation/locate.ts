import type { Hole, ObjectValue, PolicyEdit, Value, ValueEdit } from "@iam/policy";
import { Policy } from "@iam/policy";
import type { Source } from "@iam/syntax";
import type { FileFacts, LocatedPolicy } from "../host.ts";
import { lowerToJson } from "../lower.ts";
import { Projection } from "../projection.ts";
import { holesIn } from "../text-holes.ts";
import { PolicyProjector } from "./project.ts";
import type { Template } from "./template.ts";
import { TextReader } from "./text-reader.ts";
import type { WriteStyle } from "./text-writer.ts";
import { writeText } from "./text-writer.ts";

/** The text that policies are read from, and what is needed to read and write them there. */
export interface Site {
  readonly source: Source;
  readonly template: Template;
  readonly style: WriteStyle;
}

/** A policy that a template writes as an object. */
export function locatePolicy(value: ObjectValue, facts: FileFacts, site: Site): LocatedPolicy {
  return located((projector) => projector.policy(value), facts, site);
}

/** Statements that a service or a tool puts into a policy. */
export function locateStatements(value: Value, facts: FileFacts, site: Site): LocatedPolicy {
  return located((projector) => projector.policyOf(value), facts, site);
}

function located(project: (projector: PolicyProjector) => ObjectValue, facts: FileFacts, site: Site): LocatedPolicy {
  const projection = new Projection();
  const made = project(new PolicyProjector(new TextReader(site.template, site.source, site.style.markers), projection));
  let known: ReadonlyMap<string, Hole> | undefined;
  const lower = (edit: PolicyEdit): readonly ValueEdit[] | null => {
    const edits = lowerToJson(edit);
    if (edits === null) return null;
    const holes = (known ??= withOwnAccount(holesIn(made), facts));
    return projection.carry(edits, (text) => writeText(text, holes, site.style));
  };
  return { policy: new Policy(made, facts), source: site.source, lower };
}

function withOwnAccount(holes: ReadonlyMap<string, Hole>, { ownAccount }: FileFacts): ReadonlyMap<string, Hole> {
  return ownAccount === undefined ? holes : new Map([...holes, [ownAccount.text, ownAccount]]);
}
