import { StringDecoder } from 'node:string_decoder';

// Programs that draw progress bars return the carriage; each drawing is a line. Longer lines are cut into pieces.
const longestLine = 16_384;

/** Bytes to lines; bytes that are no UTF-8 become U+FFFD, characters are never split. */
export class LineDecoder {
  readonly #decoder = new StringDecoder('utf8');
  #line = '';

  /** True when something came after the last line end. */
  get isOpen(): boolean {
    return this.#line !== '';
  }

  /** Returns the lines that these bytes end. */
  lines(bytes: Buffer): string[] {
    const lines = (this.#line + this.#decoder.write(bytes)).split(/\r\n|\n|\r(?!$)/);
    this.#line = lines.pop() ?? '';
    while (this.#line.length > longestLine) {
      lines.push(this.#line.slice(0, longestLine));
      this.#line = this.#line.slice(longestLine);
    }
    return lines;
  }

  /** Returns what came after the last line end, and forgets it. */
  rest(): string[] {
    const line = (this.#line + this.#decoder.end()).replace(/\r$/, '');
    this.#line = '';
    return line === '' ? [] : [line];
  }
}
