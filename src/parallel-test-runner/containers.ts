/** The containers of a Compose project as `docker compose ps --format json` and `docker inspect` tell of them. */

/** One container of the stack under test. */
export interface Container {
  readonly id: string;
  readonly service: string;
  readonly name: string;
  /** `created`, `running`, `restarting`, `exited`, `dead`, `paused`. */
  readonly state: string;
  /** `starting`, `healthy`, `unhealthy`; empty without a health check. */
  readonly health: string;
  readonly exitCode: number;
  readonly published: readonly PublishedPort[];
}

/** A port of a container that this machine can reach. */
export interface PublishedPort {
  readonly host: string;
  readonly port: number;
  readonly target: number;
}

/** Where one container stands. `done` is a one-shot container that ended well. */
export type Standing = 'ready' | 'done' | 'waiting' | 'broken';

/** What a broken or suspect container left behind. */
export interface Diagnosis {
  readonly container: Container;
  readonly outOfMemory: boolean;
  readonly restarts: number;
  /** The Engine's own error, such as a program that is not there. */
  readonly error: string;
  /** The last answers of the health check. */
  readonly healthLog: readonly string[];
  readonly log: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads `docker compose ps --all --format json`: one object per line, or one array before Compose 2.21. */
export function parseContainers(stdout: string): readonly Container[] {
  const text = stdout.trim();
  const rows: unknown[] = text.startsWith('[')
    ? (JSON.parse(text) as unknown[])
    : text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as unknown]));
  return rows.map((row) => toContainer(row as Json));
}

/**
 * Says where a container stands. Plain `up --wait` fails when a one-shot container ends, even well
 * (docker/compose#10596): here a container without a health check that exits with 0 is done.
 */
export function standingOf({ state, health, exitCode }: Container): Standing {
  if (state === 'exited') return exitCode === 0 && health === '' ? 'done' : 'broken';
  if (state === 'dead' || health === 'unhealthy') return 'broken';
  if (state !== 'running') return 'waiting';
  return health === '' || health === 'healthy' ? 'ready' : 'waiting';
}

/** Says in words how a container is. */
export function describeContainer({ state, health, exitCode }: Container): string {
  if (state === 'exited') return `exited with ${exitCode}`;
  return health === '' ? state : `${state}, ${health}`;
}

/** Returns a container's diagnosis from one object of `docker inspect` and its log. */
export function diagnose(container: Container, inspected: unknown, log: string): Diagnosis {
  const state = record(record(inspected)['State']);
  const answers = record(state['Health'])['Log'];
  return {
    container,
    outOfMemory: state['OOMKilled'] === true,
    restarts: numberOf(record(inspected)['RestartCount']),
    error: textOf(state['Error']),
    healthLog: (Array.isArray(answers) ? answers : []).slice(-3).map(healthLine),
    log,
  };
}

function healthLine(answer: unknown): string {
  const { ExitCode: exitCode, Output: output } = record(answer);
  const said = textOf(output).trim().slice(0, 500);
  return `exit code ${numberOf(exitCode)}: ${said === '' ? '(no output)' : said}`;
}

function toContainer(row: Json): Container {
  const publishers = row['Publishers'];
  return {
    id: textOf(row['ID']),
    service: textOf(row['Service']),
    name: textOf(row['Name']),
    state: textOf(row['State']),
    health: textOf(row['Health']),
    exitCode: numberOf(row['ExitCode']),
    published: (Array.isArray(publishers) ? publishers : []).flatMap(toPort),
  };
}

function toPort(publisher: unknown): readonly PublishedPort[] {
  const { URL: url, TargetPort: target, PublishedPort: port } = record(publisher);
  // A port that is only exposed is listed with 0.
  if (numberOf(port) === 0) return [];
  const everywhere = ['', '0.0.0.0', '::'].includes(textOf(url));
  return [
    {
      host: everywhere ? 'localhost' : textOf(url),
      port: numberOf(port),
      target: numberOf(target),
    },
  ];
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
