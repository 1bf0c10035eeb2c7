import { isRecord, isText } from '../../lab/wire/guards.ts';
import { listOf, maybe, objectOf } from '../../lab/wire/check.ts';
import { isFinite, isText as isTextField, isWord } from '../../lab/wire/simple-checks.ts';
import type { TokenRecord } from './collector-store.ts';
import type { Tokens } from './local-tokens.ts';
import { StoreProblem } from './sqlite/store-problem.ts';

type Listed = Omit<TokenRecord, 'hash'>;

const isList = objectOf<{ items: Listed[] }>({
  items: listOf(
    objectOf<Listed>({
      id: isTextField,
      name: isTextField,
      scopes: listOf(isWord('ingest', 'read', 'admin')),
      createdAt: isFinite,
      expiresAt: maybe(isFinite),
      revokedAt: maybe(isFinite),
    }),
  ),
});

/** Those of a collector that runs. Errors: a `StoreProblem` with what it answers. */
export function remoteTokens(url: string, token: string | undefined): Tokens {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetched(new URL(path, url), {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    if (response.ok) return answer;
    throw new StoreProblem(messageOf(answer) ?? `The collector answers with ${response.status}.`);
  };
  return {
    async add(wish) {
      const made = await ask('POST', '/v1/tokens', wish);
      return isRecord(made) ? String(made.token) : '';
    },
    async list() {
      const listed = await ask('GET', '/v1/tokens');
      return isList(listed, '$', () => undefined) ? listed.items : [];
    },
    async revoke(id) {
      await ask('DELETE', `/v1/tokens/${encodeURIComponent(id)}`);
      return true;
    },
    close: () => undefined,
  };
}

/** A redirect is not followed: the token would go with it. */
async function fetched(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error' });
  } catch {
    throw new StoreProblem(`No collector answers at ${url.origin}.`);
  }
}

const messageOf = (answer: unknown) =>
  isRecord(answer) && isText(answer.message) ? answer.message : undefined;
