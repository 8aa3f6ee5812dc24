import { defineConfig } from "eslint/config";
import iam from "eslint-plugin-iam";

export default defineConfig([iam.configs.recommended]);
