import { EmptyState } from '../primitives/empty-state.tsx';
import { FactList, type Fact } from '../settings/fact-list.tsx';
import { OpenButton } from './open-button.tsx';

type Props = { onFiles: (files: File[]) => void };

const command = (text: string, gives: string) => (
  <>
    <code>{text}</code> gives {gives}
  </>
);

/** How to record what can be opened, by where the code runs: a command, or what to press. */
const ways: readonly Fact[] = [
  ['Node', command('node --cpu-prof app.js', 'a .cpuprofile')],
  ['Node, memory', command('node --heap-prof app.js', 'a .heapprofile')],
  ['Node, tiers', command('node --prof app.js', 'isolate-….log, as it is or preprocessed')],
  ['Bun', command('bun --cpu-prof app.js', 'a .cpuprofile')],
  ['Chrome, Edge', 'DevTools, Performance: record, then save; also packed'],
  ['Firefox', 'Profiler: capture, then save; also packed'],
  ['Go and others', command('pprof', 'a .pb.gz')],
  ['perf, DTrace', command('stackcollapse-perf.pl', 'collapsed stacks, a line a stack')],
  ['speedscope', 'Export'],
];

/** What there is to do where no profile is open. */
export function ProfileEmpty({ onFiles }: Props) {
  return (
    <EmptyState
      title="No profile is open"
      action={
        <>
          <OpenButton onFiles={onFiles} />
          <FactList facts={ways} />
        </>
      }
    >
      Open a recording of where the time or the memory of a program went, or drop it here. It is read on this
      device and goes nowhere.
    </EmptyState>
  );
}
