/** Opens an Office package (a zip) without trusting its sizes; the parts needed are unpacked, the rest only listed. */
import { unzipSync } from 'fflate';
import { fileKind } from './file-kind';
import { failure, type ReadFailure } from './problem';

export interface ZipListing {
  names: string[];
}

export interface OfficePackage extends ZipListing {
  ok: true;
  /** Unpacked parts by their full name in lower case. */
  parts: Map<string, Uint8Array>;
}

/** Bytes; a school's file is far smaller, and a browser tab stays alive with these. */
const FILE_LIMIT = 20 * 1024 * 1024;
const PART_LIMIT = 96 * 1024 * 1024;
const TOTAL_LIMIT = 160 * 1024 * 1024;
const RATIO_LIMIT = 400;
const RATIO_MATTERS_FROM = 4 * 1024 * 1024;
const NAMES_LIMIT = 20000;

/** Thrown out of the unpacking library's filter, which offers no other way to stop. */
class Refusal extends Error {
  constructor(readonly reason: ReadFailure) {
    super(reason.code);
  }
}

/** Unpacks the parts whose name `wanted` accepts. Anything that is no readable package comes back as a failure. */
export function openPackage(bytes: Uint8Array, wanted: (name: string) => boolean): OfficePackage | ReadFailure {
  if (bytes.length === 0) return failure('empty-file');
  if (bytes.length > FILE_LIMIT) return failure('too-big');
  const kind = fileKind(bytes);
  if (kind === 'text') return failure('unknown');
  if (kind !== 'zip') return failure(kind);
  const names: string[] = [];
  let total = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        if (names.length > NAMES_LIMIT) throw new Refusal(failure('zip-bomb'));
        if (!wanted(file.name.toLowerCase())) return false;
        total += file.originalSize;
        const ratio = file.originalSize / Math.max(1, file.size);
        const bomb = file.originalSize > PART_LIMIT || total > TOTAL_LIMIT || (file.originalSize > RATIO_MATTERS_FROM && ratio > RATIO_LIMIT);
        if (bomb) throw new Refusal(failure('zip-bomb'));
        return true;
      },
    });
    const parts = new Map<string, Uint8Array>();
    for (const [name, content] of Object.entries(unpacked)) parts.set(name.toLowerCase(), content);
    return { ok: true, names, parts };
  } catch (error) {
    // The library throws many kinds of error on broken archives; all of them mean the same to a person.
    return error instanceof Refusal ? error.reason : failure('damaged');
  }
}
