import { Notice } from '../primitives/notice.tsx';
import type { Difference } from './run-differences.ts';
import '../primitives/table.css';

/** What is not the same in the two runs, said before any time is shown. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) {
    return <p className="compare-screen__same">Same browser, machine, code and plan in both runs.</p>;
  }
  const warnings = differences.flatMap(({ warning }) => warning ?? []);
  return (
    <section className="compare-screen__differences" aria-label="Differences between the runs">
      {warnings.length > 0 && (
        <Notice kind="warn">
          <ul className="compare-screen__warnings">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="table-scroll" tabIndex={0} role="region" aria-label="What differs">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Differs</th>
              <th scope="col">A</th>
              <th scope="col">B</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, a, b }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{a}</td>
                <td>{b}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
