import type { Value, ValueEdit } from "@iam/policy";
import { copiedValues, type EditPlan, planEdits } from "../edit-plan.ts";
import type { TextEdit } from "../source.ts";
import { contains, pathTo, type TreeNode } from "../tree.ts";
import type { Layout } from "./layout.ts";
import { Printer } from "./printer.ts";

/**
 * The edits of an HCL file that carry out these edits of its values together, in its own style and as `terraform fmt` would
 * leave them, sorted and apart from each other.
 *
 * `null` where that is not exact: the edits overlap, a target is not part of this tree, a comment would get lost, a member
 * shares its line with another, or something would have to stand behind the end of a heredoc.
 */
export function printHcl(layout: Layout, root: Value, edits: readonly ValueEdit[]): readonly TextEdit[] | null {
  const plan = planEdits(root, edits);
  return plan === null || dropsComments(layout, root, plan) ? null : new Printer(layout, root, plan).print();
}

/** Whether a comment stands in what goes away, and in no value that is copied. */
function dropsComments(layout: Layout, root: Value, plan: EditPlan): boolean {
  const copies = copiedValues(plan).filter((copy) => pathTo(root, copy) !== undefined);
  const gone: TreeNode[] = [...plan.replaced.keys(), ...[...plan.lists.values()].flatMap((list) => [...list.removed])];
  return gone
    .flatMap((node) => layout.commentsIn(node.range))
    .some((comment) => !copies.some((copy) => contains(copy.range, comment)));
}
