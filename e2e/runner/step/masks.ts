/** Hides secrets in everything a run prints, in the encodings GitHub hides them in. */
export class Masks {
  /** Longest first, so that a secret containing another leaves no tail behind. */
  #values: readonly string[] = [];

  /** Hides a value, each of its lines, and their encoded forms. */
  add(secret: string): void {
    for (const line of [secret, ...secret.split(/\r?\n/)]) {
      if (line.trim() === '') continue;
      const values = new Set([...this.#values, ...formsOf(line)]);
      this.#values = [...values].sort((a, b) => b.length - a.length);
    }
  }

  /** The text with every hidden value replaced. */
  hide(text: string): string {
    let hidden = text;
    for (const value of this.#values) {
      hidden = hidden.replaceAll(value, '***');
    }
    return hidden;
  }

  /** Whether a text holds something hidden. */
  isSecret(text: string): boolean {
    return this.hide(text) !== text;
  }
}

function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  // In base64 a value's text depends on how many bytes precede it; the edges are shared with those.
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return shift === 0 ? encoded : encoded.slice(4, -4);
  });
  const json = JSON.stringify(value).slice(1, -1);
  const xml = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const long = base64.filter((encoded) => encoded.length >= 8);
  return [value, json, encodeURIComponent(value), xml, ...long];
}
