import type { TieredProfile } from '../../model/deoptimisation.ts';
import { v8LogFields } from './v8-log-fields.ts';
import type { CodePlace } from './logged-code.ts';
import { createV8LogProfile } from './v8-log-profile.ts';
import { createLoggedCodes, type Fields, type LoggedCodes } from './logged-codes.ts';

/** Reads a log of V8 line by line. */
export interface V8LogReader {
  /** Whether lines of this name tell anything. */
  reads(name: string): boolean;
  /** Takes a line in; says what is wrong with it, if anything is. */
  line(text: string): string | undefined;
  ticks(): number;
  profile(): TieredProfile;
}

/** What a line is to have: so many fields, and numbers in these places. */
type Form = { fields: number; numbers: readonly number[]; take: (fields: Fields) => void };

export function createV8LogReader(title: string): V8LogReader {
  const log = createV8LogProfile(title);
  const codes = createLoggedCodes(log);
  let count = 0;
  function tick(fields: Fields) {
    count += 1;
    const [, , at, , , state] = fields;
    log.tick({ atUs: Number(at), state: Number(state), stack: stackOf(fields, codes.find) });
  }
  function deopt([, at, , start, inlining, , kind, place, reason]: Fields) {
    const code = codes.at(Number(start));
    log.deopt({ atUs: Number(at), code, inlining: Number(inlining), kind, place, reason });
  }
  const disabled = ([, name, reason]: Fields) => log.disabled(name, reason);
  const forms = new Map<string, Form>([
    ['shared-library', { fields: 4, numbers: [2, 3], take: codes.library }],
    ['code-creation', { fields: 7, numbers: [4, 5], take: codes.creation }],
    ['code-source-info', { fields: 8, numbers: [1], take: codes.sources }],
    ['code-move', { fields: 3, numbers: [1, 2], take: codes.move }],
    ['code-delete', { fields: 2, numbers: [1], take: codes.remove }],
    ['sfi-move', { fields: 3, numbers: [1, 2], take: codes.moveFunction }],
    ['code-deopt', { fields: 9, numbers: [1, 3, 4], take: deopt }],
    ['code-disable-optimization', { fields: 3, numbers: [], take: disabled }],
    ['tick', { fields: 6, numbers: [1, 2, 4, 5], take: tick }],
  ]);
  return {
    reads: (name) => forms.has(name),
    line(text) {
      const fields = v8LogFields(text);
      const form = forms.get(fields[0]);
      if (!form) return undefined;
      const fault = faultOf(fields, form);
      if (fault === undefined) form.take(fields);
      return fault;
    },
    ticks: () => count,
    profile: log.profile,
  };
}

function faultOf(said: Fields, { fields, numbers }: Form): string | undefined {
  if (said.length < fields) return `${said[0]} has ${said.length - 1} fields of ${fields - 1}`;
  const bad = numbers.find(
    (nth) => said[nth] === '' || !(Math.abs(Number(said[nth])) <= Number.MAX_SAFE_INTEGER),
  );
  return bad === undefined ? undefined : `field ${bad} of ${said[0]} is no number`;
}

/** What was on, from the innermost outwards. */
function stackOf([, pc, , isExternal, top, , ...stack]: Fields, find: LoggedCodes['find']): CodePlace[] {
  if (isExternal === '1') return [Number(top), ...callers(Number(top), stack)].map(find);
  // The top of the stack may be in a function that has no frame yet.
  const inner = find(Number(top));
  const places = callers(Number(pc), stack).map(find);
  return [find(Number(pc)), ...(inner?.code.kind === 'function' ? [inner] : []), ...places];
}

/** The addresses of a stack: each by itself, or from the one before. */
function callers(own: number, stack: Fields): number[] {
  const found: number[] = [];
  let last = own;
  for (const said of stack) {
    // It may end in the word that it was too deep.
    if (!/^[+-]?0x/.test(said)) continue;
    const isRelative = said.startsWith('+') || said.startsWith('-');
    const value = Number(isRelative ? said.slice(1) : said);
    last = isRelative ? last + (said.startsWith('-') ? -value : value) : value;
    found.push(last);
  }
  return found;
}
