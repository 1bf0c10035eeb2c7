import { describe, expect, it } from 'vitest';
import type { DeliverySettings, Destination } from '../../../../src/lab/model/outbox.ts';
import { destinationTyped, tokenKept, typedOf } from '../../../../src/web/ui/delivery/destination-typed.ts';

const origin = 'http://localhost:4173';
const sender = { device: 'd', deviceName: 'phone', region: '' };
const settings = (destination: Destination): DeliverySettings => ({ destination, sender });
const far = settings({ kind: 'collector', url: 'https://lab.example', token: 'secret-token-1' });

describe('what is typed', () => {
  it('begins as it was set, without the token', () => {
    expect(typedOf(far)).toEqual({
      kind: 'collector',
      url: 'https://lab.example',
      token: '',
      deviceName: 'phone',
      region: '',
    });
  });

  it('changes name and region and leaves the rest, the token too', () => {
    const typed = { ...typedOf(far), deviceName: ' tablet ', region: 'north' };
    expect(destinationTyped(typed, far, origin)).toEqual({
      ok: true,
      settings: { ...far, sender: { device: 'd', deviceName: 'tablet', region: 'north' } },
    });
  });

  it('takes the token to no other place', () => {
    const elsewhere = { ...typedOf(far), url: 'https://other.example' };
    expect(destinationTyped(elsewhere, far, origin)).toMatchObject({
      settings: { destination: { kind: 'collector', url: 'https://other.example' } },
    });
    expect(tokenKept(elsewhere, far, origin)).toBeUndefined();
    expect(tokenKept({ kind: 'own', url: '' }, far, origin)).toBeUndefined();
    expect(tokenKept({ kind: 'otlp', url: 'https://lab.example' }, far, origin)).toBeUndefined();
    expect(tokenKept({ kind: 'collector', url: 'https://lab.example/' }, far, origin)).toBe('secret-token-1');
  });

  it('may send runs nowhere, to the origin of the lab, or to nothing that is an address', () => {
    const typed = typedOf(far);
    expect(destinationTyped({ ...typed, kind: 'none' }, far, origin)).toMatchObject({
      settings: { destination: { kind: 'none' } },
    });
    expect(destinationTyped({ ...typed, kind: 'own', token: ' t ' }, far, origin)).toMatchObject({
      settings: { destination: { kind: 'own', token: 't' } },
    });
    expect(destinationTyped({ ...typed, url: 'nonsense' }, far, origin)).toMatchObject({ ok: false });
  });
});
