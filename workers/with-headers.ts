/**
 * The same response with the app's headers, so that a host that sets none isolates the page all the
 * same. What the host did set stays, except for the three headers that isolation depends on.
 */
export function withHeaders(response: Response, headers: Record<string, string>): Response {
  // A redirect or an opaque response cannot be rebuilt, and needs no headers.
  if (response.type === 'opaqueredirect' || response.type === 'opaque' || response.status === 0)
    return response;
  const merged = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('Cross-Origin-') || !merged.has(name)) merged.set(name, value);
  }
  const body = bodiless.has(response.status) ? null : response.body;
  return new Response(body, { status: response.status, statusText: response.statusText, headers: merged });
}

const bodiless = new Set([101, 204, 205, 304]);
