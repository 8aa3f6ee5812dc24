import type { ESLint, Linter, Rule } from "eslint";
import type { IamRule, IamSettings } from "@iam/rule-kit";
import { rules } from "@iam/rules";
import packageJson from "../package.json" with { type: "json" };
import type { Format, FormatName } from "./formats.ts";
import { FORMATS, languages } from "./formats.ts";
import type { PresetName } from "./presets.ts";
import { PRESETS, rulesOfPreset } from "./presets.ts";

export type { RuleOptions } from "./rule-options.ts";

/** What may stand under `settings.iam`. */
export type Settings = Partial<IamSettings>;

const byName: Readonly<Record<string, IamRule>> = rules;

export interface IamPlugin extends ESLint.Plugin {
  readonly configs: Record<PresetName | `${FormatName}/${PresetName}`, Linter.Config[]> &
    Record<`rules/${PresetName}`, Linter.Config>;
}

const iam: IamPlugin = {
  meta: { name: packageJson.name, version: packageJson.version, namespace: "iam" },
  // The rules' metadata are readonly; ESLint's types want them mutable and never write to them.
  rules: byName as unknown as Record<string, Rule.RuleModule>,
  languages,
  // The presets name this very object: ESLint takes two objects for two plugins, and refuses one name for both.
  get configs() {
    return configs;
  },
};

const formats = Object.entries(FORMATS) as readonly (readonly [FormatName, Format])[];

const configs = Object.fromEntries([
  ...PRESETS.flatMap((preset): readonly [string, Linter.Config | Linter.Config[]][] => [
    [preset, formats.map(([name, format]) => block(preset, name, format))],
    [`rules/${preset}`, rulesAlone(preset)],
    ...formats.map(([name, format]): [string, Linter.Config[]] => [`${name}/${preset}`, [block(preset, name, format)]]),
  ]),
]) as IamPlugin["configs"];

/** A part of a preset that is complete in an empty project: its own files, how they are read, and the rules. */
function block(preset: PresetName, name: FormatName, { files, reading }: Format): Linter.Config {
  return {
    name: `iam/${name}/${preset}`,
    files: [...files],
    plugins: { iam },
    ...reading,
    rules: rulesOfPreset(preset, byName),
  };
}

/** The rules of a preset alone, for people who already lint these files with a parser or a language of their choice. */
function rulesAlone(preset: PresetName): Linter.Config {
  return { name: `iam/rules/${preset}`, plugins: { iam }, rules: rulesOfPreset(preset, byName) };
}

export default iam;
