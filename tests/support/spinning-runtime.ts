/** Run by Node, with the name of a runtime: opens it, has it measure for ever, and prints a line when it is at it. */
import { isOneOf } from '../../src/lab/wire/guards.ts';
import { runtimes } from '../../src/lab/model/report.ts';
import { openRuntime } from '../../src/node/runtimes/runtime.ts';
import { builtLab } from './served-lab.ts';
import { textPlan } from './text-plan.ts';

const [, , runtime] = process.argv;
if (!isOneOf(runtime, runtimes)) throw new Error(`${runtime} is no runtime`);
const opened = await openRuntime(runtime, { labFolder: builtLab, lab: 'test' });
if (!opened.ok) throw new Error(opened.failure.advice);
const plan = textPlan(`bench('spins', () => { for (;;); });`);
const patient = { ...plan, limits: { ...plan.limits, stallMs: 600_000 } };
await opened.value.run(
  patient,
  'for ever',
  ({ type }) => {
    if (type === 'lot-started') console.log('measuring');
  },
  new AbortController().signal,
);
