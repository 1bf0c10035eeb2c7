import type { Boxes } from '../../../lab/model/boxes.ts';
import { selfWeight } from '../../charts/box-at.ts';
import { framePlace, frameName } from './frame-words.ts';
import type { Study } from './study.ts';
import { shareText, weightText } from './weight-text.ts';

/** What is told of one box: the function, where it stands, and its weight. */
export type BoxFacts = { name: string; place: string; total: string; self: string; share: string };

export function boxFacts(
  { texts, summary }: Pick<Study, 'texts' | 'summary'>,
  boxes: Boxes,
  box: number,
): BoxFacts {
  const frame = boxes.frame[box];
  const total = boxes.right[box] - boxes.left[box];
  return {
    name: frameName(texts, frame),
    place: framePlace(texts, frame),
    total: weightText(total, summary),
    self: weightText(selfWeight(boxes, box), summary),
    share: shareText(total, boxes.total),
  };
}

/** The same in one sentence, for who does not see the picture. */
export function boxSentence({ name, place, total, self, share }: BoxFacts): string {
  return `${name}${place === '' ? '' : `, ${place}`}: ${total}, ${share}; of it ${self} itself.`;
}
