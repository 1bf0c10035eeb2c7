import type { ContextNames } from './context-names.ts';
import type { Style } from './style.ts';

/** `keepsOwn` where something is caught; `keepsResult` where a `return` has something to give. */
type Entering = { style: Style; keepsOwn: boolean; keepsResult: boolean };

/** The pieces of text that keep the calling context; none has a line break. */
export type ContextText = ReturnType<typeof contextText>;

export function contextText({ state, table, add, first, caller, own, result, before }: ContextNames) {
  const at = `${state}[0]`;
  const entered = (id: number) => `${at}=${table}[${caller}+${id}]||${add}(${caller},${id})`;
  const backIn = `${caller}=${at},${at}=${own}`;
  const left = `${caller}<0||(${at}=${caller},${caller}=-1)`;
  const again = `if(${caller}<0)${caller}=${at};${at}=${own};`;
  return {
    /** At the beginning of a function. What it does not need is left out: engines inline by the length of the code. */
    enter(id: number, { style, keepsOwn, keepsResult }: Entering): string {
      if (style === 'resumable') return `let ${caller}=${at};const ${own}=${entered(id)};try{`;
      const head = `const ${caller}=${at}${keepsOwn ? `,${own}=` : ';'}${entered(id)};`;
      return `${head}${style === 'guarded' ? 'try{' : keepsResult ? `let ${result};` : ''}`;
    },
    /** At its end. */
    leave: {
      returns: `;${at}=${caller}`,
      guarded: `}finally{${at}=${caller}}`,
      resumable: `}finally{if(${caller}>=0)${at}=${caller}}`,
    },
    returned: [`(${result}=(0,`, `),${at}=${caller},${result})`],
    returnedNothing: ` void(${at}=${caller})`,
    /** Round what a function is suspended with, and round the suspension. */
    handedOut: [`${first}((`, `),${left})`],
    handedOutNothing: ` ${first}(void 0,${left})`,
    suspended: [`${first}(`, `,${backIn})`],
    /** Round the body of a loop that waits before each turn. */
    turn: [`{${again}try{`, `}finally{if(${caller}>=0){${at}=${caller};${caller}=-1}}}`],
    /** After something was thrown, or the function was resumed by it. */
    caught: { returns: `${at}=${own};`, guarded: `${at}=${own};`, resumable: again, outside: `${at}=0;` },
    /** Round the inside of a `finally` that a `return` may have come to. */
    lastly: [`const ${before}=${at};${at}=${own};`, `;${at}=${before}`],
    again,
  } as const;
}
