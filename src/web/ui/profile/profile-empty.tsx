import { FileButton } from '../history/file-button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';

type Props = { onFiles: (files: File[]) => void };

/** How to record what can be opened, by where the code runs. */
const ways = [
  { where: 'Node', how: 'node --cpu-prof app.js', file: '.cpuprofile; --heap-prof writes a .heapprofile' },
  {
    where: 'Node, tiers',
    how: 'node --prof app.js',
    file: 'isolate-….log, as it is or after --prof-process --preprocess',
  },
  {
    where: 'Chrome, Edge',
    how: 'DevTools, Performance, Record, then Save profile',
    file: 'Trace-….json, also packed',
  },
  {
    where: 'Firefox',
    how: 'profiler.firefox.com, Capture, then Save to file',
    file: 'profile.json, also packed',
  },
  { where: 'Bun', how: 'bun --cpu-prof app.js', file: '.cpuprofile' },
  { where: 'Go and others', how: 'pprof', file: '.pb.gz' },
  { where: 'perf, DTrace and others', how: 'stackcollapse-*.pl', file: 'collapsed stacks, a line a stack' },
  { where: 'speedscope', how: 'Export', file: '.speedscope.json' },
] as const;

export function ProfileEmpty({ onFiles }: Props) {
  return (
    <EmptyState
      title="No profile is open"
      action={
        <>
          <OpenButton onFiles={onFiles} />
          <dl className="profile-ways">
            {ways.map(({ where, how, file }) => (
              <div key={where}>
                <dt>{where}</dt>
                <dd>
                  <code>{how}</code> <span className="profile-ways__file">{file}</span>
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
