import type { ReportedProfile, ReportedRun } from '../../model/report.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

const kinds: Readonly<Record<ReportedProfile['kind'], string>> = {
  'cpu-profile': 'CPU profile',
  'heap-profile': 'allocations',
  collections: 'collections of garbage',
};

/** The files with a run's profiles, by their names: a page that stands by itself leads to no other file. */
export function profileList({ profiles = [] }: ReportedRun): Markup | undefined {
  if (profiles.length === 0) return undefined;
  const files = profiles.map(
    ({ case: key, kind, file }) => markup`<li>${key}: ${kinds[kind]}, <code>${file}</code></li>`,
  );
  return markup`<h3>Profiles</h3><p>Recorded after the run, in workers of their own, and written beside the report.</p><ul>${files}</ul>`;
}
