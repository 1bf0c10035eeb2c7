import { shuffled } from '../model/shuffled.ts';
import type { Random } from '../model/units.ts';

/**
 * The orders in which arms are visited, one a round, without end: row after row of a cyclic Latin square, its arms
 * relabelled at random for every square and every other square backwards. Over a square each arm has been in each
 * place once, so that what drifts with time cancels; of two arms it is A B B A or B A A B.
 *
 * Source: the cyclic square of Fisher & Yates; the reversal balances who comes before whom.
 * Random: one shuffle a square.
 */
export function* latinOrders(arms: number, random: Random): Generator<number[], never> {
  for (let backwards = false; ; backwards = !backwards) {
    const labels = shuffled([...Array(arms).keys()], random);
    for (let row = 0; row < arms; row++) {
      const order = labels.map((_, place) => labels[(row + place) % arms]);
      yield backwards ? order.reverse() : order;
    }
  }
}
