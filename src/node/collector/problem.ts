/** What a request is refused with: a status, a code for programs, and a sentence for people. */
export class Problem extends Error {
  override name = 'Problem';
  readonly statusCode: number;
  readonly code: string;
  /** Fields of the answer beside it. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(statusCode: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.headers = headers;
  }
}
