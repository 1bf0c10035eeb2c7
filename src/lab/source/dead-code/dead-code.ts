import { getLineInfo } from 'acorn';
import type { Language } from '../../model/benchmark.ts';
import type { DeadCode } from '../../model/dead-code.ts';
import { declaredTypes, isTricky } from './build-model.ts';
import { caseModels, type CaseModel } from './case-models.ts';
import { constantResults } from './constant-results.ts';
import { expressionOf } from './cost.ts';
import { deadBodies } from './dead-bodies.ts';
import { deadLocals } from './dead-locals.ts';
import { deadRegions } from './dead-regions.ts';
import { deadStores } from './dead-stores.ts';
import type { Finding, Subject } from './finding.ts';
import { invariantLoops } from './invariant-loops.ts';
import { liveness } from './liveness.ts';
import type { Operation } from './model.ts';
import { programOf, type Parsed } from './program-of.ts';
import { unescapedAllocations } from './unescaped-allocations.ts';
import { unreachedCode } from './unreached-code.ts';
import { unusedValues } from './unused-values.ts';

/**
 * What of the measured functions of a benchmark an optimising engine may remove, so that the time
 * is not that of the work. What has an effect anybody may notice is never named; what is not
 * understood is taken for an effect.
 *
 * Shape:  any text → findings in the order of the text, each place once; none where it has an error.
 * Source: Muchnick (1997), Advanced Compiler Design and Implementation, 18.10 (dead code), 13.2
 *         (loop invariants); Andersen (1994) for what may point to what; Choi et al. (1999) for escape.
 * Assumes that builtins are as they came, that types are true, that pure operations throw nothing.
 * Cost:   about 50 ms for 10 kB full of cases; each looks at all the functions it calls. Runs nothing.
 */
export function deadCode(text: string, language: Language): DeadCode[] {
  const parsed = programOf(text.replace(/^\uFEFF/, ''), language);
  try {
    return parsed ? findingsIn(parsed) : [];
  } catch (error) {
    // Nested so deeply that the stack is full: too much to say anything of.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function findingsIn(parsed: Parsed): DeadCode[] {
  const source = { text: parsed.code, tricky: isTricky(parsed.code), types: declaredTypes(parsed.program) };
  const all = caseModels(parsed.program, source).flatMap((each) =>
    findings(each).map((finding) => deadCodeOf(parsed.code, each, finding)),
  );
  return unique(all).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Each place once, with the names of all the cases that come to it. */
function unique(all: readonly DeadCode[]): DeadCode[] {
  const places = new Map<string, DeadCode>();
  for (const each of all) {
    const place = `${each.line}:${each.column}`;
    const known = places.get(place);
    const caseNames = new Set([...(known?.caseNames ?? []), ...each.caseNames]);
    places.set(place, { ...(known ?? each), caseNames: [...caseNames] });
  }
  return [...places.values()];
}

function findings(each: CaseModel): Finding[] {
  const { model, body } = each;
  const subject: Subject = {
    ...each,
    liveness: liveness(model, body, false),
    generous: liveness(model, body, true),
  };
  const found = [...discarded(subject), ...unreachedCode(subject)];
  const regions = deadRegions(subject, found);
  const rest = found.length + regions.length > 0 ? [] : wholeResults(subject);
  return [...found, ...regions, ...rest, ...invariantLoops(subject)];
}

/** What can only be said of a case as a whole. */
const wholeResults = (subject: Subject): Finding[] => [
  ...constantResults(subject),
  ...unescapedAllocations(subject),
  ...deadBodies(subject),
];

/** What is computed for nothing, each thing once: as the variable it fills, or as the value it ends in. */
function discarded(subject: Subject): Finding[] {
  const locals = deadLocals(subject);
  const stores = [...locals, ...deadStores(subject)].flatMap(({ operations }) => operations);
  const values = unusedValues(subject).filter(
    ({ operations }) => !operations.some((each) => holdsAny(each, stores)),
  );
  const read = new Set(
    values.flatMap(({ operations }) => operations.flatMap(expressionOf)).map(({ binding }) => binding),
  );
  return [...locals.filter(({ binding }) => !read.has(binding)), ...deadStores(subject), ...values];
}

const holdsAny = ({ tree }: Operation, inner: readonly Operation[]): boolean =>
  inner.some((each) => each.tree.start >= tree.start && each.tree.end <= tree.end);

function deadCodeOf(code: string, { name }: CaseModel, { rule, start, detail }: Finding): DeadCode {
  const { line, column } = getLineInfo(code, start);
  return { rule, line, column: column + 1, caseNames: name === undefined ? [] : [name], detail };
}
