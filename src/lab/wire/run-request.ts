import type { Plan } from '../model/plan.ts';
import { canonicalJson } from './canonical-json.ts';
import { objectOf } from './check.ts';
import { isPlan } from './check-plan.ts';
import { parsedJson } from './parsed-json.ts';
import { revived } from './revived.ts';
import { isText } from './simple-checks.ts';

/** What somebody is asked to run, elsewhere. */
export type RunRequest = { plan: Plan; name: string };

const isRequest = objectOf<RunRequest>({ plan: isPlan, name: isText });

/** A request as one line of text. `parseRunRequest` is the inverse. */
export const runRequestText = ({ plan, name }: RunRequest): string =>
  [...canonicalJson({ plan, name })].join('');

/** A request out of its text. Errors: a RangeError that says what does not fit: who asks is one of us. */
export function parseRunRequest(text: string): RunRequest {
  const faults: string[] = [];
  const request = revived(parsedJson(text));
  if (isRequest(request, '$', (where, message) => faults.push(`${where}: ${message}`))) return request;
  throw new RangeError(`not a run that can be asked for: ${faults[0] ?? 'unreadable'}`);
}
