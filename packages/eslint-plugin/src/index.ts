import type { ESLint, Linter, Rule } from "eslint";
import { NEEDLES } from "@iam/hosts";
import type { IamRule, IamSettings } from "@iam/rule-kit";
import { rules } from "@iam/rules";
import { createJsonParser } from "@iam/syntax";
import packageJson from "../package.json" with { type: "json" };
import type { PresetName } from "./presets.ts";
import { rulesOfPreset } from "./presets.ts";

/** What may stand under `settings.iam`. */
export type Settings = Partial<IamSettings>;

const byName: Readonly<Record<string, IamRule>> = rules;

export interface IamPlugin extends ESLint.Plugin {
  readonly configs: Record<PresetName, Linter.Config[]> & Record<`rules/${PresetName}`, Linter.Config>;
}

const jsonParser = createJsonParser(NEEDLES, packageJson.version);

const iam: IamPlugin = {
  meta: { name: packageJson.name, version: packageJson.version, namespace: "iam" },
  // The rules' metadata are readonly; ESLint's types want them mutable and never write to them.
  rules: byName as unknown as Record<string, Rule.RuleModule>,
  // The presets name this very object: ESLint takes two objects for two plugins, and refuses one name for both.
  get configs() {
    return configs;
  },
};

const configs: IamPlugin["configs"] = {
  recommended: complete("recommended"),
  strict: complete("strict"),
  all: complete("all"),
  "rules/recommended": rulesAlone("recommended"),
  "rules/strict": rulesAlone("strict"),
  "rules/all": rulesAlone("all"),
};

/** A preset that is complete in an empty project: each block has its own files, its parser and its rules. */
function complete(preset: PresetName): Linter.Config[] {
  return [
    {
      name: `iam/${preset}/json`,
      files: ["**/*.json", "**/*.jsonc", "**/*.json5"],
      plugins: { iam },
      languageOptions: { parser: jsonParser },
      rules: rulesOfPreset(preset, byName),
    },
  ];
}

/** The rules of a preset alone, for people who already lint these files with a parser or a language of their choice. */
function rulesAlone(preset: PresetName): Linter.Config {
  return { name: `iam/rules/${preset}`, plugins: { iam }, rules: rulesOfPreset(preset, byName) };
}

export default iam;
