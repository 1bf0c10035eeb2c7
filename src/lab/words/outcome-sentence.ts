import { exitCodes, type Report } from '../model/report.ts';
import { counted } from './counted.ts';

/** What a report comes to, in a sentence, with the code that the command ends with. */
export function outcomeSentence(report: Pick<Report, 'outcome' | 'runs' | 'missing'>): string {
  const { outcome } = report;
  return `${sentences[outcome](report)} (exit code ${exitCodes[outcome]})`;
}

type Reported = Pick<Report, 'runs' | 'missing'>;

const casesOf = ({ runs }: Reported) => runs.flatMap(({ cases }) => cases);
const of = (report: Reported, kind: string) =>
  casesOf(report).filter(({ judgement }) => judgement.kind === kind).length;

const sentences: Readonly<Record<Report['outcome'], (report: Reported) => string>> = {
  pass: (report) => `Pass: ${counted(casesOf(report).length, 'case')} measured, no regression.`,
  regression: () => 'Regression: code has become slower by more than the margin.',
  failed: (report) => `Failed: ${counted(of(report, 'failed'), 'case')} could not be measured.`,
  rejected: (report) =>
    `Rejected: the conditions were too bad for ${counted(of(report, 'rejected'), 'case')}. Repeat it on a quieter machine.`,
  'not-comparable': (report) => {
    const cases = of(report, 'not-comparable');
    if (cases > 0)
      return `Not comparable: the baseline of ${counted(cases, 'case')} is of another environment.`;
    if (report.missing.length > 0)
      return `Not measured: ${report.missing.map(({ runtime }) => runtime).join(', ')} could not be started.`;
    return 'Nothing ran.';
  },
};
