import type { FrameTold } from '../profile-builder.ts';

const PLACED = /^(.*):(\d+):(\d+)$/s;
/** Where the address of a script begins after a function's name: a path, a scheme, a drive. */
const ADDRESS = / (?=\/|[a-z][a-z\d+.-]*:|[A-Za-z]:[\\/])/;

/** A function as V8 names it in its log: `name file:line:column`, the name empty where it has none. */
export function v8FunctionName(said: string): FrameTold {
  const placed = PLACED.exec(said);
  if (!placed) return { name: said.trim() || ANONYMOUS };
  const [, rest, line, column] = placed;
  const found = rest.search(ADDRESS);
  const cut = found === -1 ? rest.lastIndexOf(' ') : found;
  const [name, file] = [rest.slice(0, Math.max(0, cut)), rest.slice(cut + 1)];
  const isWhole = name === '' && line === '1' && column === '1';
  return {
    name: name || (isWhole ? '(top level)' : ANONYMOUS),
    file,
    line: Number(line),
    column: Number(column),
  };
}

const ANONYMOUS = '(anonymous)';
