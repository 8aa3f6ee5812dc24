import { mkdirSync, writeFileSync } from "node:fs";
import { encode } from "./encode.ts";
import { readSource } from "./source.ts";

const file = new URL("../data/services.jsonl", import.meta.url);
const source = await readSource();
const text = encode(source);
mkdirSync(new URL(".", file), { recursive: true });
writeFileSync(file, text);
console.log(`${source.services.length} services of ${source.date}, ${Buffer.byteLength(text)} bytes.`);
