import { below, child, holds, isFunction, present, type Tree } from '../dead-code/tree.ts';
import type { Edit } from '../edited.ts';
import type { ContextText } from './context-text.ts';
import type { ProfiledFunction } from './profiled-functions.ts';

/** The edits at the beginning and the end of the body of a function; those of an expression make a block of it. */
export function functionEdits(
  { tree, style }: ProfiledFunction,
  id: number,
  { text, code }: { text: ContextText; code: string },
): { before: Edit[]; after: Edit[] } {
  const body = child(tree, 'body');
  if (!body) return { before: [], after: [] };
  const leave = text.leave[style];
  const keepsOwn = holds(body, /^TryStatement$/);
  if (body.type !== 'BlockStatement') {
    const [open, close] = style === 'returns' ? text.returned : ['(', ')'];
    const enter = text.enter(id, { style, keepsOwn, keepsResult: true });
    return {
      before: [put(afterArrow(tree, code), `{${enter}return${open}`)],
      after: [put(tree.end, `${close};${style === 'returns' ? '' : leave}}`)],
    };
  }
  const isLeft =
    style === 'returns' && /^(?:Return|Throw)Statement$/.test(present(body, 'body').at(-1)?.type ?? '');
  return {
    before: [
      put(afterDirectives(body), `;${text.enter(id, { style, keepsOwn, keepsResult: givesResult(body) })}`),
    ],
    after: isLeft ? [] : [put(body.end - 1, leave)],
  };
}

const put = (at: number, text: string): Edit => ({ start: at, end: at, text });

const givesResult = (tree: Tree): boolean =>
  (tree.type === 'ReturnStatement' && child(tree, 'argument') !== undefined) ||
  below(tree).some((each) => (!isFunction(each) || each.type.startsWith('Class')) && givesResult(each));

function afterDirectives(body: Tree): number {
  const directives = present(body, 'body').filter((each) => typeof each['directive'] === 'string');
  return directives.at(-1)?.end ?? body.start + 1;
}

/** Where the body begins: it may do so with a parenthesis that is in no node. */
function afterArrow(tree: Tree, code: string): number {
  const arrow = /(?:async|\s|\/\/.*|\/\*[^]*?\*\/|[(),])*=>/y;
  arrow.lastIndex = present(tree, 'params').at(-1)?.end ?? tree.start;
  arrow.exec(code);
  return arrow.lastIndex;
}
