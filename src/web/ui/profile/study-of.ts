import type { ProfileSummary } from '../../../lab/model/profile-view.ts';
import type { ProfileHost } from '../../host/profile-host.ts';
import type { Fault } from './library.ts';
import { createStudy } from './create-study.ts';
import type { Study, StudyView } from './study.ts';

/** A profile laid out, or why it cannot be; in the way that less of it was looked at. */
export async function studyOf(
  host: ProfileHost,
  summary: ProfileSummary,
  like?: StudyView,
): Promise<Study | Fault> {
  const texts = await host.texts(summary.profile);
  if (!texts.ok) return { failure: texts.failure };
  const study = await createStudy({ host, summary, texts: texts.value, ...(like && { like }) });
  const { trouble } = study.view();
  return trouble ? { failure: trouble } : study;
}
