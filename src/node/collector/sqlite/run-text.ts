import { isRecord } from '../../../lab/wire/guards.ts';
import { parsedJson } from '../../../lab/wire/parsed-json.ts';
import { maybeNumberAt, numberAt, type Row } from './columns.ts';
import type { Blocks, Place } from './create-blocks.ts';

/** A whole run as the text of `keptRunText`; where its samples were dropped, as a run that has none. */
export function runText(id: string, body: Row, blocks: Blocks): string {
  const record = blocks.read(placeOf(body, '')).toString();
  const samples = samplesOf(body, blocks);
  const content = samples === undefined ? withoutSamples(record) : `${samples}${record}`;
  return `{"content":${content},"id":${JSON.stringify(id)}}`;
}

const samplesOf = (body: Row, blocks: Blocks) =>
  maybeNumberAt(body, 'samples_block') === undefined
    ? undefined
    : blocks.read(placeOf(body, 'samples_')).toString();

/** Of one of the two parts of a body, by what its columns start with. */
export const placeOf = (body: Row, part: '' | 'samples_'): Place => ({
  block: numberAt(body, `${part}block`),
  start: numberAt(body, `${part}start`),
  length: numberAt(body, `${part}length`),
});

/** Still canonical: what is changed has its place and is no field more. */
function withoutSamples(record: string): string {
  const content = parsedJson(`{"batches":[]${record}`);
  if (isRecord(content) && isRecord(content.run) && Array.isArray(content.run.cases))
    content.run.cases = content.run.cases.map((each: unknown) =>
      isRecord(each) ? { ...each, measured: 0, warmUp: 0 } : each,
    );
  return JSON.stringify(content);
}
