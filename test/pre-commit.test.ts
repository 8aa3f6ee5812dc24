import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commit, expectRefusal, expectRepair, hookRepository, must, repositoryWith } from "./hook-support.ts";
import { CLEAN, GROUP } from "./cli-support.ts";

const page = readFileSync(join(import.meta.dirname, "../docs/pre-commit.md"), "utf8");

/** The file of that name on the page; `n` counts them. */
function onPage(name: string, n = 0): string {
  const fences = [...page.matchAll(/`([^`\n]+)`:\n\n```\w+\n(.*?)```/gsu)].filter(([, title]) => title === name);
  const text = fences[n]?.[2];
  if (text === undefined) throw new Error(`docs/pre-commit.md shows no ${name} ${String(n)}`);
  return text;
}

/** The page's configuration, with the hooks taken from this checkout. */
function preCommitConfig(hook: string): string {
  const config = onPage(".pre-commit-config.yaml");
  expect(config).toContain("- id: iam-lint\n");
  return config
    .replace(/repo: https:\S+/u, `repo: file://${hookRepository()}`)
    .replace(/rev: \S+/u, "rev: v1.0.0")
    .replace("id: iam-lint\n", `id: ${hook}\n`);
}

// pre-commit is a Python program; Debian's is `apt-get install pre-commit`. prek reads the same files and comes from npm.
const preCommit = spawnSync("pre-commit", ["--version"]).error === undefined;

describe.each([
  ["pre-commit", preCommit],
  ["prek", true],
])("%s", (program, present) => {
  test.skipIf(!present)(
    "refuses a policy with a pitfall, and takes the mended one",
    () => {
      const folder = repositoryWith({ ".pre-commit-config.yaml": preCommitConfig("iam-lint") });
      must(folder, program, "install");
      expectRefusal(folder);
    },
    120_000,
  );

  test.skipIf(!present)(
    "repairs, and stops so that a person looks at it",
    () => {
      const folder = repositoryWith({ ".pre-commit-config.yaml": preCommitConfig("iam-lint-fix") });
      must(folder, program, "install");
      expectRepair(folder);
    },
    120_000,
  );

  test.skipIf(!present)(
    "looks at the whole repository when asked",
    () => {
      const folder = repositoryWith({ "old.json": CLEAN, ".pre-commit-config.yaml": preCommitConfig("iam-lint") });
      expect(must(folder, program, "run", "--all-files")).toContain("Passed");
    },
    120_000,
  );
});

describe("husky with lint-staged", () => {
  /** A repository with the n-th of the two set-ups on the page. */
  const husky = (n: number): string => {
    const manifest = JSON.parse(onPage("package.json", n)) as object;
    const folder = repositoryWith({
      "package.json": JSON.stringify({ private: true, ...manifest }),
      ".husky/pre-commit": onPage(".husky/pre-commit", n),
    });
    must(folder, "husky");
    return folder;
  };

  test("refuses a policy with a pitfall, and takes the mended one", () => {
    expectRefusal(husky(0));
  }, 120_000);

  test("repairs, and stops so that a person looks at it", () => {
    expectRepair(husky(1));
  }, 120_000);
});

test("a hook of git alone", () => {
  const folder = repositoryWith({});
  must(
    folder,
    "sh",
    "-c",
    `cat > .git/hooks/pre-commit <<'EOF'\n${onPage(".git/hooks/pre-commit")}EOF\nchmod +x .git/hooks/pre-commit`,
  );
  expectRefusal(folder);
  expect(commit(folder, "a.txt", GROUP).status).toBe(0);
}, 120_000);
