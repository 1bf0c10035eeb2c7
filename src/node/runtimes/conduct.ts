/**
 * A process of Node or Bun that conducts runs in its own runtime, one at a time, each replicate in a fresh process.
 * `startConductor` starts it, with the version of the lab as its argument. Both sides talk in lines, of a word and what
 * belongs to it: it is told `run` and a request, `record`, what to record and a request, or `stop`; it tells `ready` and
 * its environment, `events`, `kept` and the whole run, and `recorded` and what was. A bug ends it. It ends with whoever started it.
 */
import { createPacedEvents } from '../../lab/conduct/paced-events.ts';
import { canonicalJson } from '../../lab/wire/canonical-json.ts';
import { keptRunText } from '../../lab/wire/kept-run-text.ts';
import { parseRecording } from '../../lab/wire/parse-recording.ts';
import { parsedJson } from '../../lab/wire/parsed-json.ts';
import { parseRunRequest } from '../../lab/wire/run-request.ts';
import { entries } from './entries.ts';
import { followLines } from './follow-lines.ts';
import { openReplicate } from './open-replicate.ts';
import { recordInThreads } from './record-in-threads.ts';
import { runInThreads } from './run-in-threads.ts';
import { threadEnvironment } from './thread-environment.ts';

const [, , lab = 'source'] = process.argv;
const modules = entries();
let stopping = new AbortController();

const say = (word: string, text: string) => void process.stdout.write(`${word} ${text}\n`);

async function run(request: string) {
  stopping = new AbortController();
  const { plan, name } = parseRunRequest(request);
  const open = (text: string, lines: number) => openReplicate(text, lines, modules);
  const events = createPacedEvents((text) => say('events', text), setLater);
  const kept = await runInThreads({ plan, name, lab, open }, events.take, stopping.signal);
  events.flush();
  say('kept', keptRunText(kept));
}

async function record(asked: string) {
  stopping = new AbortController();
  const space = asked.indexOf(' ');
  const recording = parseRecording(parsedJson(asked.slice(0, space)));
  if (!recording) throw new RangeError('not a thing that can be recorded');
  const request = parseRunRequest(asked.slice(space + 1));
  const answer = await recordInThreads({ ...request, lab, recording, modules }, stopping.signal);
  say('recorded', JSON.stringify(answer));
}

const setLater = (ms: number, act: () => void) => setTimeout(act, ms);

followLines(process.stdin, (line) => {
  if (line === 'stop') stopping.abort();
  if (line.startsWith('record ')) void record(line.slice('record '.length));
  if (line.startsWith('run ')) void run(line.slice('run '.length));
});
process.stdin.on('end', () => process.exit());
say('ready', [...canonicalJson(threadEnvironment(lab))].join(''));
