/** The field that shows a token, where there is one. */
export const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` };
