import iam from "eslint-plugin-iam";
import { PRESETS } from "./option-table.ts";

/** All rules, each with the first preset that has it, whether it fixes, and what it is for. */
export function ruleList(): string {
  const rules = Object.entries(iam.rules ?? {});
  const width = Math.max(...rules.map(([name]) => name.length));
  const rows = rules.map(([name, rule]) => {
    const meta = typeof rule === "object" ? rule.meta : undefined;
    const preset = PRESETS.find((one) => iam.configs[one].some(({ rules }) => rules?.[`iam/${name}`] !== undefined));
    const repair = meta?.fixable !== undefined ? "fix" : meta?.hasSuggestions === true ? "suggestions" : "";
    return `${name.padEnd(width)}  ${(preset ?? "").padEnd(11)}  ${repair.padEnd(11)}  ${meta?.docs?.description ?? ""}\n`;
  });
  const head = `${"rule".padEnd(width)}  ${"preset".padEnd(11)}  ${"repairs".padEnd(11)}  what it does\n`;
  return `${head}${rows.join("")}\nThe presets recommended, strict and all each hold the rules of the one before.\n`;
}
