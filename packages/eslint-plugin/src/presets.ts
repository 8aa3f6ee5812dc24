import type { Linter } from "eslint";
import type { IamRule } from "@iam/rule-kit";

export const PRESETS = ["recommended", "strict", "all"] as const;

export type PresetName = (typeof PRESETS)[number];

/** The rules of a preset with their severities, as each rule's metadata say. */
export function rulesOfPreset(preset: PresetName, rules: Readonly<Record<string, IamRule>>): Linter.RulesRecord {
  return Object.fromEntries(
    Object.values(rules)
      .filter(({ meta }) => isIn(preset, meta.docs.recommended))
      .map(({ name, meta }) => [`iam/${name}`, meta.docs.severity ?? "error"]),
  );
}

function isIn(preset: PresetName, recommended: boolean | "strict"): boolean {
  switch (preset) {
    case "recommended":
      return recommended === true;
    case "strict":
      return recommended !== false;
    case "all":
      return true;
  }
}
