import { isAmount } from '../guards.ts';
import { fieldsOf } from './fields-of.ts';
import type { ForeignFigures } from './foreign-results.ts';

type Figure = keyof ForeignFigures;

/** Which of a tool's fields is which figure. */
export type FieldNames = Partial<Record<Figure, string>>;

const figures: readonly Figure[] = ['mean', 'standardDeviation', 'min', 'p50', 'p75', 'p95', 'p99', 'max'];

/** The figures that a tool has told, in milliseconds: `unit` is the size of its unit in these. */
export function figuresFrom(source: unknown, names: FieldNames, unit: number): ForeignFigures {
  const fields = fieldsOf(source);
  const known = figures.flatMap((figure) => {
    const name = names[figure];
    const value = name === undefined ? undefined : fields[name];
    return isAmount(value) ? [[figure, value * unit] as const] : [];
  });
  return Object.fromEntries(known);
}
