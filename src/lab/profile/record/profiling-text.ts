import { caseLoops } from './case-loops.ts';
import { contextTree } from './context-tree.ts';
import { createContexts } from './create-contexts.ts';
import { watchContexts } from './watch-contexts.ts';

/** The names by which instrumented code refers to what all its functions share. */
export type SharedNames = { state: string; table: string; add: string; first: string };

/** What instrumented code needs round it. */
export type ProfilingText = {
  /** What stands before it, in one line: it declares `$contexts`, of type `Contexts`, and the names. */
  before: string;
  /** The text of loops (`loopsText` of `lab/measure`), made to tell when the case is on. */
  loops: (text: string) => string;
};

/** Shape: the number of functions; whether another thread looks on, or calls are counted instead. */
export function profilingText(
  { state, table, add, first }: SharedNames,
  functions: number,
  isShared: boolean,
): ProfilingText {
  const tree = `(${inOneLine(contextTree)})(${functions},${isShared})`;
  const made = `$contexts=(${inOneLine(createContexts)})(${tree},${isShared})`;
  return {
    before: `const ${made},${state}=$contexts.state,${table}=$contexts.table,${add}=$contexts.add,${first}=(first)=>first;`,
    loops: (text) => `(${inOneLine(caseLoops)})($contexts,${text})`,
  };
}

/** The text of the thread that looks on: a function of the `state` and of `WatchParts` without `wait`. */
export const watchingText = (): string =>
  `((buffer,parts)=>{const own=new Int32Array(new SharedArrayBuffer(4));(${inOneLine(watchContexts)})(new Int32Array(buffer),{...parts,wait:()=>Atomics.wait(own,0,0,0.5+Math.random())})})`;

/** Assumes the function has no comment that ends with its line, and no text that has several. */
const inOneLine = (text: (...given: never[]) => unknown): string => String(text).replace(/\s*\n\s*/g, ' ');
