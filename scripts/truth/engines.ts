import { fileURLToPath } from 'node:url';
import type { ToldRecording } from '../../src/lab/profile/record/told-recording.ts';
import type { HeadlessApi } from '../../src/lab/wire/headless-api.ts';
import { runRequestText } from '../../src/lab/wire/run-request.ts';
import { serveFolder } from '../../src/node/serve/serve-folder.ts';
import { builtLab } from '../bench/built-lab.ts';
import { freshProfile, openChromium, type Browser } from '../browser/open-chromium.ts';
import { openFirefox } from '../browser/open-firefox.ts';
import { runCommand } from '../setup/run-command.js';
import { textPlan } from './text-plan.ts';

// Of the page: the function that names it runs there.
declare const arsenalHeadless: HeadlessApi;

export const engines = ['node', 'bun', 'chromium', 'firefox'] as const;
export type Engine = (typeof engines)[number];

/** Where a text can be recorded. */
export type OpenEngine = {
  record: (text: string, budgetMs: number) => Promise<ToldRecording>;
  close: () => Promise<void>;
};

/** The key of the case that every text here has. */
const KEY = 'case';

/** Threads of a process of its own, or the sandbox of the built lab. */
export const openEngine = (engine: Engine): Promise<OpenEngine> =>
  engine === 'node' || engine === 'bun'
    ? Promise.resolve(inThreads(`node_modules/.bin/${engine}`))
    : inBrowser(engine === 'firefox' ? openFirefox : openChromium);

const recordHere = fileURLToPath(new URL('./record-here.ts', import.meta.url));

const inThreads = (program: string): OpenEngine => ({
  async record(text, budgetMs) {
    const { output } = await runCommand(program, [recordHere, text, KEY, String(budgetMs)]);
    const line = output.split('\n').find((each) => each.startsWith('{"ok"'));
    return told(line ?? `{"ok":false,"failure":${JSON.stringify(output)}}`);
  },
  close: async () => undefined,
});

async function inBrowser(open: (profile: string) => Promise<Browser>): Promise<OpenEngine> {
  const served = await serveFolder(builtLab);
  const profile = freshProfile();
  const browser = await open(profile.folder);
  await browser.page.goto(`${served.url}#/headless`);
  await browser.page.waitForFunction(() => 'arsenalHeadless' in globalThis);
  return {
    async record(text, budgetMs) {
      const asked = { request: runRequestText({ plan: textPlan(text), name: 'truth' }), key: KEY, budgetMs };
      return told(
        await browser.page.evaluate(
          ({ request, key, budgetMs: ms }) => arsenalHeadless.profile(request, key, ms),
          asked,
        ),
      );
    },
    async close() {
      await browser.close();
      profile.remove();
      await served.stop();
    },
  };
}

/** Throws where nothing could be recorded. */
function told(text: string): ToldRecording {
  const said: unknown = JSON.parse(text);
  if (isTold(said)) return said.value;
  throw new Error(`not recorded: ${text}`);
}

/** From our own side, so that a look at the head of it is enough. */
const isTold = (said: unknown): said is { value: ToldRecording } =>
  typeof said === 'object' && said !== null && 'ok' in said && said.ok === true && 'value' in said;
