// Writes every valid document of the vectors as a value of its type, for `tsc --strict` to check.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

const vectors = new URL("../../vectors/types/", import.meta.url);
const cases = readdirSync(vectors).flatMap((file) => JSON.parse(readFileSync(new URL(file, vectors), "utf8")));
const streams = JSON.parse(readFileSync(new URL("../streams/derived.json", vectors), "utf8"));
const events = streams.flatMap(({ id, type, events }) => events.map((json) => ({ id, type, json })));
const valid = [...cases.filter((each) => each.valid && each.level === "required"), ...events];
// A key called __proto__ is valid JSON, but has another meaning in a JavaScript literal.
const literals = valid.filter((each) => !each.json.includes("__proto__"));

mkdirSync(new URL("build/", import.meta.url), { recursive: true });
const lines = literals.map((each, index) => `export const case${index}: sequrity.${each.type} = ${each.json}; // ${each.id}`);
const head = 'import type * as sequrity from "./sequrity.js";\n\n';
writeFileSync(new URL("build/cases.ts", import.meta.url), `${head}${lines.join("\n")}\n`);
console.log(`${literals.length} of ${valid.length} valid documents are written for the compiler to check.`);
