import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { useView } from '../use-view.ts';

/** What has to be known about the benchmark on the desk before it is run. */
export function DeskNotice({ lab }: { lab: Lab }) {
  const { fromLink, trusted } = useView(lab.desk);
  if (fromLink) {
    const dismiss = <Button onClick={() => lab.desk.dismissLink()}>I have read it</Button>;
    return (
      <Notice kind="warn" action={dismiss}>
        <strong>This benchmark came from a link.</strong> Nothing has run. Read it before you press Run.
      </Notice>
    );
  }
  if (!trusted) return undefined;
  return (
    <Notice kind="plain">
      This suite is part of the lab and needs the storage of this site, so it runs in an ordinary worker. Its
      source is shown as it is and cannot be changed.
    </Notice>
  );
}
