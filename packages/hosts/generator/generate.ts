import { writeFileSync } from "node:fs";
import { arnFormats } from "./arn-formats.ts";

writeFileSync(new URL("../src/cloudformation/arn-formats.ts", import.meta.url), arnFormats());
