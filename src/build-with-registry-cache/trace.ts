import {
  newestOf,
  parseTime,
  type RawLog,
  type RawStatus,
  type RawVertex,
  type SolveStatus,
} from './events.ts';
import { LineDecoder } from './line-decoder.ts';
import { parseVertexName, type VertexName } from './vertex-name.ts';

/** One vertex with all that its events have told. Times are milliseconds since the epoch. */
export interface Vertex {
  readonly digest: string;
  /** Digests of what it is made from. */
  readonly inputs: readonly string[];
  readonly name: VertexName;
  readonly started: number | undefined;
  readonly completed: number | undefined;
  /** Milliseconds of work: a vertex may be taken up more than once. */
  readonly duration: number;
  readonly cached: boolean;
  /** Bytes of layers that were carried for it, as far as BuildKit counted them. */
  readonly bytes: number;
  readonly error: string;
  /** The last lines it printed. */
  readonly output: readonly string[];
  /** Whether the builder left out some of what it printed. */
  readonly clipped?: boolean;
}

/** Told as the build goes on. A stage that images share is told of once. */
export interface TraceListener {
  readonly onLine: (vertex: Vertex, line: string) => void;
  readonly onEnd: (vertex: Vertex) => void;
}

// Of a failed step this much is shown once more at the end; the whole is in the log already.
const keptLines = 300;

// Milliseconds that the rest of a line may come after its step has ended.
const patience = 2000;

/** Puts events together to what each vertex came to. */
export class BuildTrace {
  readonly #images: readonly string[];
  readonly #listener: TraceListener;
  // By digest and name: a stage that images share has one digest and a name in each of them.
  readonly #vertices = new Map<string, Recording>();
  readonly #byDigest = new Map<string, Recording>();
  /** Those that ended and are not told of yet. */
  readonly #unfinished = new Set<Recording>();

  constructor(images: readonly string[], listener: TraceListener) {
    this.#images = images;
    this.#listener = listener;
  }

  get vertices(): readonly Vertex[] {
    return [...this.#vertices.values()];
  }

  apply({ vertexes, statuses, logs }: SolveStatus): void {
    for (const raw of vertexes ?? []) this.#recordingOf(raw).see(raw);
    for (const status of statuses ?? []) this.#byDigest.get(status.vertex)?.count(status);
    for (const log of logs ?? []) this.#print(log);
    for (const raw of vertexes ?? []) this.#end(raw);
    if (this.#unfinished.size > 0) this.#endUnfinished(newestOf({ vertexes, logs }));
  }

  /** Hands on what was printed without a line end and nothing came after. */
  finish(): void {
    this.#endUnfinished(Infinity);
    for (const recording of this.#byDigest.values()) this.#printRest(recording);
  }

  // BuildKit may say that a step ended before its last output, and so in the middle of a line.
  #endUnfinished(now: number): void {
    for (const recording of this.#unfinished) {
      const end = recording.completed ?? now;
      if (recording.isOpen && now < end + patience) continue;
      this.#unfinished.delete(recording);
      this.#printRest(recording);
      this.#listener.onEnd(recording);
    }
  }

  #printRest(recording: Recording): void {
    for (const line of recording.rest()) this.#listener.onLine(recording, line);
  }

  #recordingOf(raw: RawVertex): Recording {
    const key = `${raw.digest} ${raw.name}`;
    const known = this.#vertices.get(key);
    if (known !== undefined) return known;
    const recording = new Recording(raw.digest, parseVertexName(raw.name, this.#images));
    this.#vertices.set(key, recording);
    if (!this.#byDigest.has(raw.digest)) this.#byDigest.set(raw.digest, recording);
    return recording;
  }

  #print(log: RawLog): void {
    const recording = this.#byDigest.get(log.vertex);
    if (recording === undefined) return;
    for (const line of recording.print(log)) this.#listener.onLine(recording, line);
  }

  #end(raw: RawVertex): void {
    const recording = this.#recordingOf(raw);
    if (raw.completed === undefined || !recording.endsNow()) return;
    const first = this.#byDigest.get(raw.digest) ?? recording;
    if (first === recording) this.#unfinished.add(recording);
    else if (!first.isOpen) this.#printRest(first);
  }
}

class Recording implements Vertex {
  readonly digest: string;
  readonly name: VertexName;
  inputs: readonly string[] = [];
  started: number | undefined;
  completed: number | undefined;
  cached = false;
  error = '';
  output: string[] = [];
  clipped = false;
  readonly #intervals = new Map<number, number>();
  readonly #streams = new Map<number, LineDecoder>();
  readonly #transfers = new Map<string, number>();
  #endedStart: number | undefined;

  constructor(digest: string, name: VertexName) {
    this.digest = digest;
    this.name = name;
  }

  get duration(): number {
    return [...this.#intervals.values()].reduce((sum, length) => sum + length, 0);
  }

  get bytes(): number {
    return [...this.#transfers.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** Counts what has a layer's digest in its name; sources on their way to the builder are no layers. */
  count({ id, current = 0, total = 0 }: RawStatus): void {
    if (/\bsha256:/.test(id)) this.#transfers.set(id, Math.max(current, total));
  }

  see({ inputs, started, completed, cached, error }: RawVertex): void {
    if (inputs !== undefined && inputs !== null) this.inputs = inputs;
    if (cached === true) this.cached = true;
    if (error !== undefined) this.error = error;
    if (started === undefined) return;
    const begin = parseTime(started);
    this.started = Math.min(this.started ?? begin, begin);
    if (completed === undefined) return;
    const end = parseTime(completed);
    this.completed = Math.max(this.completed ?? end, end);
    this.#intervals.set(begin, Math.max(0, end - begin));
  }

  /** True the first time it is asked after each end: BuildKit may say the same twice. */
  endsNow(): boolean {
    const last = [...this.#intervals.keys()].at(-1);
    if (last === undefined || last === this.#endedStart) return false;
    this.#endedStart = last;
    return true;
  }

  print({ stream = 1, data }: RawLog): readonly string[] {
    const decoder = this.#streams.get(stream) ?? new LineDecoder();
    this.#streams.set(stream, decoder);
    return this.#keep(decoder.lines(Buffer.from(data, 'base64')));
  }

  /** True when a line was begun and not ended. */
  get isOpen(): boolean {
    return [...this.#streams.values()].some((decoder) => decoder.isOpen);
  }

  /** Returns what was printed without a line end, and forgets the output of a success. */
  rest(): readonly string[] {
    const lines = this.#keep([...this.#streams.values()].flatMap((decoder) => decoder.rest()));
    if (this.error === '') this.output = [];
    return lines;
  }

  #keep(lines: readonly string[]): readonly string[] {
    this.clipped ||= lines.some((line) => clip.test(line));
    this.output.push(...lines);
    if (this.output.length > keptLines * 2) this.output = this.output.slice(-keptLines);
    return lines;
  }
}

// What BuildKit prints in place of the rest (moby/buildkit, util/progress/logs).
const clip = /^\[output clipped, log limit \S+ reached\]$/;
