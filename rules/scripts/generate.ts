/** Writes every generated file that is not current: `pnpm generate`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedText, generators, root } from "./generators.ts";

for (const generator of generators) {
  const path = join(root, generator.file);
  const text = await generatedText(generator);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  writeFileSync(path, text);
  console.log(`wrote ${generator.file}`);
}
