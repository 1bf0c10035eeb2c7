import type { ParamLists, Params, ParamValue } from '../model/authoring.ts';

type Hook = (input: unknown, params: Params) => unknown;

/** The functions of a case, their types forgotten. */
export type Hooks = {
  body: Hook;
  setup?: (params: Params) => unknown;
  teardown?: Hook;
  beforeEach?: Hook;
  afterEach?: Hook;
  check?: (result: unknown, params: Params, input: unknown) => unknown;
};

export type Definition = { hooks: Hooks; lists: ParamLists; baseline: boolean };

/** What a person got wrong in calling `bench` or `group`. Thrown into their code, so that its stack names the line. */
export class DefinitionError extends Error {
  override readonly name: string = 'DefinitionError';
}

/** More cases than the plan allows. */
export class TooManyCases extends DefinitionError {
  override readonly name = 'TooManyCases';
}

const NAME_LENGTH = 200;
const HOOKS = ['setup', 'teardown', 'beforeEach', 'afterEach', 'check'] as const;
const OPTIONS = new Set<string>([...HOOKS, 'params', 'baseline']);

/** The checked arguments of one call of `bench`. Errors: `DefinitionError`, saying which argument and what it must be. */
export function checkDefinition(name: unknown, body: unknown, options: unknown = {}): Definition {
  if (!isName(name)) throw new DefinitionError(`a case needs a name of 1 to ${NAME_LENGTH} characters`);
  if (!isHook(body)) throw new DefinitionError(`"${name}" needs a function to measure`);
  if (!isRecord(options)) throw new DefinitionError(`the options of "${name}" must be an object`);
  const unknown = Object.keys(options).find((option) => !OPTIONS.has(option));
  if (unknown)
    throw new DefinitionError(`"${name}" has no option "${unknown}"; there are ${[...OPTIONS].join(', ')}`);
  const hooks = { body, ...checkHooks(name, options) };
  return { hooks, lists: checkLists(name, options['params']), baseline: options['baseline'] === true };
}

/** The checked arguments of one call of `group`. Errors: as of `checkDefinition`. */
export function checkGroup(
  name: unknown,
  define: unknown,
  options: unknown = {},
): { run: () => unknown; sameResult: boolean } {
  if (!isName(name)) throw new DefinitionError(`a group needs a name of 1 to ${NAME_LENGTH} characters`);
  if (!isHook(define)) throw new DefinitionError(`group "${name}" needs a function that adds its cases`);
  if (!isRecord(options)) throw new DefinitionError(`the options of group "${name}" must be an object`);
  const unknown = Object.keys(options).find((option) => option !== 'sameResult');
  if (unknown) throw new DefinitionError(`group "${name}" has no option "${unknown}"; there is sameResult`);
  return { run: define, sameResult: options['sameResult'] === true };
}

function checkHooks(name: string, options: Record<string, unknown>): Omit<Hooks, 'body'> {
  const hooks: Omit<Hooks, 'body'> = {};
  for (const hook of HOOKS) {
    const given = options[hook];
    if (given === undefined) continue;
    if (!isHook(given)) throw new DefinitionError(`${hook} of "${name}" must be a function`);
    hooks[hook] = given;
  }
  return hooks;
}

function checkLists(name: string, params: unknown): ParamLists {
  if (params === undefined) return {};
  if (!isRecord(params)) throw new DefinitionError(`params of "${name}" must be an object of lists`);
  const lists: Record<string, ParamValue[]> = {};
  for (const [param, values] of Object.entries(params)) {
    if (!Array.isArray(values) || values.length === 0 || !values.every(isParamValue)) {
      throw new DefinitionError(
        `params.${param} of "${name}" must be a list of numbers, strings or booleans`,
      );
    }
    lists[param] = values;
  }
  return lists;
}

const isName = (name: unknown): name is string =>
  typeof name === 'string' && name.trim() !== '' && name.length <= NAME_LENGTH;
const isHook = (value: unknown): value is () => unknown => typeof value === 'function';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isParamValue = (value: unknown): value is ParamValue =>
  ['number', 'string', 'boolean'].includes(typeof value);
