/**
 * The whole text of a worker that measures what a person wrote. Their code comes first, so that its lines
 * can be told from a stack, in a block of its own, so that it may use any name; then a loop for each case
 * (`loopsText` of `lab/measure`); then our runtime, as one classic script.
 *
 * Shape:  `before`, in one line, stands outside all that, for the whole script to use; the first line of the code comes after `LINES_BEFORE` lines (`lab/source`).
 * Assumes the code was parsed alone before, so that it cannot close the block it stands in.
 */
export function workerText(code: string, loops: string, runtime: string, before = ''): string {
  return [
    `'use strict';${before}{const $user=async($lab)=>{const{bench,group,keep,file,text}=$lab;{`,
    code,
    `}};const $loops=${loops};`,
    runtime.replace(/^\/\/# sourceMappingURL=.*$/m, ''),
    '}',
    '//# sourceURL=benchmark.ts',
  ].join('\n');
}
