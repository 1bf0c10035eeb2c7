import { failureText } from '../../../lab/words/failure-text.ts';
import type { Recorder } from '../../recorder.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { useView } from '../use-view.ts';

type Props = { recorder: Recorder; /** The name of the profile that is open. */ opened: string | undefined };

/** What is being recorded, why nothing was, and what a recording is not. */
export function RecorderNotice({ recorder, opened }: Props) {
  const { key, isLive, profile, failure } = useView(recorder);
  if (isLive) {
    return (
      <Notice kind="plain" action={<Button onClick={recorder.stop}>Stop recording</Button>}>
        Recording {key}, in a pass of its own: first as it is, then instrumented…
      </Notice>
    );
  }
  if (failure && failure.code !== 'stopped') {
    const { what, fix } = failureText(failure);
    return (
      <Notice kind="bad">
        {key} could not be recorded: {what} {fix}
      </Notice>
    );
  }
  if (profile?.unit === 'count' && opened === key) {
    return (
      <Notice kind="warn">
        This page is not isolated from others, so no thread can look on: of {key} the calls were counted, and
        not its time.
      </Notice>
    );
  }
  return undefined;
}
