// Errors as scripts see them: name "Exception", of the calling realm, whatever part of the workspace threw.

/** An error of a Google service: prints as "Exception: message". */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** The same error as an Error of this realm: one thrown by the host (another realm inside a vm context) keeps message and name only. */
export function adoptError(thrown: unknown): unknown {
  if (thrown instanceof Error) return thrown;
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return thrown;
  const name = 'name' in thrown ? String(thrown.name) : 'Error';
  const Native = name === 'TypeError' ? TypeError : name === 'RangeError' ? RangeError : Error;
  const error = new Native(String(thrown.message));
  if (error.name !== name) error.name = name;
  return error;
}

// a prototype tells the realm, which Array.isArray cannot
const isOwn = (value: object): boolean => Object.getPrototypeOf(value) === Array.prototype;

/** Arrays made in another realm are copied into this one (rows of a matrix too); everything else is returned as it is. */
export function adoptArrays<T>(value: T): T {
  if (!Array.isArray(value)) return value;
  if (isOwn(value) && !value.some((item) => Array.isArray(item) && !isOwn(item))) return value;
  const copy: unknown[] = [];
  for (const item of value) copy.push(adoptArrays(item));
  return copy as T;
}
