import type { Failure, FailureCode, Stage } from '../model/failure.ts';
import type { FailedSide } from '../model/judgement.ts';
import type { WeightUnit } from '../model/profile.ts';
import { bytesText, countText, durationText } from '../model/quantity-text.ts';

/** A failure as a person reads it: what happened, and what to do. `line` is where, in their own text. */
export type FailureText = { what: string; fix: string; line?: number; column?: number };

type FailureOf<C extends FailureCode = FailureCode> = { [K in C]: Extract<Failure, { code: K }> }[C];
type Writers = { [C in FailureCode]: (failure: FailureOf<C>) => Pick<FailureText, 'what' | 'fix'> };

const stages: Record<Stage, string> = {
  load: 'while the benchmark was loaded',
  setup: 'in setup',
  check: 'in check',
  beforeEach: 'in beforeEach',
  body: 'in the measured function',
  afterEach: 'in afterEach',
  teardown: 'in teardown',
};

const weighed: Record<WeightUnit, string> = { microseconds: 'times', bytes: 'memory', count: 'counts' };

/** A sentence of its own out of somebody's message, which may end without a full stop. */
const ended = (message: string) => (/[.!?…]$/.test(message.trim()) ? message.trim() : `${message.trim()}.`);

/** The only place where a failure becomes a sentence. */
const writers: Writers = {
  'syntax-error': ({ message }) => ({
    what: `The text is not valid code: ${ended(message)}`,
    fix: 'Correct the marked line and run again.',
  }),
  'unknown-import': ({ name }) => ({
    what: `'${name}' cannot be imported: a benchmark runs alone, without a network.`,
    fix: "Only 'arsenal-lab' can be imported. Paste the code you need, or attach it as a file.",
  }),
  'bad-definition': ({ message }) => ({
    what: `A case is not defined as it must be: ${ended(message)}`,
    fix: 'A case is bench(name, function, options).',
  }),
  'no-cases': () => ({
    what: 'The text defines no case, so there is nothing to measure.',
    fix: "Add one: bench('name', () => { … }).",
  }),
  'too-many-cases': ({ limit }) => ({
    what: `The text defines more than ${countText(limit)} cases.`,
    fix: 'Measure fewer parameter values, or split the benchmark.',
  }),
  threw: ({ stage, message }) => ({
    what: `An error was thrown ${stages[stage]}: ${ended(message)}`,
    fix: `Correct it and run again.${stage === 'load' ? '' : ' The other cases went on.'}`,
  }),
  'timed-out': ({ stage, limitMs }) => ({
    what: `Nothing was heard for ${durationText(limitMs)} ${stages[stage]}, so it was ended.`,
    fix: 'Look for an endless loop or a promise that is never settled, or raise the stall limit in Settings.',
  }),
  'check-failed': ({ message }) => ({
    what: `The result is not what check expects: ${ended(message)}`,
    fix: 'The case was not measured, because it does not compute what it claims. Correct the case or its check.',
  }),
  'result-differs': ({ from, message }) => ({
    what: `The result is not that of "${from}": ${ended(message)}`,
    fix: 'The group says sameResult, so the case was not measured. Correct it, or compare with a check of your own.',
  }),
  'output-too-large': ({ limitBytes }) => ({
    what: `It printed more than ${bytesText(limitBytes)} to the console.`,
    fix: 'Print less, or raise the output limit in Settings.',
  }),
  'worker-failed': ({ message }) => ({
    what: `The measuring worker failed: ${ended(message)}`,
    fix: 'Run again. If it fails the same way, the code asks for something a worker does not have.',
  }),
  'sandbox-died': () => ({
    what: 'The sandbox died without a word; most often it ran out of memory.',
    fix: 'Keep less in memory at once, or use smaller parameter values.',
  }),
  stopped: () => ({ what: 'You stopped the run.', fix: 'The samples taken until then are kept.' }),
  interrupted: () => ({
    what: 'The page was closed or crashed during the run.',
    fix: 'The samples written until then are kept. Run again for a whole result.',
  }),
  'storage-full': ({ needed }) => ({
    what: `There is no room on this device to keep it${needed === undefined ? '' : `: ${bytesText(needed)} are needed`}.`,
    fix: 'Delete older runs in History or free space on the device, then try again. Until then it can be exported.',
  }),
  'storage-failed': ({ message }) => ({
    what: `The browser's storage failed: ${ended(message)}`,
    fix: 'Try again. In a private window storage may be switched off; export what you want to keep.',
  }),
  'storage-newer': () => ({
    what: 'The runs on this device were written by a newer version of the lab.',
    fix: 'Reload to get that version. Nothing was changed.',
  }),
  'storage-blocked': () => ({
    what: 'Another tab with an older version of the lab holds the storage.',
    fix: 'Close the other tabs of the lab, then try again.',
  }),
  'no-such-run': ({ id }) => ({
    what: `There is no run ${id} on this device.`,
    fix: 'It was deleted, or it was made elsewhere: import its export file.',
  }),
  'not-an-export': ({ where, message }) => ({
    what: `The file is not an export of the lab: at ${where}, ${ended(message)}`,
    fix: 'Choose a file that ends in .arsenal.json. Nothing was imported.',
  }),
  'unknown-results': ({ where, message }) => ({
    what: `The results cannot be read: at ${where}, ${ended(message)}`,
    fix: 'Let the tool write them as JSON, whole, and try again. Nothing was imported.',
  }),
  'unknown-profile': ({ message }) => ({
    what: `The file is not a profile the lab can read: ${ended(message)}`,
    fix: 'Choose a profile of V8, Chrome, Firefox, Bun, speedscope or pprof, or collapsed stacks.',
  }),
  'broken-profile': ({ format, offset, message }) => ({
    what: `The ${format} is broken at byte ${countText(offset)}: ${ended(message)}`,
    fix: 'Record or export it again: it may have been cut short.',
  }),
  'unlike-profiles': ({ baseline, candidate }) => ({
    what: `One profile tells ${weighed[baseline]}, the other ${weighed[candidate]}: they have nothing in common.`,
    fix: 'Compare two that were recorded in the same way.',
  }),
  'newer-format': ({ version }) => ({
    what: `The file is of format ${version}, which is newer than this version of the lab reads.`,
    fix: 'Update the lab, then open the file again.',
  }),
  'hash-mismatch': () => ({
    what: 'The file was changed after it was written: its content hash does not match.',
    fix: 'Export it again where it was made. Nothing was imported.',
  }),
  'bad-link': ({ message }) => ({
    what: `The link holds no benchmark: ${ended(message)}`,
    fix: 'It may have been cut off when it was copied. Ask for it again.',
  }),
  'suite-unavailable': ({ message }) => ({
    what: `The built-in suite cannot be opened: ${ended(message)}`,
    fix: 'Choose another one, or reload the page with the network on.',
  }),
  'file-too-large': ({ name, limitBytes }) => ({
    what: `${name} is larger than ${bytesText(limitBytes)}.`,
    fix: 'Make it smaller: a shorter text, smaller attachments, or fewer runs at once.',
  }),
};

