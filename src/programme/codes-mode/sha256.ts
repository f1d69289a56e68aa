// SHA-256 of a text, the same in Apps Script, in the browser and in Node (FIPS 180-4).

const fractionOf = (root: number): number => Math.floor((root - Math.floor(root)) * 4294967296) | 0;

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
};

/** UTF-8 bytes of a text; Apps Script has no TextEncoder. */
export const utf8 = (text: string): number[] => {
  const bytes: number[] = [];
  for (const sign of text) {
    const c = sign.codePointAt(0) as number;
    if (c < 0x80) bytes.push(c);
    else if (c < 0x800) bytes.push(0xc0 | (c >> 6), 0x80 | (c & 63));
    else if (c < 0x10000) bytes.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    else bytes.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
  }
  return bytes;
};

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** The message filled up to whole blocks of 16 words: a one bit, zeros, its length in bits. */
const wordsOf = (bytes: readonly number[]): Int32Array => {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const words = new Int32Array(blocks * 16);
  bytes.forEach((byte, i) => { words[i >> 2] = (words[i >> 2] as number) | (byte << (24 - (i % 4) * 8)); });
  words[bytes.length >> 2] = (words[bytes.length >> 2] as number) | (0x80 << (24 - (bytes.length % 4) * 8));
  words[words.length - 2] = Math.floor(bytes.length / 536870912);
  words[words.length - 1] = (bytes.length << 3) | 0;
  return words;
};

/** 64 hexadecimal digits. */
export const sha256 = (text: string): string => {
  const first = primes(64);
  const k = first.map((p) => fractionOf(Math.cbrt(p)));
  const hash = first.slice(0, 8).map((p) => fractionOf(Math.sqrt(p)));
  const words = wordsOf(utf8(text));
  const w = new Int32Array(64);
  const at = (i: number): number => w[i] as number;
  for (let block = 0; block < words.length; block += 16) {
    for (let i = 0; i < 16; i++) w[i] = words[block + i] as number;
    for (let i = 16; i < 64; i++) {
      const [a, b] = [at(i - 15), at(i - 2)];
      w[i] = (at(i - 16) + (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + at(i - 7) + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10))) | 0;
    }
    let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + (k[i] as number) + at(i)) | 0;
      const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { hash[i] = ((hash[i] as number) + value) | 0; });
  }
  return hash.map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
};
