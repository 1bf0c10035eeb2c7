import { fitness } from '../../../lab/model/fitness.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import type { RunView } from '../../store/run-store.ts';
import { fitnessWords, unfitnessText } from '../../../lab/words/fitness-text.ts';
import { Notice } from '../primitives/notice.tsx';
import { routeHash } from '../route.ts';

type Props = { run: RunRecord; summaries: RunView['summaries'] };

/** Whether the run is fit to be used, and what speaks against it. Says nothing where nothing does. */
export function FitnessLine({ run, summaries }: Props) {
  const { state, reasons } = fitness(run, summaries);
  if (reasons.length === 0 || run.cases.length === 0) return undefined;
  const nameOf = (index: number) => run.cases.at(index)?.info.key ?? '';
  return (
    <Notice kind={state === 'valid' ? 'plain' : 'warn'}>
      <p>{fitnessWords[state]}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{unfitnessText(reason, nameOf)}</li>
        ))}
      </ul>
      {state !== 'valid' && (
        <p>
          <a href={routeHash({ screen: 'settings' })}>Is this device fit to measure?</a>
        </p>
      )}
    </Notice>
  );
}
