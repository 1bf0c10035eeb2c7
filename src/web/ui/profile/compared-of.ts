import type {
  DifferenceUnit,
  FunctionDifference,
  ProfileDifference,
} from '../../../lab/model/profile-difference.ts';
import { frameKinds } from '../../../lab/model/profile.ts';
import { functionKey, functionKeys } from '../../../lab/profile/compare/function-key.ts';
import type { FrameTexts } from '../../../lab/wire/profile-api.ts';
import { meaningInk, type Meaning } from '../../charts/flame-palette.ts';
import { changeText, changeVerdict, ownText } from './change-words.ts';
import { directionOf, type Compared, type Comparison } from './compared.ts';

/** A comparison with what it tells of the functions of a profile. */
export function comparedOf(texts: FrameTexts, comparison: Comparison): Compared {
  const { difference } = comparison;
  const changes = frameDifferences(texts, difference);
  return {
    ...comparison,
    changes,
    inks: changeInks(texts, changes),
    sentenceOf(frame) {
      const told = changes.at(frame);
      return told && changeSentence(told, difference.unit);
    },
  };
}

/** Of each function of the profile what is told of its change, if anything. */
function frameDifferences({ strings, frames }: FrameTexts, { functions }: ProfileDifference) {
  const known = new Map(functions.map((each) => [functionKey(each), each]));
  return functionKeys(strings, frames).map((key) => (key === undefined ? undefined : known.get(key)));
}

const meanings = new Map<number, Meaning>([
  [1, 'more'],
  [-1, 'less'],
]);

/** Whatever a function is: the collector may take more, too. */
function changeInks({ frames }: FrameTexts, changes: Compared['changes']): Uint8Array {
  return frames.kind.map((each, frame) => {
    const kind = frameKinds[each];
    const usual = kind === 'root' || kind === 'idle' ? 'idle' : 'plain';
    return meaningInk(meanings.get(directionOf(changes[frame])) ?? usual);
  });
}

function changeSentence(told: FunctionDifference, unit: DifferenceUnit): string {
  const [before, after] = [ownText(told.baseline, unit), ownText(told.candidate, unit)];
  return `its own ${unit === 'share' ? 'part' : 'time in a call'} ${before} → ${after} (${changeText(told)}): ${changeVerdict(told)}`;
}
