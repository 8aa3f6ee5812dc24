import { relative, sep } from "node:path";
import { isBelow } from "./base-folder.ts";

/** A path as seen from a folder, with `/` on every system; as it is where it does not lie there. */
export function pathBelow(folder: string, path: string): string {
  return isBelow(folder, path) ? relative(folder, path).split(sep).join("/") : path;
}

/** The root of the repository that paths in reports count from: where CI tells it there, else the current folder. */
export function reportRoot(cwd: string): string {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = process.env;
  const root = GITHUB_WORKSPACE ?? CI_PROJECT_DIR;
  return root !== undefined && isBelow(root, cwd) ? root : cwd;
}
