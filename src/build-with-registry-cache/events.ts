/** BuildKit's event stream as `--progress=rawjson` writes it: moby/buildkit, client.SolveStatus. */

/** One step, import, export or internal job; the same one comes many times, each time with what is known by then. */
export interface RawVertex {
  readonly digest: string;
  readonly inputs?: readonly string[] | null;
  readonly name: string;
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
}

/** A piece of what a step printed. */
export interface RawLog {
  readonly vertex: string;
  readonly stream?: number;
  /** Base64. */
  readonly data: string;
  readonly timestamp: string;
}

/** How far a transfer of a vertex has come. */
export interface RawStatus {
  readonly id: string;
  readonly vertex: string;
  /** Bytes; absent or 0 where BuildKit does not count them. */
  readonly current?: number;
  readonly total?: number;
}

/** One event. */
export interface SolveStatus {
  readonly vertexes?: readonly RawVertex[] | null;
  readonly statuses?: readonly RawStatus[] | null;
  readonly logs?: readonly RawLog[] | null;
}

/**
 * Reads events from lines: buildx up to 0.13 indents them over many lines, later ones write one a line. What is no event
 * (warnings before the stream, the Dockerfile excerpt and the error after it) is handed on as text.
 */
export class EventReader {
  readonly #onEvent: (event: SolveStatus) => void;
  readonly #onText: (line: string) => void;
  #pending: string[] = [];

  constructor(onEvent: (event: SolveStatus) => void, onText: (line: string) => void) {
    this.#onEvent = onEvent;
    this.#onText = onText;
  }

  take(line: string): void {
    if (this.#pending.length > 0) {
      this.#pending.push(line);
      if (line === '}') this.#flush();
    } else if (line === '{') this.#pending.push(line);
    else if (line.startsWith('{')) this.#read([line]);
    else this.#onText(line);
  }

  /** Hands on what has begun and will not end any more. */
  finish(): void {
    if (this.#pending.length > 0) this.#flush();
  }

  #flush(): void {
    const lines = this.#pending;
    this.#pending = [];
    this.#read(lines);
  }

  #read(lines: readonly string[]): void {
    try {
      this.#onEvent(JSON.parse(lines.join('\n')) as SolveStatus);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      for (const line of lines) this.#onText(line);
    }
  }
}

/**
 * Returns milliseconds since the epoch; NaN for what is no time. Go writes nanoseconds, Date.parse keeps milliseconds: steps
 * of the cache take less, so the rest is added.
 */
export function parseTime(time: string): number {
  const [, whole = time, fraction = '', zone = ''] =
    /^(.*?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(time) ?? [];
  return Date.parse(`${whole}${zone}`) + Number(`0.${fraction === '' ? '0' : fraction}`) * 1000;
}

/** Returns when the newest of these happened, in milliseconds since the epoch; 0 when none has a time. */
export function newestOf({ vertexes, logs }: Pick<SolveStatus, 'vertexes' | 'logs'>): number {
  const times = [
    ...(vertexes ?? []).flatMap(({ started, completed }) => [started, completed]),
    ...(logs ?? []).map(({ timestamp }) => timestamp),
  ].map((time) => parseTime(time ?? ''));
  return times.reduce((last, time) => (time > last ? time : last), 0);
}
