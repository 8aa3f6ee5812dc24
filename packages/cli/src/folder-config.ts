import { readFileSync } from "node:fs";
import { ESLint } from "eslint";

/**
 * Whether the folder has an `eslint.config.*`, its own or one further up, that names the plugin. A configuration without
 * it is for other files than policies.
 */
export async function hasFolderConfig(folder: string): Promise<boolean> {
  const path = await new ESLint({ cwd: folder }).findConfigFile();
  return path !== undefined && readFileSync(path, "utf8").includes("eslint-plugin-iam");
}
