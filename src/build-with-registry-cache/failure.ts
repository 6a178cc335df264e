import { relative } from 'node:path';
import { ActionError, UserError, type ErrorParts } from '../core/errors.ts';
import type { Annotation } from '../core/ports.ts';
import type { Access } from './access.ts';
import { diagnose } from './diagnosis.ts';
import type { BuildRun, Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { Vertex } from './trace.ts';
import { stepTitle } from './vertex-name.ts';

// The runner cuts an annotation at 4096 characters or so; the whole output is in the log and the summary.
const shownLines = 40;

/** What a failed build says: the step, its output, the place in the Dockerfile. */
export interface BuildFailure {
  readonly error: ActionError;
  /** All that the failed step printed, as far as kept, and the excerpt. */
  readonly evidence: string;
  readonly annotations: readonly Annotation[];
}

/** Returns the error line of buildx, or what else it said last. */
export function errorOf({ text }: Pick<BuildRun, 'text'>): string {
  const at = text.findLastIndex((line) => line.startsWith('ERROR:'));
  const said = at < 0 ? (text.at(-1) ?? '') : text.slice(at).join('\n');
  return said.replace(/^ERROR: /, '').replace(uploadState, '$1?…');
}

// A registry hands the state of an upload to and fro in its address: hundreds of characters that tell nothing.
const uploadState = /(https?:\/\/[^\s"?]+)\?[^\s":]{40,}/g;

/** Returns the vertex that failed first; others may have been stopped because of it. */
export function failedVertex({ vertices }: Pick<BuildRun, 'vertices'>): Vertex | undefined {
  const failed = vertices.filter(
    ({ error, name }) =>
      error !== '' && name.kind !== 'cache-import' && name.kind !== 'cache-export',
  );
  return failed.find(({ error }) => !/context canceled|\bCANCELED\b/i.test(error)) ?? failed[0];
}

/** Explains a failure; nothing when there was none. */
export function explainFailure(outcome: Outcome): BuildFailure | undefined {
  switch (outcome.status) {
    case 'denied':
      return explainDenial(outcome.plan.access);
    case 'no-builder':
      return plain(
        { what: 'The builder could not be made', stderr: outcome.builderError },
        outcome.builderError,
      );
    case 'failed':
      return outcome.build === undefined ? undefined : explainBuild(outcome.plan, outcome.build);
    default:
      return undefined;
  }
}

/** Explains a push that a registry would refuse. */
export function explainDenial(access: readonly Access[]): BuildFailure {
  const denied = access.flatMap((one) => (one.status === 'denied' ? [one] : []));
  const answers = denied.map(({ repository, answer }) => `${repository}: ${answer}`).join('\n');
  const repositories = denied.map(({ repository }) => repository).join(', ');
  return plain({ what: `Pushing to ${repositories} would be refused`, stderr: answers }, answers);
}

function plain(parts: ErrorParts, message: string): BuildFailure {
  const { cause, fix } = diagnose(message);
  const error = new UserError({ ...parts, why: cause, fix });
  return { error, evidence: message, annotations: [] };
}

function explainBuild(plan: Plan, build: BuildRun): BuildFailure {
  const message = errorOf(build);
  const vertex = failedVertex(build);
  const { cause, fix, known } = diagnose(message);
  const excerpt = excerptOf(build);
  const output = vertex?.output ?? [];
  // What a push prints are its tries, each of which failed as the last did.
  const shown = vertex?.name.kind === 'step' ? output.slice(-shownLines) : [];
  const evidence = [...output, ...excerpt, message].join('\n');
  const parts: ErrorParts = {
    what: `Building ${subjectOf(plan, vertex)} failed${vertex?.name.kind === 'step' ? ` at ${stepTitle(vertex.name)}` : ''}`,
    why: cause,
    fix,
    stderr: [...shown, ...excerpt, message].join('\n'),
  };
  return {
    error: known ? new UserError(parts) : new ActionError(parts),
    evidence,
    annotations: annotate(plan, vertex, build),
  };
}

function subjectOf({ images }: Plan, vertex: Vertex | undefined): string {
  const found = images.find(({ id }) => id === vertex?.name.image);
  return found?.name ?? images.map(({ name }) => name).join(', ');
}

// buildx ends with the lines of the Dockerfile, between two rules, below `Dockerfile:LINE`.
function excerptOf({ text }: BuildRun): readonly string[] {
  const begin = text.findLastIndex((line) => /^[^\s:]+:\d+$/.test(line));
  const end = text.findLastIndex((line) => /^-{8,}$/.test(line));
  return begin < 0 || end < begin ? [] : text.slice(begin, end + 1);
}

function annotate(
  { images, workspace }: Plan,
  vertex: Vertex | undefined,
  build: BuildRun,
): readonly Annotation[] {
  const line = Number(/:(\d+)$/.exec(excerptOf(build)[0] ?? '')?.[1] ?? '0');
  const image =
    images.length === 1 ? images[0] : images.find(({ id }) => id === vertex?.name.image);
  if (line === 0 || image === undefined || image.source.isRemote) return [];
  const file = relative(workspace, image.source.dockerfile);
  const title = `Building ${image.name} failed`;
  return [{ level: 'error', message: errorOf(build), file, startLine: line, title }];
}
