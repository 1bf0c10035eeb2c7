import { batchType } from '../../src/lab/wire/collector-contract.ts';

/** Posts a packed batch. Errors: rejects for anything but 200. */
export async function postRuns(url: string, body: Buffer<ArrayBuffer>): Promise<void> {
  const headers = { 'content-type': batchType, 'content-encoding': 'gzip', 'arsenal-device': 'bench' };
  const response = await fetch(`${url}/v1/runs`, { method: 'POST', headers, body });
  const answer = await response.text();
  if (response.status !== 200 || answer.includes('refused')) throw new Error(`${response.status} ${answer}`);
}
