/** Run by Node or Bun, with a text: prints the events of measuring it in threads, one a line, without the durations. */
import { runInNode } from '../../src/node/runtimes/run-in-node.ts';
import { briefPlan } from './brief-plan.ts';

const [text] = process.argv.slice(2);
await runInNode(
  { ...briefPlan, benchmark: { kind: 'written', title: 'some', language: 'ts', text, attachments: [] } },
  (event) => {
    const told = event.type === 'batch' ? { ...event, batch: { ...event.batch, durations: [] } } : event;
    console.log(JSON.stringify(told));
  },
  new AbortController().signal,
);
