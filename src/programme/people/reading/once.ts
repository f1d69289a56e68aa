// Puts off the making of a table until it is first needed: loading the add-on must cost next to nothing.

export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
