import { countText } from '../model/quantity-text.ts';

/** `3 cases`, `1 case` */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${countText(value)} ${value === 1 ? one : many}`;
