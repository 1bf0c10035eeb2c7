/**
 * Something wrong in the settings, as data: where, what was expected and found, and what may be meant.
 *
 * `where` is a key as TOML writes it (`test.ci.margins."a b"`), or the name of a variable or a flag; empty where it is the
 * whole file. `line` and `column` count from 1 in `file`. All of them are absent where unknown.
 */
export type Fault = {
  where: string;
  message: string;
  hint?: string;
  file?: string;
  line?: number;
  column?: number;
};
