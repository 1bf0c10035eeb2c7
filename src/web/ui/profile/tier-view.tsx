import { useMemo } from 'react';
import { durationText } from '../../../lab/model/quantity-text.ts';
import { tierRoles, type TierCourse, type TierShares } from '../../../lab/model/tier-report.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import { shareText, tierNames } from '../../../lab/words/tier-words.ts';
import { drawTiers } from '../../charts/draw-tiers.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import { LiveCanvas } from '../charts/live-canvas.tsx';
import { createReading } from '../create-reading.ts';
import type { Lab } from '../lab.ts';
import { ChartFrame } from '../primitives/chart-frame.tsx';
import { FigureTable } from '../primitives/figure-table.tsx';
import { useView } from '../use-view.ts';
import { shortFile } from './frame-words.ts';
import type { Study, StudyView } from './study.ts';
import { coarserStretches, tierSentence } from './tier-text.ts';
import './difference.css';

type Props = { lab: Lab; study: Study; view: StudyView };

/** In which tiers the time was spent; beside it that of the baseline, where something is compared. */
export function TierView({ lab, study, view: { compared } }: Props) {
  const baseline = compared?.baseline;
  return (
    <div className="tier-view">
      {baseline?.tellsTiers && (
        <Course lab={lab} study={study} profile={baseline.profile} title={`Baseline: ${compared?.name}`} />
      )}
      <Course
        lab={lab}
        study={study}
        profile={study.summary.profile}
        title={compared ? `What is open: ${study.summary.title}` : 'Tiers over time'}
      />
      {baseline && !baseline.tellsTiers && <p>The baseline does not tell its tiers.</p>}
    </div>
  );
}

type CourseProps = { lab: Lab; study: Study; profile: number; title: string };

function Course({ lab, study, profile, title }: CourseProps) {
  const reading = useMemo(() => createReading(() => study.tiers(profile)), [study, profile]);
  const told = useView(reading);
  if (!told) return <p role="status">Adding up the tiers…</p>;
  if (!told.ok) return <p>{failureText(told.failure).what}</p>;
  if (!told.value) return <p>No sample of a function tells its tier.</p>;
  const names = tierNames[told.value.engine];
  const tiers = tierRoles.map((role) => ({ text: names[role], isNumber: true }));
  return (
    <section className="tier-view__one" aria-label={title}>
      <CourseChart frames={lab.frames} title={title} course={told.value} />
      <FigureTable
        label={`Tiers by function: ${title}`}
        heads={[{ text: 'Function' }, { text: 'Time', isNumber: true }, ...tiers]}
        rows={told.value.functions.map(({ name, file, line, share, shares }, nth) => ({
          id: String(nth),
          cells: [
            `${name === '' ? '(anonymous)' : name}${file === '' ? '' : ` ${shortFile(file)}:${line}`}`,
            shareText(share),
            ...cellsOf(shares),
          ],
        }))}
      />
    </section>
  );
}

const cellsOf = (shares: TierShares) => tierRoles.map((role) => shareText(shares[role]));

/** So many rows tell the course in a table. */
const listed = 12;

function CourseChart({ frames, title, course }: { frames: FrameLoop; title: string; course: TierCourse }) {
  const names = tierNames[course.engine];
  const picture = useMemo(
    (): Picture => ({
      draw: (pen, size, inks) => drawTiers(pen, { stretches: course.overTime, names }, size, inks),
      follow: () => () => undefined,
    }),
    [course, names],
  );
  const table = (
    <FigureTable
      label={`Tiers over time: ${title}`}
      heads={[{ text: 'From' }, ...tierRoles.map((role) => ({ text: names[role], isNumber: true }))]}
      rows={coarserStretches(course.overTime, listed).map(({ fromMs, shares }) => ({
        id: String(fromMs),
        cells: [durationText(fromMs), ...cellsOf(shares)],
      }))}
    />
  );
  return (
    <ChartFrame title={title} text={[tierSentence(course)]} table={table}>
      {(describedBy) => (
        <LiveCanvas
          frames={frames}
          picture={picture}
          label="Share of the time in each tier, over time"
          describedBy={describedBy}
        />
      )}
    </ChartFrame>
  );
}
