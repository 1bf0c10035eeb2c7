import { exitCodes } from '../../lab/model/report.ts';
import type { Scope, TokenRecord } from '../collector/collector-store.ts';
import type { TokenWish } from '../collector/create-token.ts';
import { remoteTokens } from '../collector/remote-tokens.ts';
import { localTokens } from '../collector/local-tokens.ts';
import { StoreProblem } from '../collector/sqlite/store-problem.ts';
import { Complaint } from './complaint.ts';
import { folderOf } from './folder-of.ts';
import { spanOf } from './span-of.ts';
import type { World } from './world.ts';

export type TokenFlags = {
  data?: string;
  collector?: string;
  name?: string;
  scope?: string;
  expires?: string;
};

/** Makes, lists or revokes tokens, in a folder that no collector uses now or by asking one that runs. */
export async function tokenCommand(
  part: 'add' | 'list' | 'revoke',
  flags: TokenFlags,
  id: string,
  world: World,
): Promise<number> {
  const wish = part === 'add' ? wishOf(flags, world) : undefined;
  const tokens = await opened(flags, world);
  try {
    if (wish !== undefined) world.write(`${await tokens.add(wish)}\n`);
    else if (part === 'list') world.write((await tokens.list()).map(tokenLine).join(''));
    else if (!(await tokens.revoke(id))) throw new Complaint(`There is no token ${id}.`);
    return exitCodes.pass;
  } catch (error) {
    throw error instanceof StoreProblem ? new Complaint(error.message) : error;
  } finally {
    tokens.close();
  }
}

async function opened(flags: TokenFlags, world: World) {
  if (flags.collector !== undefined) return remoteTokens(flags.collector, world.env.ARSENAL_TOKEN);
  try {
    return await localTokens(folderOf(flags, world), world.now);
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    throw new Complaint(`${error.message} Ask a collector that runs with --collector http://localhost:4180.`);
  }
}

const known: readonly Scope[] = ['ingest', 'read', 'admin'];

function wishOf({ name = 'unnamed', scope = '', expires = '1y' }: TokenFlags, { now }: World): TokenWish {
  const asked = scope.split(',').map((each) => each.trim());
  const stranger = asked.find((each) => !known.some((one) => one === each));
  if (stranger !== undefined) throw new Complaint(`--scope: ${stranger} is none of ${known.join(', ')}.`);
  const scopes = known.filter((each) => asked.includes(each));
  return { name, scopes, expiresAt: now() + spanOf('--expires', expires) };
}

const tokenLine = ({ id, name, scopes, expiresAt, revokedAt }: Omit<TokenRecord, 'hash'>) => {
  const state = revokedAt === undefined ? `good until ${dayOf(expiresAt)}` : `revoked ${dayOf(revokedAt)}`;
  return `${id}  ${scopes.join(',').padEnd(17)}  ${state.padEnd(18)}  ${name}\n`;
};

const dayOf = (at: number | undefined) =>
  at === undefined ? 'for ever' : new Date(at).toISOString().slice(0, 10);