/** What to tell a person about a failure. Exhaustive: a new code without a sentence does not compile. */
export function failureText(failure: Failure): FailureText {
  return { ...write(failure), ...place(failure) };
}

/** `Line 3: …`: the same on one line, for those who do not see the text; of two versions, which of them it is of. */
export function failureSentence(failure: Failure, of?: FailedSide): string {
  const { what, fix } = failureText(failure);
  const at = failurePlace(failure, of);
  return `${at === '' ? '' : `${at}: `}${what} ${fix}`;
}

/** `Line 3`, `In the baseline version (git:main), line 3`, or nothing. */
export function failurePlace(failure: Failure, of?: FailedSide): string {
  const { line } = place(failure);
  const parts = [...(of ? [sideText(of)] : []), ...(line === undefined ? [] : [`line ${line}`])].join(', ');
  return `${parts.slice(0, 1).toUpperCase()}${parts.slice(1)}`;
}

/** `in this version`, `in the baseline version (git:main)`. */
export function sideText({ side, baseline }: FailedSide): string {
  if (side === 'candidate') return 'in this version';
  return `in the baseline version${baseline === undefined ? '' : ` (${baseline})`}`;
}

function write<C extends FailureCode>(failure: FailureOf<C>) {
  const writer: Writers[C] = writers[failure.code];
  return writer(failure);
}

/** Where in the person's own text it happened, if that is known. */
function place(failure: Failure): { line?: number; column?: number } {
  const line = 'line' in failure ? failure.line : undefined;
  const column = 'column' in failure ? failure.column : undefined;
  return { ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}
