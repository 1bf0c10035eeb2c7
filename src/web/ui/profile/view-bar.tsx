import { lazy, Suspense } from 'react';
import { SearchField } from './search-field.tsx';
import type { InkBy } from './frame-inks.ts';
import { withoutKind, withStep } from './steps.ts';
import { viewModes, type Study, type StudyView, type ViewMode } from './study.ts';
import './view-bar.css';

/** Loaded when something is compared. */
const ChangeLegend = lazy(async () => ({ default: (await import('./change-legend.tsx')).ChangeLegend }));

type Props = { study: Study; view: StudyView };

const modeNames: Record<ViewMode, string> = {
  time: 'Time order',
  'left-heavy': 'Left heavy',
  inverted: 'Inverted',
  sandwich: 'Sandwich',
};

const modeHints: Record<ViewMode, string> = {
  time: 'As it happened, from left to right',
  'left-heavy': 'The same calls as one, the heaviest on the left',
  inverted: 'From the innermost function to its callers',
  sandwich: 'Who calls one function, and what it calls',
};

const inkNames: Record<InkBy, string> = {
  package: 'Package',
  file: 'File',
  name: 'Name',
  tier: 'Tier',
  change: 'Change',
};
const inkChoices = ['package', 'file', 'name', 'tier', 'change'] as const;

/** How the profile is shown, in which colours, and what is looked for. */
export function ViewBar({ study, view }: Props) {
  const isMine = view.steps.some(({ kind }) => kind === 'mine');
  return (
    <div className="view-bar">
      <Modes study={study} view={view} />
      <InkChoice study={study} view={view} />
      <label className="choice" title="All other functions are merged into their callers">
        <input
          type="checkbox"
          checked={isMine}
          onChange={() =>
            study.setSteps(isMine ? withoutKind(view.steps, 'mine') : withStep(view.steps, { kind: 'mine' }))
          }
        />
        My code only
      </label>
      <SearchField study={study} view={view} />
    </div>
  );
}

function Modes({ study, view }: Props) {
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">Order of the boxes</legend>
      {viewModes
        .filter((mode) => mode !== 'time' || study.summary.ordered)
        .map((mode) => (
          <label className="segments__one" key={mode} title={modeHints[mode]}>
            <input
              type="radio"
              name="profile-mode"
              checked={view.mode === mode}
              onChange={() => study.setMode(mode)}
            />
            <span>{modeNames[mode]}</span>
          </label>
        ))}
    </fieldset>
  );
}

function InkChoice({ study, view }: Props) {
  return (
    <>
      <label className="view-bar__inks">
        <span>Colour by</span>
        <select
          className="input"
          value={view.inkBy}
          onChange={({ currentTarget }) => {
            const by = inkChoices.find((each) => each === currentTarget.value);
            if (by) void study.setInks(by);
          }}
        >
          {inkChoices
            .filter((by) => by !== 'tier' || study.summary.tellsTiers)
            .filter((by) => by !== 'change' || view.compared)
            .map((by) => (
              <option key={by} value={by}>
                {inkNames[by]}
              </option>
            ))}
        </select>
      </label>
      <Suspense>{view.inkBy === 'change' && <ChangeLegend />}</Suspense>
      {view.inkBy === 'tier' && (
        <span className="view-bar__legend">
          red: interpreter, yellow: baseline, green: middle tier, blue: top tier, grey: not told
        </span>
      )}
    </>
  );
}
