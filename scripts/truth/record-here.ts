/** Run by Node or Bun with a text, the key of a case and milliseconds: prints what recording the case in a thread told. */
import { toldRecording } from '../../src/lab/profile/record/told-recording.ts';
import { recordProfile } from '../../src/node/runtimes/record-profile.ts';
import { textPlan } from './text-plan.ts';

const [text, key, budgetMs] = process.argv.slice(2);
const recorded = await recordProfile(
  { plan: textPlan(text), key, budgetMs: Number(budgetMs) },
  new AbortController().signal,
);
console.log(JSON.stringify(recorded.ok ? { ok: true, value: toldRecording(recorded.value) } : recorded));
// Threads of Bun may outlive what they were asked for.
process.exit(0);
