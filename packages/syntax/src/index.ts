export { type Codec, type Decoded, DecodedBuilder } from "./codec.ts";
export { copiedValues, type EditPlan, type Insertion, isList, type ListChange, planEdits } from "./edit-plan.ts";
export { EmbeddedSource, type Embedding } from "./embedded-source.ts";
export { createHclLanguage, type HclLanguage } from "./hcl/language.ts";
export { printHclDocument } from "./hcl/print-document.ts";
export { readHcl } from "./hcl/read.ts";
export { printJavascriptDocument } from "./javascript/document.ts";
export { createTypescriptParser, type TypescriptParser } from "./javascript/parser.ts";
export { originOf, readJavascript } from "./javascript/read.ts";
export { readEmbedded } from "./json/embedded.ts";
export { createJsonLanguage, type JsonLanguage } from "./json/language.ts";
export { createJsonParser, type JsonParser, type JsonParseResult } from "./json/parser.ts";
export { readJson } from "./json/read.ts";
export { stringLiteral } from "./json/string-literal.ts";
export { percentEncoding } from "./percent-encoding.ts";
export { type ParsedText, readDocuments } from "./read-document.ts";
export type { Document, Source, Syntax, TextEdit } from "./source.ts";
export { applyEdits, mergeEdits } from "./text-edit.ts";
export {
  childrenOf,
  type Container,
  contains,
  isContainer,
  isEntry,
  membersOf,
  pathTo,
  type TreeNode,
  walk,
} from "./tree.ts";
export { createYamlParser, type YamlParser, type YamlParseResult } from "./yaml/parser.ts";
export { printYamlDocument } from "./yaml/print-document.ts";
export { printYaml } from "./yaml/print.ts";
export { readYaml } from "./yaml/read.ts";
