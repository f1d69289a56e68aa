// Errors of the Drive API, and the objects that its methods take.

import { exception } from '../errors';
import type { FileResource } from './resource';

export type Params = Record<string, unknown>;

/** An error of the Drive API as the advanced service words it. */
export const apiError = (message: string): Error => exception(`API call to drive.${message}`);
export const notFound = (method: string, id: string): Error => apiError(`${method} failed with error: File not found: ${id}.`);

/** A resource given by a script; nothing counts as an empty one. */
export function parseResource(value: unknown): FileResource {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw exception('Invalid argument: resource');
  return value as FileResource;
}
