import type { Boxes } from '../../../lab/model/boxes.ts';
import { selfWeight } from '../../charts/box-at.ts';
import { framePlace, frameName } from './frame-words.ts';
import type { Study } from './study.ts';
import { shareText, weightText } from './weight-text.ts';

/** What is told of one box: the function, where it stands, and its weight. */
export type BoxFacts = {
  name: string;
  place: string;
  total: string;
  share: string;
  /** Without what it called; absent where the boxes below are callers. */
  self: string | undefined;
  /** How the function changed, wherever it is called, where something is compared. */
  change: string | undefined;
};

export function boxFacts(
  { texts, summary, view }: Pick<Study, 'texts' | 'summary' | 'view'>,
  boxes: Boxes,
  box: number,
  goesInwards: boolean,
): BoxFacts {
  const frame = boxes.frame[box];
  const total = boxes.right[box] - boxes.left[box];
  return {
    name: frameName(texts, frame),
    place: framePlace(texts, frame),
    total: weightText(total, summary),
    self: goesInwards ? weightText(selfWeight(boxes, box), summary) : undefined,
    share: shareText(total, boxes.total),
    change: view().compared?.sentenceOf(frame),
  };
}

/** The same in one sentence, for who does not see the picture. */
export function boxSentence({ name, place, total, self, share, change }: BoxFacts): string {
  const isPlaced = place !== '' && !name.endsWith(place);
  return `${name}${isPlaced ? `, ${place}` : ''}: ${total}, ${share}${self === undefined ? '' : `; of it ${self} itself`}${change === undefined ? '' : `; ${change}`}.`;
}
