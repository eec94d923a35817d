// Runs docs/languages/typescript.md in a folder of its own: its commands, and then its code as one module.

import { ok } from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const folder = new URL("build/page/", import.meta.url);
const page = readFileSync(new URL("docs/languages/typescript.md", root), "utf8");

function blocks(language) {
  return [...page.matchAll(new RegExp("^```" + language + "\\n(.*?)^```$", "gms"))].map((match) => match[1]);
}

function included(text) {
  return text.replace(/^--8<-- "(.+):(.+)"$/gm, (_, file, name) => {
    const source = readFileSync(new URL(file, root), "utf8");
    return source.split(`[start:${name}]\n`)[1].split(/^.*\[end:/m)[0];
  });
}

function run(program, ...words) {
  execFileSync(program, words, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
}

const [commands, code] = [blocks("sh").join("").split("\n"), blocks("ts").map(included).join("\n")];
ok(commands.length > 3 && code.includes("import") && code.includes("strictEqual"));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// The packages of the page are installed already, pinned to the versions that the page names.
for (const [, name, version] of commands.join("\n").matchAll(/((?:@[a-z]+\/)?[a-z-]+)@(\d+)/g)) {
  const installed = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8"));
  ok(installed.version.startsWith(`${version}.`), `the page names ${name}@${version}, installed is ${installed.version}`);
}
run("bash", "-e", "-c", commands.filter((line) => !line.startsWith("npm install")).join("\n"));

writeFileSync(new URL("page.ts", folder), code);
run("npx", "tsc", "--strict", "--target", "es2022", "--module", "nodenext", "--types", "node", "page.ts");
run("node", "page.js");
