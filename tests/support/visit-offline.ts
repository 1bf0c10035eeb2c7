import { onTestFinished } from 'vitest';
import { servedLab } from './served-lab.ts';
import { visit, type Visit } from './visit.ts';

/** A browser that has the lab, until the test is over: its server is gone, and the network with it. */
export async function visitOffline(options: Parameters<typeof visit>[1] = {}): Promise<Visit> {
  const lab = await servedLab();
  onTestFinished(lab.stop);
  const visiting = await visit(lab.url, options);
  await visiting.person.onDevice();
  await lab.stop();
  await visiting.context.setOffline(true);
  return visiting;
}
