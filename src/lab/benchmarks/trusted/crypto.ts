import type { Authoring } from '../../model/authoring.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Size = { bytes: number };
type Secret = { key: CryptoKey; iv: Bytes; plain: Bytes; sealed: ArrayBuffer };

const params = { bytes: [1_000, 100_000] };
const subtle = () => crypto.subtle;

/** Web Crypto: digests, authentication, encryption and randomness, seen to agree with published test vectors. */
export function webCrypto({ bench, group }: Authoring): void {
  group('digest', () => {
    bench('SHA-256', (content: Bytes) => subtle().digest('SHA-256', content), {
      params,
      setup: (size: Size) => pattern(size.bytes),
      check: async (digest, { bytes }) =>
        hex(digest) === sha256OfPattern[bytes] &&
        // FIPS 180-2, B.1
        hex(await subtle().digest('SHA-256', utf8('abc'))) === sha256OfAbc,
    });
  });

  group('HMAC with SHA-256', () => {
    const sign = ({ key, content }: { key: CryptoKey; content: Bytes }) =>
      subtle().sign('HMAC', key, content);

    bench('sign', sign, {
      params,
      setup: async ({ bytes }: Size) => ({ key: await hmacKey('Jefe'), content: pattern(bytes) }),
      check: async (signature, _params, { key, content }) =>
        (await subtle().verify('HMAC', key, signature, content)) &&
        // RFC 4231, test case 2
        hex(await sign({ key, content: utf8('what do ya want for nothing?') })) === hmacOfRfc,
    });
  });

  group('AES-GCM, 256 bits', () => {
    const encrypt = ({ key, iv, plain }: Secret) => subtle().encrypt({ name: 'AES-GCM', iv }, key, plain);
    const decrypt = ({ key, iv, sealed }: Secret) => subtle().decrypt({ name: 'AES-GCM', iv }, key, sealed);
    // One key and vector for all calls gives comparable work. Never do so with anything secret.
    async function seal({ bytes }: Size): Promise<Secret> {
      const key = await aesKey();
      const secret = { key, iv: new Uint8Array(12), plain: pattern(bytes), sealed: new ArrayBuffer() };
      return { ...secret, sealed: await encrypt(secret) };
    }
    const isAes = async (secret: Secret) =>
      hex(await encrypt({ ...secret, plain: new Uint8Array(16) })) === aesOfZeros;

    bench('encrypt', encrypt, {
      params,
      setup: seal,
      check: async (sealed, { bytes }, secret) =>
        hex(await decrypt({ ...secret, sealed })) === hex(secret.plain) &&
        sealed.byteLength === bytes + 16 &&
        (await isAes(secret)),
    });
    bench('decrypt', decrypt, {
      params,
      setup: seal,
      check: async (plain, { bytes }, secret) => hex(plain) === hex(pattern(bytes)) && (await isAes(secret)),
    });
  });

  group('randomness', () => {
    bench('getRandomValues, 1,024 bytes', (buffer) => crypto.getRandomValues(buffer), {
      setup: () => new Uint8Array(1_024),
      // That 1,024 random bytes repeat, or have fewer than 200 different values, is practically impossible.
      check: (buffer) => {
        const before = hex(buffer);
        return new Set(buffer).size >= 200 && hex(crypto.getRandomValues(buffer)) !== before;
      },
    });
    bench('randomUUID', () => crypto.randomUUID(), {
      check: (id) =>
        /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id) &&
        id !== crypto.randomUUID(),
    });
  });
}

/** Bytes that differ from place to place, the same every time. */
const pattern = (bytes: number): Bytes => Uint8Array.from({ length: bytes }, (_, i) => (i * 7_919) >>> 4);
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

const hex = (bytes: ArrayBuffer | Bytes) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const hmacKey = (secret: string) =>
  subtle().importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
/** 32 zero bytes, the key of test case 14 below. */
const aesKey = () => subtle().importKey('raw', new Uint8Array(32), 'AES-GCM', false, ['encrypt', 'decrypt']);

const sha256OfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
/** By `sha256sum`, by length. */
const sha256OfPattern: Record<number, string> = {
  1_000: 'a93031eb1562214abf05e080e33bebb8f73ac9e7f57a095125d9ec885d8d7048',
  100_000: '6f8c0527cd224d277ea84544653e364e698d347ea5241a530cdec5095d307443',
};
const hmacOfRfc = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
/** McGrew & Viega, The Galois/Counter Mode of Operation, test case 14: ciphertext, then tag. */
const aesOfZeros = 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919';
