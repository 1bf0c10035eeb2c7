import type { Command } from 'commander';
import type { CollectFlags } from './collector-command.ts';
import type { TokenFlags } from './token-command.ts';
import type { World } from './world.ts';

type End = (code: number) => void;

/** `arsenal collector` and what is below it. */
export function addCollector(program: Command, world: World, end: End) {
  const collector = program.command('collector').description('collect the runs of many devices');
  addServe(collector, world, end);
  addTokens(collector, world, end);
  addKeeping(collector, world, end);
}

const dataOption = ['--data <folder>', 'where runs are kept: your data folder unless told'] as const;

function addServe(collector: Command, world: World, end: End) {
  const several = (value: string, before: string[]) => [...before, value];
  collector
    .command('serve', { isDefault: true })
    .description('receive runs, keep them, serve them (what collector does when nothing else is said)')
    .option('--port <port>', 'the next free one is taken when it is in use', '4180')
    .option('--host <host>', 'from elsewhere nobody is answered until there is a token', '127.0.0.1')
    .option(...dataOption)
    .option('--app <url>', 'the address of the app, whose pages may ask', 'http://localhost:4173/')
    .option('--allow-origin <origin>', 'another origin whose pages may ask; may be repeated', several, [])
    .option('--retain-samples <time>', 'how long single samples are kept, such as 30d; for ever unless told')
    .option('--retain-runs <time>', 'how long runs are kept, such as 1y; for ever unless told')
    .option('--allow-private-webhooks', 'let webhooks go to this machine and its network')
    .option('--pair', 'print a pairing link though there are tokens')
    .action(async (flags: CollectFlags) => {
      const { collectorCommand } = await import('./collector-command.ts');
      end(await collectorCommand(flags, world));
    });
}

const tokenParts = {
  add: 'make a token and print it, this once',
  list: 'the tokens there are',
  revoke: 'revoke a token by its id',
} as const;

function addTokens(collector: Command, world: World, end: End) {
  const token = collector.command('token').description('who may deliver, read and administer');
  for (const part of ['add', 'list', 'revoke'] as const) {
    const command = token
      .command(part)
      .description(tokenParts[part])
      .option(...dataOption)
      .option('--collector <url>', 'ask one that runs, with the token of an administrator in ARSENAL_TOKEN');
    if (part === 'revoke') command.argument('<id>');
    if (part === 'add')
      command
        .option('--name <name>', 'whom it is for', 'unnamed')
        .option('--scope <scopes>', 'ingest, read, admin, with commas between', 'ingest,read')
        .option('--expires <time>', 'after how long it is good no more, such as 90d', '1y');
    command.action(async (...given: unknown[]) => {
      const id = part === 'revoke' ? String(given[0]) : '';
      const { tokenCommand } = await import('./token-command.ts');
      end(await tokenCommand(part, command.opts<TokenFlags>(), id, world));
    });
  }
}

const keepingParts = {
  verify: 'check the chain of everything that is kept, also while the collector runs, or a backup',
  backup: 'write all that is kept to one file, also while the collector runs',
  restore: 'check a backup, and take it for what is kept',
} as const;

function addKeeping(collector: Command, world: World, end: End) {
  for (const part of ['verify', 'backup', 'restore'] as const) {
    const command = collector
      .command(part)
      .description(keepingParts[part])
      .argument(part === 'verify' ? '[file]' : '<file>', 'the backup')
      .option(...dataOption);
    if (part === 'restore') command.option('--replace', 'put it in place of what is there');
    command.action(async (file: string | undefined, flags: { data?: string; replace?: boolean }) => {
      const { keepingCommand } = await import('./keeping-command.ts');
      end(await keepingCommand(part, file, flags, world));
    });
  }
}
