import { useMemo, useState } from 'react';
import type { RunStore } from '../../store/run-store.ts';
import type { Lab } from '../lab.ts';
import { EmptyState } from '../primitives/empty-state.tsx';
import { routeHash } from '../route.ts';
import { useView } from '../use-view.ts';
import { CompareTable } from './compare-table.tsx';
import { createOpening } from './create-opening.ts';
import { Differences } from './differences.tsx';
import { matchCases } from './match-cases.ts';
import { OpeningState } from './opening-state.tsx';
import { PairChart } from './pair-chart.tsx';
import { runDifferences } from './run-differences.ts';
import { RunHeading } from './run-heading.tsx';
import './compare-screen.css';

type Props = { lab: Lab; ids: readonly [string, string] };

/** Two runs side by side: what differs between their surroundings first, then their cases. */
export function CompareScreen({ lab, ids }: Props) {
  const [opening] = useState(() => createOpening(lab, ids));
  const opened = useView(opening);
  if (!opened?.ok) return <OpeningState opened={opened} onRetry={() => opening.again()} />;
  const [a, b] = opened.value;
  return <Comparison lab={lab} ids={ids} a={a} b={b} />;
}

function Comparison({ lab, ids, a, b }: Props & { a: RunStore; b: RunStore }) {
  const [left, right] = [useView(a), useView(b)];
  const [chosen, choose] = useState<string>();
  const { both, onlyA, onlyB } = useMemo(() => matchCases(left, right), [left, right]);
  if (!left.run || !right.run) return undefined;
  const shown = both.find(({ key }) => key === chosen) ?? both.at(0);
  return (
    <div className="compare-screen">
      <h1 className="visually-hidden">Two runs compared</h1>
      <header className="compare-screen__head">
        <RunHeading side="A" run={left.run} />
        <RunHeading side="B" run={right.run} />
        <nav className="compare-screen__ways" aria-label="Comparison">
          <a href={routeHash({ screen: 'history' })}>All runs</a>
          <a href={routeHash({ screen: 'history', compare: [ids[1], ids[0]] })}>Swap A and B</a>
        </nav>
      </header>
      <Differences differences={runDifferences(left.run, right.run)} />
      {shown ? (
        <>
          <CompareTable matches={both} shown={shown.key} onShow={choose} />
          <PairChart frames={lab.frames} match={shown} a={a} b={b} />
        </>
      ) : (
        <EmptyState title="No case in common">
          Cases are matched by their groups, name and parameters. These two runs share none.
        </EmptyState>
      )}
      <Alone side="A" keys={onlyA} />
      <Alone side="B" keys={onlyB} />
    </div>
  );
}

function Alone({ side, keys }: { side: 'A' | 'B'; keys: readonly string[] }) {
  if (keys.length === 0) return undefined;
  return (
    <section className="compare-screen__alone">
      <h3>Only in {side}</h3>
      <ul>
        {keys.map((key) => (
          <li key={key}>{key}</li>
        ))}
      </ul>
    </section>
  );
}
