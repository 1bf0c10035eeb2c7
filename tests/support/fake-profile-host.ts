import type { Boxes } from '../../src/lab/model/boxes.ts';
import { frameKinds } from '../../src/lab/model/profile.ts';
import type { ProfileSummary, ViewRequest } from '../../src/lab/model/profile-view.ts';
import { failed, ok, type Result } from '../../src/lab/model/result.ts';
import type { FrameTexts } from '../../src/lab/wire/profile-api.ts';
import type { ProfileHost } from '../../src/web/host/profile-host.ts';
import { smallFlame } from './laid-boxes.ts';

/** The functions of `smallFlame`: the root, and `a` to `d`, of which `c` is in a package and `d` has no file. */
export const smallTexts: FrameTexts = {
  strings: ['', '(root)', 'a', 'b', 'c', 'd', 'file:///app/main.js', '/app/node_modules/left-pad/index.js'],
  frames: {
    name: Uint32Array.of(1, 2, 3, 4, 5),
    file: Uint32Array.of(0, 6, 6, 7, 0),
    line: Uint32Array.of(0, 12, 40, 1, 0),
    column: new Uint32Array(5),
    kind: Uint8Array.from(['root', 'script', 'script', 'script', 'native'] as const, (kind) =>
      frameKinds.indexOf(kind),
    ),
  },
};

export const smallSummary: ProfileSummary = {
  profile: 0,
  title: 'main',
  source: 'v8',
  unit: 'microseconds',
  step: 1,
  ordered: true,
  total: 100,
  samples: 7,
  nodes: 5,
  frames: 5,
  depth: 3,
  tellsTiers: false,
  tellsLines: false,
};

type Facts = { profiles?: ProfileSummary[]; boxes?: (view: ViewRequest) => Promise<Result<Boxes>> };

/** A profile worker without a thread: `smallFlame` whatever is asked, and a note of what was. */
export function fakeProfileHost({ profiles = [smallSummary], boxes }: Facts = {}) {
  const asked: ViewRequest[] = [];
  const log: string[] = [];
  const unused = async () => failed({ code: 'stopped' });
  const host: ProfileHost = {
    open: async (_, name, progress) => {
      log.push(`open ${name}`);
      progress?.(1, 2);
      return ok(profiles);
    },
    take: async () => ok(profiles[0]),
    close: async () => undefined,
    texts: async () => ok(smallTexts),
    boxes: async (view) => {
      asked.push(view);
      return boxes ? boxes(view) : ok(smallFlame);
    },
    table: async () =>
      ok({ frame: Uint32Array.of(4), self: Float64Array.of(30), total: Float64Array.of(30), whole: 100 }),
    lines: unused,
    search: async (_, { text }) => {
      log.push(`search ${text}`);
      return ok({ matches: Uint8Array.of(0, 1, 0, 0, 0), frames: 1, weight: 60, whole: 100 });
    },
    save: unused,
    copy: unused,
    compare: unused,
    tiers: unused,
    end: () => void log.push('end'),
  };
  return { host, asked, log };
}
