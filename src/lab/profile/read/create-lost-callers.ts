import type { CodePlace } from './logged-code.ts';

/**
 * Puts back functions that V8 loses: what Sparkplug's code calls for each operation has no frame of its own, so that in the
 * middle of it the stack goes on with the caller of the function that called it. That function is taken to be the one that
 * this caller was last seen to have called in Sparkplug; where there was none, nobody knows whose time it was.
 *
 * Shape:  a stack from the innermost outwards → the same with its lost function, or undefined.
 */
export function createLostCallers(): (stack: readonly CodePlace[]) => readonly CodePlace[] | undefined {
  const lastCalled = new Map<number, CodePlace>();
  return (stack) => {
    const functions = stack.filter((place) => place?.code.kind === 'function');
    const [innermost, caller] = functions;
    if (isInSparkplug(innermost)) {
      lastCalled.set(frameOf(caller), innermost);
      return stack;
    }
    const [top, ...others] = stack;
    if (top?.code.kind !== 'engine' || !top.code.isOfSparkplug) return stack;
    const lost = lastCalled.get(frameOf(innermost));
    return lost && [top, lost, ...others];
  };
}

const isInSparkplug = (place: CodePlace) =>
  place?.code.kind === 'function' && place.code.tier === 'sparkplug';

const frameOf = (place: CodePlace): number => (place?.code.kind === 'function' ? place.code.frame : -1);
