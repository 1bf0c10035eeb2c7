/** Which numbers a function can work with. */
export type Domain = 'finite' | 'not negative' | 'positive';

const lowest: Record<Domain, number> = {
  finite: -Number.MAX_VALUE,
  'not negative': 0,
  positive: Number.MIN_VALUE,
};

/** Errors: RangeError for fewer values than `least`, or one outside the domain: a bug upstream, not an outcome. */
export function checkValues(values: ArrayLike<number>, least: number, domain: Domain): void {
  if (values.length < least) throw new RangeError(`needs ${least} or more values, got ${values.length}`);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!(value >= lowest[domain] && value <= Number.MAX_VALUE)) {
      throw new RangeError(`value ${i} is ${value}; all must be ${domain}`);
    }
  }
}
