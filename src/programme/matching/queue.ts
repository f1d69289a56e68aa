// A priority queue of mentors by their distance, with distances that are exact tuples compared part by part.

/** Distances live outside: `first` decides, on a tie the `tail` numbers at `rest[m * tail]`. */
export class Queue {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  size = 0;

  constructor(mentors: number, private readonly first: Float64Array, private readonly rest: Float64Array, private readonly tail: number) {
    this.heap = new Int32Array(mentors + 1);
    this.place = new Int32Array(mentors).fill(-1);
  }

  private tieLess(a: number, b: number): boolean {
    const { rest, tail } = this;
    for (let k = 0, p = a * tail, q = b * tail; k < tail; k++) {
      const x = rest[p + k]!, y = rest[q + k]!;
      if (x !== y) return x < y;
    }
    return false;
  }

  /** Puts a mentor in, or moves it up after its distance fell. */
  raise(m: number): void {
    const { heap, place, first, tail } = this, d = first[m]!;
    let k = place[m]!;
    if (k < 0) k = this.size++;
    while (k > 0) {
      const up = (k - 1) >> 1, other = heap[up]!, e = first[other]!;
      if (e < d || (e === d && !(tail > 0 && this.tieLess(m, other)))) break;
      heap[k] = other;
      place[other] = k;
      k = up;
    }
    heap[k] = m;
    place[m] = k;
  }

  /** The nearest mentor; the queue must not be empty. */
  take(): number {
    const { heap, place, first, tail } = this, top = heap[0]!, size = --this.size;
    place[top] = -1;
    if (size === 0) return top;
    const m = heap[size]!, d = first[m]!;
    let k = 0;
    for (;;) {
      let child = 2 * k + 1;
      if (child >= size) break;
      let other = heap[child]!, e = first[other]!;
      if (child + 1 < size) {
        const right = heap[child + 1]!, r = first[right]!;
        if (r < e || (r === e && tail > 0 && this.tieLess(right, other))) {
          child++;
          other = right;
          e = r;
        }
      }
      if (e > d || (e === d && !(tail > 0 && this.tieLess(other, m)))) break;
      heap[k] = other;
      place[other] = k;
      k = child;
    }
    heap[k] = m;
    place[m] = k;
    return top;
  }

  clear(): void {
    for (let k = 0; k < this.size; k++) this.place[this.heap[k]!] = -1;
    this.size = 0;
  }
}
