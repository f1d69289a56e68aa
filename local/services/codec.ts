// What Utilities and blobs need of the machine: charsets, digests, archives. Implemented in the host; a script's realm has nothing of the kind.

export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

export interface Codec {
  /** Throws «Unsupported charset» for an unknown one; characters that ASCII lacks become '?'. */
  encode(text: string, charset: string): Uint8Array;
  decode(bytes: Uint8Array, charset: string): string;
  toBase64(bytes: Uint8Array): string;
  /** Both alphabets, padding optional. */
  fromBase64(text: string): Uint8Array;
  /** `algorithm` is a name of Utilities.DigestAlgorithm. */
  digest(algorithm: string, bytes: Uint8Array): Uint8Array;
  /** `algorithm` is a name of Utilities.MacAlgorithm. */
  hmac(algorithm: string, bytes: Uint8Array, key: Uint8Array): Uint8Array;
  /** `algorithm` is a name of Utilities.RsaAlgorithm, `key` a PEM. */
  sign(algorithm: string, bytes: Uint8Array, key: string): Uint8Array;
  gzip(bytes: Uint8Array): Uint8Array;
  gunzip(bytes: Uint8Array): Uint8Array;
  zip(entries: ZipEntry[]): Uint8Array;
  unzip(bytes: Uint8Array): ZipEntry[];
  uuid(): string;
}
