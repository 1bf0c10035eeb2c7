import type { ParamValue } from '../model/authoring.ts';
import type { Attachment, Benchmark, CaseInfo, Language } from '../model/benchmark.ts';
import type { Limits, Plan } from '../model/plan.ts';
import { dictionaryOf, expected, listOf, maybe, objectOf, oneOfKinds } from './check.ts';
import type { Check } from './check.ts';
import { isBytes, isCount, isFlag, isNumber, isText, isWord } from './simple-checks.ts';

type Of<K extends Benchmark['kind']> = Extract<Benchmark, { kind: K }>;

export const isLanguage: Check<Language> = isWord('ts', 'js');
export const isAttachments = listOf(objectOf<Attachment>({ name: isText, bytes: isBytes }));

const kinds: { [K in Benchmark['kind']]: Check<Of<K>> } = {
  written: objectOf<Of<'written'>>({
    kind: isWord('written'),
    title: isText,
    language: isLanguage,
    text: isText,
    attachments: isAttachments,
    sided: maybe(isFlag),
  }),
  trusted: objectOf<Of<'trusted'>>({ kind: isWord('trusted'), title: isText, suite: isText }),
};

/** Whether a value is a plan: figures may be any number, an infinite budget among them. */
export const isPlan: Check<Plan> = objectOf<Plan>({
  benchmark: oneOfKinds<Benchmark>('kind', kinds),
  filter: maybe(isText),
  samples: isNumber,
  budgetMs: isNumber,
  warmUpMs: isNumber,
  replicates: isCount,
  precision: maybe(isNumber),
  mostReplicates: maybe(isCount),
  seed: isNumber,
  limits: objectOf<Limits>({ stallMs: isNumber, outputBytes: isNumber, cases: isNumber }),
});

const isParam = expected('a number, text, or true or false', (value): value is ParamValue =>
  ['number', 'string', 'boolean'].includes(typeof value),
);

export const isCaseInfo: Check<CaseInfo> = objectOf<CaseInfo>({
  key: isText,
  name: isText,
  groups: listOf(isText),
  params: dictionaryOf(isParam),
  baseline: isFlag,
});
