import type { Conclusion } from '../run/records.ts';

/** Colours text for a terminal, or leaves it alone. */
export type Paint = (text: string, colour: Colour) => string;

/** The colours in use. */
export type Colour = 'green' | 'red' | 'yellow' | 'grey' | 'bold';

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  green: [32, 39],
  red: [31, 39],
  yellow: [33, 39],
  grey: [90, 39],
  bold: [1, 22],
};

/** Colours for a terminal. */
export const terminalPaint: Paint = (text, colour) => {
  const [on, off] = codes[colour];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

/** No colours, for files and pipes. */
export const plainPaint: Paint = (text) => text;

/** A conclusion's sign and colour. */
export const signs: Readonly<Record<Conclusion, readonly [sign: string, colour: Colour]>> = {
  success: ['✓', 'green'],
  failure: ['✗', 'red'],
  cancelled: ['⊘', 'yellow'],
  skipped: ['-', 'grey'],
};
