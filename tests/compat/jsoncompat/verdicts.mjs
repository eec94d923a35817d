// Prints what jsoncompat says to every case of vectors/compat: one JSON line for each verdict.
// Run it in a folder where jsoncompat is installed: node verdicts.mjs <folder of vectors>
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import init, { check_compat } from 'jsoncompat';

const binary = new URL('./node_modules/jsoncompat/jsoncompat_wasm_bg.wasm', import.meta.url);
await init({ module_or_path: readFileSync(binary) });
const folder = process.argv[2];
for (const file of readdirSync(folder).sort()) {
  for (const { id, old, new: changed } of JSON.parse(readFileSync(join(folder, file), 'utf8'))) {
    for (const [direction, role] of [['request', 'deserializer'], ['response', 'serializer']]) {
      let verdict;
      try {
        verdict = check_compat(JSON.stringify(old), JSON.stringify(changed), role) ? 'compatible' : 'breaking';
      } catch {
        verdict = 'refused';
      }
      console.log(JSON.stringify({ id, direction, verdict }));
    }
  }
}
