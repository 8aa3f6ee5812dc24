import type { CallValue } from "@iam/policy";

/** What a call calls: `new iam.PolicyStatement` is `PolicyStatement` of `iam`, `this.role.addToPolicy` is `addToPolicy` of `this.role`. */
export interface Callee {
  readonly isNew: boolean;
  /** What stands before the last dot; empty where nothing does. */
  readonly owner: string;
  readonly name: string;
}

export function calleeOf({ name: written }: CallValue): Callee {
  const isNew = written.startsWith("new ");
  const path = (isNew ? written.slice(4) : written).replaceAll(/[?!\s]/gu, "");
  const dot = path.lastIndexOf(".");
  return { isNew, owner: path.slice(0, Math.max(dot, 0)), name: path.slice(dot + 1) };
}

/** The last name of a path: `role` of `this.role`. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
