import { engineName, platformName } from '../../lab/model/engine-name.ts';
import type { Environment } from '../../lab/model/environment.ts';
import { tellsMemorySize } from '../process-monitor/chromium-only.ts';

/** Where this window runs. The clock step is learnt from the measuring worker, once there is one. */
export function environment(page: Window, lab: string): Environment {
  const { userAgent, hardwareConcurrency } = page.navigator;
  return {
    lab,
    ...engineName(userAgent),
    platform: platformName(userAgent),
    cores: hardwareConcurrency,
    ...(tellsMemorySize(page.navigator) && { deviceMemory: page.navigator.deviceMemory * 2 ** 30 }),
    isolated: page.crossOriginIsolated,
    userAgent,
  };
}
