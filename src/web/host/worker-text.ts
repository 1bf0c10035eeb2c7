import { loopsText } from '../../lab/measure/loops.ts';

/**
 * The whole text of a sandbox worker. The person's code comes first, so that its lines can be told
 * from a stack, in a block of its own, so that it may use any name; then a loop for each case; then
 * our runtime. It was parsed alone before, so it cannot close the block it stands in.
 */
export function workerText(code: string, cases: number, runtime: string): string {
  return [
    `'use strict';{const $user=async($lab)=>{const{bench,group,keep,file,text}=$lab;{`,
    code,
    `}};const $loops=${loopsText(cases)};`,
    runtime.replace(/^\/\/# sourceMappingURL=.*$/m, ''),
    '}',
    '//# sourceURL=benchmark.ts',
  ].join('\n');
}
