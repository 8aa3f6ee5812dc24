import { mkdirSync, writeFileSync } from "node:fs";
import { encode } from "./encode.ts";
import { managedPoliciesText } from "./managed-policies.ts";
import { readSource } from "./source.ts";

const file = new URL("../data/services.jsonl", import.meta.url);
const source = await readSource();
const text = encode(source);
mkdirSync(new URL(".", file), { recursive: true });
writeFileSync(file, text);
console.log(`${source.services.length} services of ${source.date}, ${Buffer.byteLength(text)} bytes.`);

const managed = managedPoliciesText();
writeFileSync(new URL("../data/managed-policies.txt", import.meta.url), managed);
console.log(`${managed.split("\n").length - 2} AWS managed policies, ${Buffer.byteLength(managed)} bytes.`);
