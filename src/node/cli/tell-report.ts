import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CliSettings } from '../../lab/config/cli-settings.ts';
import type { Report } from '../../lab/model/report.ts';
import type { ReportExtras } from '../../lab/report/html/report-extras.ts';
import { reportJson } from '../../lab/report/report-json.ts';
import { reportMarkdown } from '../../lab/report/report-markdown.ts';
import { reportTable } from '../../lab/report/report-table.ts';
import { counted } from '../../lab/words/counted.ts';
import { outcomeSentence } from '../../lab/words/outcome-sentence.ts';
import { writeArtefacts } from './artefacts.ts';
import { hasColour, type World } from './world.ts';

export type Telling = {
  settings: Pick<CliSettings, 'outputDir' | 'junitFile' | 'promFile'>;
  /** Print the report as JSON in place of the table. */
  json: boolean;
  extras: ReportExtras;
};

/** Writes a report wherever it was asked for, and prints it. */
export async function tellReport(
  report: Report,
  { settings, json, extras }: Telling,
  world: World,
): Promise<void> {
  const { write, tell, folder, terminal } = world;
  const { outputDir, junitFile, promFile } = settings;
  const at = (path: string | undefined) => path && resolve(folder, path);
  const places = { folder: at(outputDir), junitFile: at(junitFile), promFile: at(promFile) };
  const written = await writeArtefacts(report, places, extras);
  await summarise(report, world);
  if (json) write(reportJson(report));
  else write(reportTable(report, { width: terminal.columns, color: hasColour(world) }));
  if (isUnjudged(report)) tell(`${unjudged}\n`);
  if (written.length > 0) tell(`Written: ${counted(written.length, 'file')} in ${outputDir ?? folder}\n`);
  if (json) tell(`${outcomeSentence(report)}\n`);
}

const unjudged =
  'There is no baseline, so nothing was judged: --against git:main, or --baseline with run files.';

const isUnjudged = ({ runs }: Report) =>
  runs.length > 0 && runs.every(({ cases }) => cases.every(({ judgement }) => judgement.kind === 'new'));

/** For the page of a job, where there is one: GitHub names the file. */
async function summarise(report: Report, { env }: World): Promise<void> {
  const { GITHUB_STEP_SUMMARY: path } = env;
  if (path) await appendFile(path, reportMarkdown(report));
}
