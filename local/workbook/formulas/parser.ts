/** Tokens of a formula -> a tree. Arguments are parted by ';' or ','; array literals by ';' (rows) and '\' or ',' (columns). */
import { FormulaSyntaxError, tokenize, type Reference, type Token } from './lexer';
import { FormulaError, type Scalar } from './values';

export type Node =
  | { kind: 'constant'; value: Scalar }
  | { kind: 'ref'; ref: Reference }
  | { kind: 'name'; name: string }
  | { kind: 'call'; name: string; args: (Node | undefined)[] }
  | { kind: 'apply'; target: Node; args: (Node | undefined)[] }
  | { kind: 'binary'; op: string; left: Node; right: Node }
  | { kind: 'unary'; op: string; operand: Node }
  | { kind: 'percent'; operand: Node }
  | { kind: 'array'; rows: Node[][] };

const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

const trees = new Map<string, Node | FormulaSyntaxError>();

/** The tree of a formula (with or without '='), remembered by its text. Throws FormulaSyntaxError. */
export function parseFormula(formula: string): Node {
  let tree = trees.get(formula);
  if (!tree) {
    try {
      tree = new Parser(tokenize(formula, formula.startsWith('=') ? 1 : 0)).whole();
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
      tree = error;
    }
    if (trees.size > 30_000) trees.clear();
    trees.set(formula, tree);
  }
  if (tree instanceof FormulaSyntaxError) throw tree;
  return tree;
}

class Parser {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.level(0);
    if (this.at < this.tokens.length) throw new FormulaSyntaxError('unexpected end');
    return node;
  }

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'op' ? token.value : undefined;
  }
  private expect(sign: string): void {
    if (this.sign() !== sign) throw new FormulaSyntaxError(`expected ${sign}`);
    this.at++;
  }

  private level(n: number): Node {
    const operators = LEVELS[n];
    if (!operators) return this.unary();
    let left = this.level(n + 1);
    for (let op = this.sign(); op !== undefined && operators.includes(op); op = this.sign()) {
      this.at++;
      left = { kind: 'binary', op, left, right: this.level(n + 1) };
    }
    return left;
  }

  private unary(): Node {
    const op = this.sign();
    if (op === '-' || op === '+') {
      this.at++;
      return { kind: 'unary', op, operand: this.unary() };
    }
    let node = this.primary();
    for (;;) {
      if (this.sign() === '%') { this.at++; node = { kind: 'percent', operand: node }; }
      else if (this.sign() === '(' && (node.kind === 'call' || node.kind === 'apply')) node = { kind: 'apply', target: node, args: this.args() };
      else return node;
    }
  }

  private primary(): Node {
    const token = this.tokens[this.at];
    if (!token) throw new FormulaSyntaxError('unexpected end');
    this.at++;
    switch (token.kind) {
      case 'number': case 'text': return { kind: 'constant', value: token.value };
      case 'error': return { kind: 'constant', value: FormulaError.of(token.value) };
      case 'ref': return { kind: 'ref', ref: token.value };
      case 'name': return { kind: 'name', name: token.value };
      case 'function': return { kind: 'call', name: token.value, args: this.args() };
      default:
    }
    if (token.value === '(') {
      const inner = this.level(0);
      this.expect(')');
      return inner;
    }
    if (token.value === '{') return this.array();
    throw new FormulaSyntaxError(`unexpected ${token.value}`);
  }

  private args(): (Node | undefined)[] {
    this.expect('(');
    const args: (Node | undefined)[] = [];
    if (this.sign() === ')') { this.at++; return args; }
    for (;;) {
      const sign = this.sign();
      args.push(sign === ';' || sign === ',' || sign === ')' ? undefined : this.level(0));
      const after = this.sign();
      this.at++;
      if (after === ')') return args;
      if (after !== ';' && after !== ',') throw new FormulaSyntaxError('arguments');
    }
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    if (this.sign() === '}') { this.at++; return { kind: 'array', rows: [] }; }
    for (;;) {
      rows[rows.length - 1]?.push(this.level(0));
      const sign = this.sign();
      this.at++;
      if (sign === '}') return { kind: 'array', rows };
      if (sign === ';') rows.push([]);
      else if (sign !== ',' && sign !== '\\') throw new FormulaSyntaxError('array');
    }
  }
}
