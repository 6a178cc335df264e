import { formatDuration } from '../core/duration.ts';
import type { Runner } from '../core/ports.ts';
import { isAbsent } from './first-miss.ts';
import type { TraceListener, Vertex } from './trace.ts';
import { stepTitle } from './vertex-name.ts';

type Log = Pick<Runner, 'info' | 'openGroup' | 'closeGroup'>;

// What a step prints while another one has the floor is kept, and printed in parts once it is more than this.
const waitingLines = 2000;
const waitingLength = 1024 * 1024;

interface Waiting {
  readonly lines: string[];
  length: number;
}

/**
 * The log of a build as it goes on. Steps run in parallel but a log has one place: the step that has the floor prints
 * as it goes, in a group of its own; what others print waits, and comes in one piece when they are done or it is much.
 */
export class LiveLog implements TraceListener {
  readonly #log: Log;
  readonly #several: boolean;
  readonly #waiting = new Map<Vertex, Waiting>();
  readonly #ended: Vertex[] = [];
  readonly #toldCached = new Set<Vertex>();
  #cached: string[] = [];
  #floor: Vertex | undefined;

  constructor(log: Log, images: readonly string[]) {
    this.#log = log;
    this.#several = images.length > 1;
  }

  readonly onLine = (vertex: Vertex, line: string): void => {
    this.#floor ??= this.#take(vertex);
    if (vertex === this.#floor) this.#print(line);
    else this.#wait(vertex, line);
  };

  readonly onEnd = (vertex: Vertex): void => {
    if (vertex === this.#floor) this.#yield(vertex);
    else this.#ended.push(vertex);
    this.#catchUp();
  };

  /** Prints what is left; a step that never ended leaves its output. */
  finish(): void {
    this.#catchUp();
    while (this.#floor !== undefined) {
      this.#yield(this.#floor);
      this.#catchUp();
    }
    this.#flushCached();
  }

  #take(vertex: Vertex): Vertex {
    this.#flushCached();
    this.#log.openGroup(this.#title(vertex));
    for (const line of this.#release(vertex)) this.#print(line);
    return vertex;
  }

  #yield(vertex: Vertex): void {
    this.#floor = undefined;
    this.#log.info(vertex.completed === undefined ? 'did not end' : outcomeOf(vertex));
    this.#log.closeGroup();
  }

  #wait(vertex: Vertex, line: string): void {
    const waiting = this.#waiting.get(vertex) ?? { lines: [], length: 0 };
    this.#waiting.set(vertex, waiting);
    waiting.lines.push(line);
    waiting.length += line.length;
    if (waiting.lines.length < waitingLines && waiting.length < waitingLength) return;
    this.#log.closeGroup();
    this.#block(`${this.#title(vertex)} (goes on below)`, this.#release(vertex));
    if (this.#floor !== undefined) this.#log.openGroup(`${this.#title(this.#floor)} (goes on)`);
  }

  #catchUp(): void {
    if (this.#floor !== undefined) return;
    for (const vertex of this.#ended.splice(0)) this.#tell(vertex);
    const next = this.#waiting.keys().next().value;
    if (next !== undefined) this.#floor = this.#take(next);
  }

  #tell(vertex: Vertex): void {
    const lines = this.#release(vertex);
    const { kind } = vertex.name;
    if (kind === 'step' && vertex.cached && vertex.error === '') this.#tellCached(vertex);
    else if (lines.length > 0) this.#block(this.#title(vertex), lines, outcomeOf(vertex));
    else if (kind !== 'internal' && kind !== 'base') {
      this.#flushCached();
      this.#log.info(`${this.#title(vertex)}: ${outcomeOf(vertex)}`);
    }
  }

  // A cached step is taken up again when a later one needs its layers: that fetches them and is no news.
  #tellCached(vertex: Vertex): void {
    if (!this.#toldCached.has(vertex)) this.#cached.push(this.#title(vertex));
    this.#toldCached.add(vertex);
  }

  #flushCached(): void {
    const titles = this.#cached;
    this.#cached = [];
    const steps = titles.length === 1 ? 'step comes' : 'steps come';
    if (titles.length > 0) this.#block(`${titles.length} ${steps} from the cache`, titles);
  }

  #block(title: string, lines: readonly string[], outcome = ''): void {
    this.#log.openGroup(title);
    for (const line of lines) this.#print(line);
    if (outcome !== '') this.#log.info(outcome);
    this.#log.closeGroup();
  }

  #release(vertex: Vertex): readonly string[] {
    const { lines = [] } = this.#waiting.get(vertex) ?? {};
    this.#waiting.delete(vertex);
    return lines;
  }

  // Indented, so that no program in a build can speak to the runner with a line that begins with `::`.
  #print(line: string): void {
    this.#log.info(`| ${line}`);
  }

  #title(vertex: Vertex): string {
    const { kind, image } = vertex.name;
    const prefix = this.#several && image !== '' ? `${image}: ` : '';
    return `${prefix}${titles[kind]}${stepTitle(vertex.name)}`;
  }
}

const titles: Readonly<Record<Vertex['name']['kind'], string>> = {
  step: '',
  base: '',
  'cache-import': 'read cache ',
  'cache-export': '',
  'image-export': '',
  push: 'push ',
  internal: '',
};

function outcomeOf({ name, error, duration, cached }: Vertex): string {
  if (error === '') return cached ? 'from the cache' : `took ${formatDuration(duration)}`;
  if (name.kind === 'cache-import' && isAbsent(error)) return 'not found';
  return `failed: ${error}`;
}
