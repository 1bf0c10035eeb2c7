import { Complaint } from './complaint.ts';

/** The number of a port. Errors: a `Complaint` for a text that is none. */
export function portOf(text: string): number {
  const port = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Complaint(`--port: ${text} is no port.`);
}
