import { command, type Command } from '../../core/command.ts';
import type { Session } from '../session.ts';
import type { ImageMerge, MergePlan } from './plan.ts';

type Environment = Pick<Session, 'environment'>;

/** Returns the command that makes the list of an image and tags it. */
export function createCommand(image: ImageMerge, plan: MergePlan, session: Environment): Command {
  const tags = image.references.flatMap((reference) => ['--tag', reference]);
  return imagetools(['create', ...tags, ...listArgs(image)], plan, session);
}

/** Returns the command that only shows the list, byte for byte as it would be pushed. */
export function previewCommand(image: ImageMerge, plan: MergePlan, session: Environment): Command {
  return imagetools(['create', '--dry-run', ...listArgs(image)], plan, session);
}

/** Returns the command that shows a manifest. */
export function inspectCommand(reference: string, plan: MergePlan, session: Environment): Command {
  return imagetools(['inspect', '--raw', reference], plan, session);
}

function listArgs({ annotations, sources }: ImageMerge): readonly string[] {
  return [...annotations.flatMap((annotation) => ['--annotation', annotation]), ...sources];
}

function imagetools(
  [verb = '', ...rest]: readonly string[],
  { builder }: MergePlan,
  { environment }: Environment,
): Command {
  const named = builder.name === '' ? [] : ['--builder', builder.name];
  return {
    ...command('docker', 'buildx', 'imagetools', verb, ...named, ...rest),
    env: environment,
  };
}
