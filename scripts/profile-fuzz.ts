/** `npm run fuzz:profiles [-- files seed]`: broken files of every format, none of which may crash or hang a reader. */
import { mulberry32 } from '../src/lab/model/mulberry32.ts';
import { mutated } from './fuzz/mutated.ts';
import { opened } from './fuzz/opened.ts';
import { profileCorpus } from './fuzz/profile-corpus.ts';

/** No file may take longer, in milliseconds. */
const limit = 2_000;

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const random = mulberry32(seed);
const corpus = Object.entries(profileCorpus).map(([format, file]) => ({ format, bytes: Buffer.from(file) }));
const messages = new Map<string, number>();
let [sound, slowest, faults] = [0, 0, 0];

for (let index = 0; index < count; index += 1) {
  const { format, bytes } = corpus[index % corpus.length];
  const file = mutated(bytes, random);
  const start = performance.now();
  try {
    const result = opened(Uint8Array.from(file));
    if ('profiles' in result) sound += 1;
    else messages.set(result.message, (messages.get(result.message) ?? 0) + 1);
  } catch (error) {
    faults += 1;
    console.error(`${format}, file ${index}:`, error, JSON.stringify(Buffer.from(file).toString('latin1')));
  }
  const took = performance.now() - start;
  slowest = Math.max(slowest, took);
  if (took > limit) {
    faults += 1;
    console.error(`${format}, file ${index}: ${Math.round(took)} ms`);
  }
}

const commonest = [...messages].sort((a, b) => b[1] - a[1]).slice(0, 12);
console.log(
  `${count} files: ${sound} opened, ${count - sound - faults} refused, ${faults} faults; slowest ${slowest.toFixed(1)} ms`,
);
for (const [message, times] of commonest) console.log(`${String(times).padStart(6)}  ${message}`);
process.exitCode = faults > 0 ? 1 : 0;
