import { resolve } from 'node:path';
import { firstWithGrants } from './buildx-version.ts';
import type { CacheStore } from './cache-backends.ts';
import { hiddenVariables } from './definition-files.ts';
import { destinationOf } from './exporters.ts';
import type { SharedFields } from './image-entry.ts';
import type { Inputs } from './inputs.ts';
import type { World } from './probe.ts';
import { isRemote } from './sources.ts';

/**
 * Returns what bake is allowed. What the inputs of the step ask for needs no second consent; what a file of the
 * repository asks for does.
 */
export function grantsOf(
  inputs: Inputs,
  { images, builder }: World,
  { folder }: CacheStore,
): readonly string[] {
  if (builder.buildx < firstWithGrants) return [];
  const { definitionFiles, allow } = inputs;
  const asking = definitionFiles === undefined ? images : [definitionFiles.shared];
  const host = asking.some(({ network }) => network === 'host') ? ['network.host'] : [];
  if (definitionFiles === undefined) return [...new Set([...allow, ...host])];
  const caches = folder === '' ? [] : [`fs.read=${folder}`, `fs.write=${folder}`];
  return [...new Set([...allow, ...host, ...pathsOf(inputs, definitionFiles.shared), ...caches])];
}

/** Returns the variables that decide what a definition may reach on the runner (docker/buildx, docs/reference/buildx_bake, `--allow`). */
export function fileChecks({ definitionFiles, cache }: Inputs): Readonly<Record<string, string>> {
  if (definitionFiles === undefined) return { BUILDX_BAKE_ENTITLEMENTS_FS: '0' };
  if (cache !== 'gha') return hiddenVariables;
  // buildx takes the token of GitHub's cache from there; files that name it are refused (`refuseToken`).
  return Object.fromEntries(
    Object.entries(hiddenVariables).filter(([name]) => name !== 'ACTIONS_RUNTIME_TOKEN'),
  );
}

function pathsOf(
  { secrets, context }: Inputs,
  { ssh, buildContexts, outputs }: SharedFields,
): readonly string[] {
  const absolute = (path: string): string => resolve(context.workspace, path);
  const keys = ssh.flatMap((text) => text.split(/=(.*)/s)[1]?.split(',') ?? []);
  const files = secrets.flatMap((secret) => (secret.kind === 'file' ? [secret.path] : []));
  const folders = [...buildContexts.values()].filter((value) => !isRemote(value));
  return [
    ...(ssh.some((text) => !text.includes('=')) ? ['ssh'] : []),
    ...[...files, ...keys, ...folders].map((path) => `fs.read=${absolute(path)}`),
    ...outputs.map((output) => `fs.write=${absolute(destinationOf(output))}`),
  ];
}
