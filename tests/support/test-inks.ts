import type { Inks } from '../../src/web/charts/inks.ts';

/** Inks by their own names, so that a log tells which was used. */
export const testInks: Inks = {
  series: ['ink-1', 'ink-2', 'ink-3'],
  heat: ['heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4'],
  grid: 'grid',
  text: 'text',
  shade: 'shade',
  mark: 'mark',
  ground: 'ground',
  fontFamily: 'sans-serif',
};
