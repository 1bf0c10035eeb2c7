import type { TieredProfile } from '../../model/deoptimisation.ts';
import type { Tier } from '../../model/profile.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import { v8Inlining } from './v8-inlining.ts';
import type { CodePlace, LoggedCode } from './logged-code.ts';
import { createV8LogProfile, type V8LogProfile } from './v8-log-profile.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The log of V8 as `node --prof-process --preprocess` gives it.
 *
 * Errors: `unknown-profile` for JSON of another kind; `broken-profile` where it is no JSON, with the place as far as the
 *         engine tells it, or a tick in it is none.
 * Source: Node, `deps/v8/tools/profile.mjs`, `JsonProfile`.
 */
export function readV8LogJson(text: string, title: string): Result<TieredProfile> {
  const parsed = parsedJson(text);
  if (!parsed.ok) return parsed;
  const { code, functions, ticks } = fieldsOf(parsed.value);
  if (!Array.isArray(code) || !Array.isArray(functions) || !Array.isArray(ticks))
    return failed({ code: 'unknown-profile', message: 'it has no code, functions and ticks' });
  const log = createV8LogProfile(title);
  const names = functions.map((fn) => textOf(fieldsOf(fn)['name']));
  const codes = code.map((each: unknown) => codeOf(log, names, fieldsOf(each)));
  const taken = ticks.every((tick: unknown) => take(log, codes, fieldsOf(tick)));
  if (!taken || ticks.length === 0) return broken(text.length, 'a tick without its time, state and stack');
  code.forEach((each: unknown, nth) => takeDeopt(log, codes[nth], fieldsOf(each)['deopt']));
  return ok(log.profile());
}

const broken = (offset: number, message: string) =>
  failed({ code: 'broken-profile', format: 'preprocessed V8 log', offset, message });

function parsedJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return broken(Number(/position (\d+)/.exec(message)?.[1] ?? text.length), message);
  }
}

const kinds = new Map<unknown, Tier>([
  ['Builtin', 'ignition'],
  ['Unopt', 'ignition'],
  ['Ignition', 'ignition'],
  ['Sparkplug', 'sparkplug'],
  ['Baseline', 'sparkplug'],
  ['Maglev', 'maglev'],
  ['Opt', 'turbofan'],
  ['Turbofan', 'turbofan'],
]);

function codeOf(log: V8LogProfile, names: readonly string[], fields: Fields): LoggedCode {
  const { type, kind, func, source, name } = fields;
  if (type !== 'JS') return log.engineCode(textOf(kind), textOf(name));
  const frame = log.functionNamed(names.at(Number(func)) ?? textOf(name));
  const { positions, inlined, fns } = fieldsOf(source);
  const ids = Array.isArray(fns) ? fns.map((fn) => log.functionNamed(names.at(Number(fn)) ?? '')) : [];
  const inlining = v8Inlining(textOf(positions), textOf(inlined), ids);
  return { kind: 'function', frame, tier: kinds.get(kind) ?? 'none', ...(inlining && { inlining }) };
}

function take(log: V8LogProfile, codes: readonly LoggedCode[], { tm, vm, s }: Fields): boolean {
  if (!isTime(tm) || typeof vm !== 'number' || !Array.isArray(s)) return false;
  const stack: CodePlace[] = [];
  for (let at = 0; at + 1 < s.length; at += 2) {
    const code = codes.at(Number(s[at]));
    stack.push(Number(s[at]) >= 0 && code ? { code, offset: Number(s[at + 1]) } : undefined);
  }
  log.tick({ atUs: tm, state: vm, stack });
  return true;
}

function takeDeopt(log: V8LogProfile, code: LoggedCode | undefined, deopt: unknown) {
  const { tm, inliningId, bailoutType, posText, reason } = fieldsOf(deopt);
  if (!isTime(tm)) return;
  const [kind, place, why] = [bailoutType, posText, reason].map(textOf);
  log.deopt({ atUs: tm, code, inlining: Number(inliningId), kind, place, reason: why });
}

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;

const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
