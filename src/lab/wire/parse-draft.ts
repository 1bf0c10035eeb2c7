import type { Benchmark } from '../model/benchmark.ts';
import { failed, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { canonicalJson } from './canonical-json.ts';
import { objectOf } from './check.ts';
import type { Check } from './check.ts';
import { isAttachments, isLanguage } from './check-plan.ts';
import { parsedJson } from './parsed-json.ts';
import { revived } from './revived.ts';
import { isText, isWord } from './simple-checks.ts';

/** A benchmark as it stands in the editor. */
export type SharedDraft = Omit<Extract<Benchmark, { kind: 'written' }>, 'kind' | 'sided'>;

type Shared = { draft: SharedDraft; version: '1' };

const isShared: Check<Shared> = objectOf<Shared>({
  version: isWord('1'),
  draft: objectOf<SharedDraft>({
    title: isText,
    language: isLanguage,
    text: isText,
    attachments: isAttachments,
  }),
});

/** The text inside a share link. `parseDraft` is the inverse. */
export function draftText(draft: SharedDraft): string {
  const { title, language, text, attachments } = draft;
  const shared: Shared = { version: '1', draft: { title, language, text, attachments } };
  return [...canonicalJson(shared)].join('');
}

/**
 * A benchmark out of the text inside a share link.
 *
 * Errors: `bad-link`, saying what does not fit and where.
 */
export function parseDraft(text: string): Result<SharedDraft> {
  const faults: string[] = [];
  const shared = revived(parsedJson(text));
  const good = isShared(shared, '$', (where, message) => faults.push(`${where} ${message}`));
  return good ? ok(shared.draft) : failed({ code: 'bad-link', message: faults[0] ?? 'unreadable' });
}
