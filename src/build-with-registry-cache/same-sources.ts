import { resolve } from 'node:path';
import type { TreeEntry, TreePorts } from '../core/tree.ts';
import { brief, type ImageRecord, type StepRecord } from './build-record.ts';
import { copiedPaths } from './copied-paths.ts';
import { parseDockerfile, type SourceStep } from './dockerfile.ts';
import type { ImagePlan } from './image-plan.ts';
import { readTree } from './image-sources.ts';
import { copiedBy } from './observed-steps.ts';

/** Says whether a Dockerfile has the steps that the last build ran, and its context what they copied. */
export async function hasSameSources(
  { source }: ImagePlan,
  workspace: string,
  last: ImageRecord,
  ports: TreePorts,
): Promise<boolean> {
  const stages = parseDockerfile((await ports.files.readText(source.dockerfile)) ?? '');
  const steps = stages.flatMap((stage) => stage.steps);
  const patterns = steps.flatMap(({ text }) => copiedPaths(text) ?? ['.']);
  const folder = resolve(workspace, source.context);
  const tree = await readTree({ folder, dockerfile: source.dockerfile, patterns }, ports);
  const now = new Set(steps.map((step) => keyOf(step, tree)));
  return last.steps.every((step) => now.has(keyOfRecord(step)));
}

function keyOf(
  { text, settings, from }: SourceStep,
  tree: readonly TreeEntry[] | undefined,
): string {
  // A variable in it stands for no path: such a step counts as another one.
  const copied = copiedBy(copiedPaths(text), tree) ?? null;
  return JSON.stringify([brief(text), settings.map(brief), brief(from), copied]);
}

function keyOfRecord({ instruction, settings, from, copied }: StepRecord): string {
  return JSON.stringify([instruction, settings, from, copied ?? null]);
}
