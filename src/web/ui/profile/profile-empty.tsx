import { FileButton } from '../history/file-button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';

type Props = { onFiles: (files: File[]) => void };

/** How to record what can be opened, by where the code runs: a command, or what to press. */
const ways = [
  { where: 'Node', command: 'node --cpu-prof app.js', gives: 'a .cpuprofile' },
  { where: 'Node, memory', command: 'node --heap-prof app.js', gives: 'a .heapprofile' },
  { where: 'Node, tiers', command: 'node --prof app.js', gives: 'isolate-….log, as it is or preprocessed' },
  { where: 'Bun', command: 'bun --cpu-prof app.js', gives: 'a .cpuprofile' },
  {
    where: 'Chrome, Edge',
    press: 'DevTools, Performance: record, then save',
    gives: 'Trace-….json, also packed',
  },
  { where: 'Firefox', press: 'Profiler: capture, then save', gives: 'profile.json, also packed' },
  { where: 'Go and others', command: 'pprof', gives: 'a .pb.gz' },
  { where: 'perf, DTrace', command: 'stackcollapse-perf.pl', gives: 'collapsed stacks, a line a stack' },
  { where: 'speedscope', press: 'Export', gives: 'a .speedscope.json' },
];

export function ProfileEmpty({ onFiles }: Props) {
  return (
    <EmptyState
      title="No profile is open"
      action={
        <>
          <OpenButton onFiles={onFiles} />
          <dl className="profile-ways">
            {ways.map(({ where, command, press, gives }) => (
              <div key={where}>
                <dt>{where}</dt>
                <dd>
                  {command === undefined ? press : <code>{command}</code>}{' '}
                  <span className="profile-ways__file">gives {gives}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      }
    >
      Open a recording of where the time or the memory of a program went, or drop it here. It is read on this
      device and goes nowhere.
    </EmptyState>
  );
}

/** Any file may be chosen: many tools name theirs as they like. */
export function OpenButton({ onFiles }: Props) {
  return (
    <FileButton accept="" label="Open a profile" onFiles={onFiles}>
      Open a profile
    </FileButton>
  );
}
