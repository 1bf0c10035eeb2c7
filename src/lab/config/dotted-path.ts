/** From the whole to a part of it: the names of tables and keys, and places in lists, from 0. */
export type Path = readonly (string | number)[];

/** A path as TOML writes it, and lists as everybody does: `test.ci.margins."a b"`, `acknowledged[0].until`. */
export const dottedPath = (path: Path): string => path.reduce<string>(lengthened, '');

function lengthened(path: string, part: string | number): string {
  if (typeof part === 'number') return `${path}[${part}]`;
  return path === '' ? keyText(part) : `${path}.${keyText(part)}`;
}

/** A key, in quotes where it cannot stand bare. */
export const keyText = (key: string): string => (/^[\w-]+$/.test(key) ? key : JSON.stringify(key));
