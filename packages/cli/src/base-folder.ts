import { dirname, join, relative, resolve, sep } from "node:path";

/**
 * The folder for ESLint to work in. With a configuration that stands in no file, ESLint ignores all that lies outside of this folder,
 * so it is the nearest one that holds both the current folder and everything that is to be linted.
 *
 * @param cwd the current folder, absolute
 * @param operands files, folders and globs, relative to it
 */
export function baseFolder(cwd: string, operands: readonly string[]): string {
  return operands.reduce((base, operand) => {
    const place = resolve(cwd, fixedPart(operand));
    let folder = base;
    while (!isBelow(folder, place) && dirname(folder) !== folder) folder = dirname(folder);
    return folder;
  }, cwd);
}

/** Whether a path lies in a folder, or is the folder. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

/** The folders of a glob that stand before its first wildcard. */
function fixedPart(operand: string): string {
  const wildcard = operand.search(/[*?[\]{}()!]/u);
  if (wildcard === -1) return operand;
  return join(dirname(`${operand.slice(0, wildcard)}x`), ".");
}
