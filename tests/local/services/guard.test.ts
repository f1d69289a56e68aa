// The guard round service objects: gate, unknown names, inheritance, foreign errors and arrays.
import { runInNewContext } from 'node:vm';
import { enumPath, guard, makeEnum, matchSignature, ServiceObject, servicePath, type Execution } from '../../../local/services/kernel';

const calls: string[] = [];
const execution = { depth: 0, call: (service: string, method: string) => void calls.push(`${service}.${method}`) } as unknown as Execution;

class Shape extends ServiceObject {
  area(): number {
    return 0;
  }
  describe(): string {
    return `area ${this.area()}`;
  }
}
class Square extends Shape {
  readonly #side: number;
  constructor(e: Execution, side: number) {
    super(e);
    this.#side = side;
  }
  override area(): number {
    return this.#side ** 2 + super.area();
  }
  foreign(): unknown {
    return runInNewContext('[[1, 2], [3]]');
  }
  fail(): void {
    runInNewContext('throw new TypeError("from afar")');
  }
  setSide(side: unknown): this {
    matchSignature('Test.Square.setSide', arguments, ['Number']);
    void side;
    return this;
  }
}
guard(Square, 'Test.Square');

const square = new Square(execution, 3);
beforeEach(() => {
  calls.length = 0;
});

test('a call passes the gate once, however many methods it uses inside', () => {
  expect(square.describe()).toBe('area 9');
  expect(calls).toEqual(['Test.Square.describe']);
});

test('inherited methods are guarded and the class keeps its bases', () => {
  expect(square instanceof Shape).toBe(true);
  expect(String(square)).toBe('Square');
  expect(servicePath(square)).toBe('Test.Square');
});

test('an unknown name is told with its class', () => {
  expect(Reflect.get(square, 'colour')).toBeUndefined();
  expect(() => (square as unknown as { colour(): void }).colour()).toThrow('colour is not a function');
  expect(Reflect.get(square, 'then')).toBeUndefined();
  expect(JSON.stringify(square)).toBe('{}');
});

test('arrays and errors of another realm arrive as the caller’s own', () => {
  const rows = square.foreign() as number[][];
  expect(Object.getPrototypeOf(rows)).toBe(Array.prototype);
  expect(Object.getPrototypeOf(rows[1])).toBe(Array.prototype);
  expect(rows).toEqual([[1, 2], [3]]);
  expect(() => square.fail()).toThrow(TypeError);
});

test('a wrong signature is refused in Google’s words', () => {
  expect(() => square.setSide('x')).toThrow("The parameters (String) don't match the method signature for Test.Square.setSide.");
  expect(() => square.setSide(null)).toThrow('The parameters (null)');
  expect(square.setSide(4)).toBe(square);
});

test('enumerations answer as objects and carry their siblings', () => {
  const Colour = makeEnum('Test.Colour', ['RED', 'BLUE']);
  expect(Object.keys(Colour)).toEqual(['RED', 'BLUE']);
  expect([Colour.BLUE.name(), Colour.BLUE.ordinal(), String(Colour.BLUE), JSON.stringify({ c: Colour.BLUE })]).toEqual(['BLUE', 1, 'BLUE', '{"c":"BLUE"}']);
  expect(Colour.BLUE.compareTo(Colour.RED)).toBe(1);
  expect(Colour.name()).toBe('RED');
  expect(Reflect.get(Colour.BLUE, 'RED')).toBe(Colour.RED);
  expect(enumPath(Colour.RED)).toBe('Test.Colour');
});
