import type { ProfileSummary } from '../../../lab/model/profile-view.ts';
import type { FrameTexts } from '../../../lab/wire/profile-api.ts';
import type { InkBy } from './frame-inks.ts';
import type { StudyView } from './study.ts';

type Parts = { summary: ProfileSummary; texts: FrameTexts; like?: StudyView };

/** A profile as it is first looked at: in order of time where it has one; or as less of the same was looked at. */
export function firstView({ summary, texts, like }: Parts): StudyView {
  const first = {
    mode: summary.ordered ? ('time' as const) : ('left-heavy' as const),
    steps: [],
    inkBy: firstInks(texts),
    query: { text: '', kind: 'fuzzy' as const },
    ...(like && takenOver(like)),
  };
  return {
    ...first,
    inks: new Uint8Array(),
    found: undefined,
    frame: undefined,
    table: undefined,
    compared: undefined,
    busy: true,
    trouble: undefined,
  };
}

/** By file, where the profile names any. */
export const firstInks = ({ frames }: FrameTexts): InkBy =>
  frames.file.some((file) => file !== 0) ? 'file' : 'name';

/** Functions may have other numbers now, so what is asked of single ones is not taken over. */
const takenOver = ({
  mode,
  steps,
  inkBy,
  query,
}: StudyView): Partial<Pick<StudyView, 'mode' | 'steps' | 'inkBy' | 'query'>> => ({
  ...(mode !== 'sandwich' && { mode }),
  ...(inkBy !== 'tier' && inkBy !== 'change' && { inkBy }),
  steps: steps.filter(({ kind }) => kind === 'mine' || kind === 'collapse'),
  query,
});
