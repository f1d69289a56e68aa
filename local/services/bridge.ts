// The bridge of google.script.run: only JSON crosses, both ways; everything else fails as it does on the platform.

const RETURN_TYPE = 'The script completed but the returned value is not a supported return type.';

/** Why a value may not cross, as a path and a reason, or null. Dates, functions, class instances, undefined and non-finite numbers inside objects are refused. */
export function illegal(value: unknown, path = 'value', seen: object[] = []): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (typeof value !== 'object') return `${path} is ${typeof value}`;
  if (seen.includes(value)) return `${path} is circular`;
  const inside = [...seen, value];
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) {
      const found = illegal(value[i], `${path}[${i}]`, inside);
      if (found) return found;
    }
    return null;
  }
  const tag = Object.prototype.toString.call(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  // a plain object of any realm has a prototype without a prototype
  if (tag !== '[object Object]' || (prototype !== null && Object.getPrototypeOf(prototype) !== null)) return `${path} is ${tag.slice(8, -1)}`;
  for (const [key, item] of Object.entries(value)) {
    const found = illegal(item, `${path}.${key}`, inside);
    if (found) return found;
  }
  return null;
}

/** JSON of a function's result; undefined becomes null. Throws Google's message, with the path, for what may not cross. */
export function resultJson(result: unknown): string {
  if (result === undefined) return 'null';
  const found = illegal(result, 'result');
  if (found) throw new TypeError(`${RETURN_TYPE} (${found})`);
  return JSON.stringify(result);
}

/** JSON of arguments. Throws as google.script.run does in the browser: «Failed due to illegal value in property: 0». */
export function argumentsJson(args: readonly unknown[]): string {
  args.forEach((arg, index) => {
    const found = arg === undefined ? null : illegal(arg, 'argument');
    if (found) throw new TypeError(`Failed due to illegal value in property: ${index} (${found})`);
  });
  return JSON.stringify(args);
}
