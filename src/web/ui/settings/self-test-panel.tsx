import { useState } from 'react';
import { runProgress } from '../../../lab/model/run-progress.ts';
import type { SelfTest } from '../../../lab/model/self-test.ts';
import { selfTestReasonText, selfTestSentence } from '../../../lab/words/self-test-text.ts';
import { whenText } from '../history/when-text.ts';
import type { Lab } from '../lab.ts';
import { pacedView } from '../paced-view.ts';
import { runWords } from '../performance/run-words.ts';
import { Button } from '../primitives/button.tsx';
import { Panel } from '../primitives/panel.tsx';
import { routeHash } from '../route.ts';
import { useNow } from '../use-now.ts';
import { useView } from '../use-view.ts';
import './self-test-panel.css';

/** A press finds out whether figures made on this device can be trusted; the answer stays, with its date. */
export function SelfTestPanel({ lab }: { lab: Lab }) {
  const { isOn } = useView(lab.selfTesting);
  const { busy } = useView(lab.session);
  const last = useView(lab.memory)?.selfTest;
  return (
    <Panel title="Is this device fit to measure?">
      <p className="settings-screen__lead">
        Measures what is known beforehand, in about ten seconds: identical code, and code that does 2&nbsp;%
        more work, three times each.
      </p>
      <div className="self-test" role="status">
        {!isOn && last && <Result test={last} />}
      </div>
      {isOn ? (
        <Progress lab={lab} />
      ) : (
        <div>
          <Button onClick={() => void lab.selfTesting.start()} aria-disabled={busy}>
            {last ? 'Test this device again' : 'Test this device'}
          </Button>
          {busy && <p className="field__note">A run is on; the test can follow it.</p>}
        </div>
      )}
    </Panel>
  );
}

function Result({ test }: { test: SelfTest }) {
  return (
    <>
      <p className={`self-test__answer self-test__answer--${test.isFit ? 'fit' : 'unfit'}`}>
        <strong>{selfTestSentence(test)}</strong>
      </p>
      <ul className="self-test__reasons">
        {test.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{selfTestReasonText(reason)}</li>
        ))}
      </ul>
      <p className="field__note">
        Tested {whenText(test.at)}. <a href={routeHash({ screen: 'history', run: test.run })}>Its run</a>
      </p>
    </>
  );
}

/** The test is an ordinary run: it is the one that is on. */
function Progress({ lab }: { lab: Lab }) {
  const [paced] = useState(() => pacedView(lab.store, 250));
  const { run } = useView(paced);
  const now = useNow();
  const progress = run && runProgress(run, now);
  return (
    <div className="self-test__progress">
      <progress aria-label="Progress of the self-test" max={1} value={progress?.fraction ?? 0} />
      <Button look="danger" onClick={() => lab.session.stop()}>
        Cancel
      </Button>
      <p className="field__note">{run && progress ? runWords(run, progress).more : 'Starting'}</p>
    </div>
  );
}
