// Identifiers as Google's look: long, random, of the file alphabet.

import { randomBytes } from 'node:crypto';

/** 44 characters like the id of a Google file. */
export const fileId = (): string => `1${randomBytes(33).toString('base64url').slice(0, 43)}`;
/** Id in a respondents' address. */
export const publicFormId = (): string => `1FAIpQLS${randomBytes(36).toString('base64url').slice(0, 48)}`;
/** Id of a form's response. */
export const responseId = (): string => `2_ABaOnu${randomBytes(54).toString('base64url').slice(0, 72)}`;
export const triggerId = (): string => String(1e15 + Math.floor(randomBytes(6).readUIntBE(0, 6) / 1000)) + String(randomBytes(2).readUInt16BE(0) % 1000).padStart(3, '0');
/** Question ids: numbers below 2^31. */
export const itemId = (): number => randomBytes(4).readUInt32BE(0) >>> 1 || 1;
