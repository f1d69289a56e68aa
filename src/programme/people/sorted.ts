// A sorted copy: the runtime has no Array.prototype.toSorted, and sorting in place surprises the owner of the array.

export function sorted<T>(items: Iterable<T>, compare?: (a: T, b: T) => number): T[] {
  const copy = [...items];
  copy.sort(compare);
  return copy;
}
