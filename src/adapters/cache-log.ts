/**
 * What @actions/cache says only to the log: why it restored or saved nothing, and how large the archive is.
 * The texts are those of version 6.3.0, lib/cache.js; an unknown one still ends as a fault with its own words.
 */

/** What could be learnt from the log of one call. */
export interface Overheard {
  /** Why it failed softly. */
  readonly fault?: string;
  /** Why this run may not. */
  readonly forbidden?: string;
  /** The key was reserved by another job. */
  readonly isTaken: boolean;
  /** What came could not be unpacked. */
  readonly isDamaged: boolean;
  readonly archiveBytes?: number;
}

/**
 * Runs a call of the library and returns its result with what it said. Its warnings and errors become plain lines:
 * a run may show ten of each, and the report of the action that asked says it once.
 */
export async function overhear<Result>(
  call: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly heard: Overheard }> {
  const lines: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array, ...rest: never[]) => {
    if (typeof chunk !== 'string') return write(chunk, ...rest);
    lines.push(...chunk.split(/\r?\n/));
    return write(chunk.replace(/^::(?:warning|error)[^:]*::/gm, ''), ...rest);
  };
  try {
    return { result: await call(), heard: interpret(lines) };
  } finally {
    process.stdout.write = write;
  }
}

/** Reads what the library wrote, workflow commands included. */
export function interpret(lines: readonly string[]): Overheard {
  const find = (pattern: RegExp): string | undefined => firstGroup(lines, pattern);
  const reservation = find(/^::debug::Failed to reserve cache: (?:Error: )?(.*)/);
  const fault = find(/^(?:::(?:warning|error)::)?Failed to (?:save|restore): (.*)/);
  const warning = find(/^::(?:warning|error)::(.*)/);
  const forbidden =
    find(/^Cache (?:save|restore) skipped: (.*)/) ?? find(/(cache (?:read|write) denied:.*)/);
  const bytes = find(/^Cache Size: .*\((\d+) B\)/) ?? find(/^::debug::File Size: (\d+)/);
  const why = reservation ?? fault ?? warning;
  return {
    ...(why === undefined ? {} : { fault: why }),
    ...(forbidden === undefined ? {} : { forbidden }),
    isTaken: isTaken(`${reservation ?? ''} ${fault ?? ''}`),
    isDamaged: isUnpacking(fault),
    ...(bytes === undefined ? {} : { archiveBytes: Number(bytes) }),
  };
}

// Version 2 answers a taken key by 409, version 1 by this sentence; both services use it for nothing else.
function isTaken(text: string): boolean {
  return /\(409\)|already exists/i.test(text);
}

// Of a restore, only tar and the program that decompresses are processes (lib/internal/tar.js, `execCommands`).
function isUnpacking(fault = ''): boolean {
  return /^\S+ failed with error: The process '/.test(fault);
}

function firstGroup(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const group = pattern.exec(line)?.[1];
    if (group !== undefined) return decode(group);
  }
  return undefined;
}

// Workflow commands escape these in their text (@actions/core, command.ts).
function decode(text: string): string {
  const plain = text.replace(/%0A/g, '\n').replace(/%0D/g, '\r').replace(/%25/g, '%');
  // It becomes part of a sentence of ours.
  return plain.trim().replace(/\.$/, '');
}
