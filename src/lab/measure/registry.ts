import type { Authoring, ParamLists, Params } from '../model/authoring.ts';
import { caseKey, type Attachment, type CaseInfo } from '../model/benchmark.ts';
import { unsided } from '../model/sides.ts';
import { checkDefinition, checkGroup, DefinitionError, TooManyCases, type Hooks } from './definition.ts';
import { isThenable } from './is-thenable.ts';
import { combinations } from './combinations.ts';

/** A case as it is run: what `bench` was given, its types forgotten. */
export type RegisteredCase = Hooks & {
  info: CaseInfo;
  /** Whether a group it is in says that its cases compute the same. */
  sameResult: boolean;
};

export type Registry = { authoring: Authoring; cases: RegisteredCase[] };

export type RegistryParts = {
  attachments: readonly Attachment[];
  /** Most cases a benchmark may define. */
  limit: number;
  /** A regular expression: cases whose key it finds nothing in are left out. */
  filter?: string | undefined;
  /** Two versions of a benchmark: the filter looks at the keys that cases had before there were two of each. */
  sided?: boolean | undefined;
  keep: <T>(value: T) => T;
  decode: (utf8: Uint8Array<ArrayBuffer>) => string;
};

const KEY_LENGTH = 1_000;

/**
 * Collects the cases a benchmark defines, in order; a case with parameters becomes one for each combination.
 *
 * Errors: `DefinitionError` out of `bench`, `group` and `file` for a bad name, body, option or
 *         parameter, a name used twice or too long with all that belongs to it, a missing attachment;
 *         `TooManyCases` past the limit.
 */
export function createRegistry({ attachments, limit, keep, decode, ...asked }: RegistryParts): Registry {
  const cases: RegisteredCase[] = [];
  const keys = new Set<string>();
  const isAsked = createFilter(asked);
  const groups: { name: string; sameResult: boolean }[] = [];

  function add(params: Params, name: string, baseline: boolean, hooks: Hooks) {
    const names = groups.map((group) => group.name);
    const key = caseKey(names, name, params);
    if (key.length > KEY_LENGTH) throw new DefinitionError(tooLong);
    if (keys.has(key)) throw new DefinitionError(`two cases are called "${key}"`);
    keys.add(key);
    const info: CaseInfo = { key, name, groups: names, params, baseline };
    if (!isAsked(info)) return;
    const sameResult = groups.some((group) => group.sameResult);
    cases.push({ ...hooks, info, sameResult });
  }
  const file = (name: string) => bytesOf(attachments, name);
  const authoring: Authoring = {
    bench(name, body, options) {
      const { hooks, lists, baseline } = checkDefinition(name, body, options);
      // Counted before they are made: a few lists make more combinations than fit into memory.
      if (cases.length + countOf(lists) > limit) throw new TooManyCases(`more than ${limit} cases`);
      for (const params of combinations(lists)) add(params, name, baseline, hooks);
    },
    group(name, define, options) {
      const { run, sameResult } = checkGroup(name, define, options);
      groups.push({ name, sameResult });
      try {
        if (isThenable(run())) throw new DefinitionError(`group "${name}" must not be async`);
      } finally {
        groups.pop();
      }
    },
    keep,
    file,
    text: (name) => decode(file(name)),
  };
  return { authoring, cases };
}

/** Whether a case was asked for, by its own name: without its side, where it is one of two versions. */
function createFilter({ filter = '', sided = false }: Pick<RegistryParts, 'filter' | 'sided'>) {
  const asked = new RegExp(filter, 'u');
  const named = (info: CaseInfo) => (sided ? (unsided(info) ?? info) : info);
  return (info: CaseInfo): boolean => asked.test(named(info).key);
}

function bytesOf(attachments: readonly Attachment[], name: string) {
  const found = attachments.find((attachment) => attachment.name === name);
  if (!found) throw new DefinitionError(`no file called "${name}" is attached`);
  return found.bytes;
}

const tooLong = 'the name of a case, with its groups and parameters, has more than 1,000 characters';

const countOf = (lists: ParamLists): number =>
  Object.values(lists).reduce((count, values) => count * values.length, 1);
