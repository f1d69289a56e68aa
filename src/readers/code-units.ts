/** Gathers UTF-16 code units into a text in portions: far cheaper than adding characters to a string one by one. */

const PORTION = 8192;

export class CodeUnits {
  private readonly buffer = new Uint16Array(PORTION + 2);
  private used = 0;
  private readonly parts: string[] = [];

  add(unit: number): void {
    this.buffer[this.used++] = unit;
    if (this.used >= PORTION) this.flush();
  }

  addCodePoint(code: number): void {
    if (code < 0x10000) this.add(code);
    else {
      this.add(0xd800 + ((code - 0x10000) >> 10));
      this.add(0xdc00 + ((code - 0x10000) & 0x3ff));
    }
  }

  text(): string {
    this.flush();
    return this.parts.join('');
  }

  private flush(): void {
    if (this.used > 0) this.parts.push(Reflect.apply(String.fromCharCode, null, this.buffer.subarray(0, this.used)));
    this.used = 0;
  }
}
