// The testee for TypeScript: zod reads documents by the bundle, and JSON.stringify writes them again.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import * as z from "zod";

interface Request {
  id: string;
  type: string;
  json: string;
}

const path = new URL("../../../dist/schema/schema.ts.json", import.meta.url);
const bundle = JSON.parse(readFileSync(path, "utf8"));
const readers = new Map<string, z.ZodType>();

function readerOf(name: string): z.ZodType {
  let reader = readers.get(name);
  if (reader === undefined) {
    reader = z.fromJSONSchema({ ...bundle, $ref: `#/$defs/${name}` });
    readers.set(name, reader);
  }
  return reader;
}

function answer({ id, type, json }: Request): object {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    return { id, ok: false, errors: [{ pointer: "", keyword: "json" }] };
  }
  const result = readerOf(type).safeParse(document);
  return result.success
    ? { id, ok: true, out: JSON.stringify(document) } // zod's own copy lacks a key called __proto__
    : { id, ok: false, error: z.prettifyError(result.error) };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line))));
}
