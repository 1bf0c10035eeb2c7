import { useCallback, useMemo, useState } from 'react';
import type { Result } from '../../../lab/model/result.ts';
import type { RunEntry } from '../../archive/archive.ts';
import { createReading } from '../create-reading.ts';
import type { Reading } from '../create-reading.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import type { ListQuery } from '../route.ts';
import { useView } from '../use-view.ts';
import { DropZone } from './drop-zone.tsx';
import { HistoryEmpty } from './history-empty.tsx';
import { HistoryFilter } from './history-filter.tsx';
import { historyQuery, matchingRuns, tagsOf, writtenQuery } from './history-query.ts';
import { importFiles } from './import-files.ts';
import { RunList } from './run-list.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { StorageLine } from './storage-line.tsx';
import { followRuns } from './follow-runs.ts';
import './history-list.css';

type Listed = Result<RunEntry[]>;
type Props = { lab: Lab; query: ListQuery | undefined };

/** The runs, newest first or as the address says. Follows the archive, whichever tab changes it. */
export function HistoryList({ lab, query: written = {} }: Props) {
  const [listing] = useState(() => createReading(() => lab.archive.list(), followRuns(lab.archive)));
  const listed = useView(listing);
  const { find, tag, sort } = historyQuery(written);
  const runs = useMemo(() => (listed?.ok ? listed.value : []), [listed]);
  const shown = useMemo(() => matchingRuns(runs, { find, tag, sort }), [runs, find, tag, sort]);
  const { routes } = lab;
  const ask = useCallback((part: ListQuery) => askFor(routes, part), [routes]);
  const onTag = useCallback((next: string) => ask({ tag: next }), [ask]);
  return (
    <DropZone text="Drop exported runs here to add them" onFiles={(files) => void importFiles(lab, files)}>
      <div className="history-list">
        <h1 className="visually-hidden">History</h1>
        <HistoryFilter lab={lab} query={{ find, tag, sort }} tags={tagsOf(runs)} onChange={ask} />
        <ListFailure listed={listed} listing={listing} />
        {listed?.ok && shown.length === 0 && (
          <HistoryEmpty lab={lab} kept={runs.length} onClear={() => ask({ find: '', tag: '' })} />
        )}
        <ShownRuns
          lab={lab}
          place={[find, tag, sort].join('\n')}
          shown={shown}
          total={runs.length}
          onTag={onTag}
        />
        <StorageLine lab={lab} />
      </div>
    </DropZone>
  );
}

/** Other runs, or another order; what is not named stays as the address has it. */
function askFor(routes: Lab['routes'], part: ListQuery) {
  const route = routes.view();
  const now = route.screen === 'history' ? route.query : {};
  routes.replace({ screen: 'history', query: writtenQuery(historyQuery({ ...now, ...part })) });
}

/** `place` changes when other runs are asked for: the list begins at its top again. */
type Shown = {
  lab: Lab;
  place: string;
  shown: readonly RunEntry[];
  total: number;
  onTag: (tag: string) => void;
};
function ShownRuns({ lab, place, shown, total, onTag }: Shown) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <div>
      <SelectionBar lab={lab} shown={shown} total={total} selected={selected} onSelect={setSelected} />
      <RunList key={place} lab={lab} runs={shown} selected={selected} onSelect={setSelected} onTag={onTag} />
    </div>
  );
}

function ListFailure({ listed, listing }: { listed: Listed | undefined; listing: Reading<Listed> }) {
  if (listed?.ok !== false) return undefined;
  const { what, fix } = failureText(listed.failure);
  return (
    <Notice kind="bad" action={<Button onClick={() => listing.again()}>Try again</Button>}>
      {what} {fix}
    </Notice>
  );
}
