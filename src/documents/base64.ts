// Bytes as base64 text: what crosses the bridge and src/google; Apps Script's V8 has no btoa.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] as number, bytes[i + 1], bytes[i + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    parts.push(
      ALPHABET.charAt(bits >> 18), ALPHABET.charAt((bits >> 12) & 63),
      b === undefined ? '=' : ALPHABET.charAt((bits >> 6) & 63), c === undefined ? '=' : ALPHABET.charAt(bits & 63),
    );
  }
  return parts.join('');
};
