import { request } from 'node:http';
import type { FuzzedRequest } from './collector-request.ts';

/** The status a collector answers with. Rejects where it does not answer. */
export function fuzzedStatus(url: string, { method, path, headers, body }: FuzzedRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path, method, headers, timeout: 10_000 }, (response) => {
      response.on('error', reject).on('end', () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    sent.on('error', reject).on('timeout', () => sent.destroy(new Error('no answer')));
    sent.end(body);
  });
}
