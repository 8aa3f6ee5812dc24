import { eslintOptions } from "./eslint-options.ts";
import type { RunOptions } from "./run-options.ts";

/**
 * The module that ESLint's worker threads load their options from: parsers and plugins cannot be sent to them.
 * What is particular to the run stands in the query of the URL, as JSON.
 */
export default eslintOptions(JSON.parse(decodeURIComponent(new URL(import.meta.url).search.slice(1))) as RunOptions);
