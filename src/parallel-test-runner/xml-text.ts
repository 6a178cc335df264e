const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Decodes the five entities of XML and character numbers, once; everything else stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      return character(decimal === undefined ? Number(`0x${hex ?? ''}`) : Number(decimal)) ?? whole;
    },
  );
}

/** Removes terminal sequences, and what pytest writes for the escape character in XML. */
export function withoutColors(text: string): string {
  // eslint-disable-next-line no-control-regex -- removing control sequences is the purpose
  return text.replace(/(?:\u001b|#x1B)\[[\d;?]*[A-Za-z]/g, '');
}

function character(point: number): string | undefined {
  return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : undefined;
}
