import { opening } from './profiles/opening.ts';
import { viewers } from './profiles/viewers.ts';
const [json, lab] = await viewers('dist', '/work/main/node_modules/.cache/peers').catch((e) => { console.log(e); process.exit(1); });
for (const path of process.argv.slice(2)) for (let k = 0; k < 2; k++) for (const v of [json, lab]) { try { console.log(path.split('/').pop(), v.name, JSON.stringify(await opening(v, path))); } catch (e) { console.log(v.name, String(e).slice(0, 300)); } }
process.exit(0);
