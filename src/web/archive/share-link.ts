import { failed, ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { Bytes } from '../../lab/model/units.ts';
import { base64 } from '../../lab/wire/base64.ts';
import { parseBase64 } from '../../lab/wire/parse-base64.ts';
import { draftText, parseDraft } from '../../lab/wire/parse-draft.ts';
import type { Draft } from './archive.ts';
import { deflated, inflated } from './deflate.ts';

/** Longest link that mail and messengers carry along whole. */
export const longestLink = 32_768;
/** Most a link may unfold to; the same when making one, so that every link can be read. */
const largestDraft: Bytes = 1_048_576;

/** A link, and the names of the attachments that did not fit in it. */
export type ShareLink = { url: string; leftOut: string[] };

/**
 * A benchmark as a link: `#/share/<base64url(deflate-raw(JSON))>`. If it grows too long, attachments stay
 * out, the largest first.
 *
 * Errors: `file-too-large` when the text alone makes the link too long.
 */
export async function shareLink(draft: Draft, baseUrl: string): Promise<Result<ShareLink>> {
  const [base] = baseUrl.split('#');
  const bySize = draft.attachments.toSorted((a, b) => a.bytes.length - b.bytes.length);
  for (let taken = bySize.length; taken >= 0; taken--) {
    const inside = new Set(bySize.slice(0, taken));
    const attachments = draft.attachments.filter((file) => inside.has(file));
    const url = await linkTo({ ...draft, attachments }, base);
    const leftOut = draft.attachments.filter((file) => !inside.has(file)).map(({ name }) => name);
    if (url !== undefined) return ok({ url, leftOut });
  }
  return failed({ code: 'file-too-large', name: draft.title, limitBytes: longestLink });
}

/** The link, unless it is too long. */
async function linkTo(draft: Draft, base: string): Promise<string | undefined> {
  if (totalBytes(draft) > largestDraft) return undefined;
  const bytes = new TextEncoder().encode(draftText(draft));
  if (bytes.length > largestDraft) return undefined;
  const url = `${base}#/share/${base64url(await deflated(bytes))}`;
  return url.length <= longestLink ? url : undefined;
}

const totalBytes = ({ attachments }: Draft) => attachments.reduce((sum, { bytes }) => sum + bytes.length, 0);

/**
 * The benchmark inside a link: what stands after `#/share/`. It comes from a stranger.
 *
 * Errors: `bad-link` for anything that `shareLink` would not have made, or that unfolds to over 1 MiB.
 */
export async function readShareLink(payload: string): Promise<Result<Draft>> {
  const bytes = /^[\w-]+$/.test(payload) ? parseBase64(unsafe(payload)) : undefined;
  if (!bytes) return failed({ code: 'bad-link', message: 'the end of the link is missing or changed' });
  const text = await inflated(bytes, largestDraft);
  return text.ok ? parseDraft(text.value) : text;
}

const base64url = (bytes: Uint8Array) =>
  base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Base64 as it was before it was made safe for a link. */
function unsafe(payload: string): string {
  const text = payload.replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
