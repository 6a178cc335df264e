import { brief, type CopiedRecord, type ImageRecord, type StepRecord } from './build-record.ts';
import type { TreeEntry } from '../core/tree.ts';
import type { ObservedStep } from './observed-steps.ts';
import type { Reason, ReasonKind } from './reasons.ts';

/**
 * Returns what changed of the files a step copies: what they hold, and apart from it who may do what with them. What was
 * copied by another text cannot be compared as a whole, only file by file.
 */
export function fileChanges(
  { files, record }: ObservedStep,
  same: StepRecord | undefined,
  known: ImageRecord['files'],
): readonly Reason[] {
  if (files === undefined || record.copied === undefined) return [];
  return [
    ...contentChanges(files, record.copied, { same: same?.copied, known }),
    ...modeChanges(files, record.copied, { same: same?.copied, known }),
  ];
}

interface Past {
  readonly same: CopiedRecord | undefined;
  readonly known: ImageRecord['files'];
}

function contentChanges(
  files: readonly TreeEntry[],
  copied: CopiedRecord,
  { same, known }: Past,
): readonly Reason[] {
  const differs = same !== undefined && same.contents !== copied.contents;
  const paths = files.flatMap(({ path, content }) => {
    const old = known?.[path];
    if (old === undefined) return differs && known !== undefined ? [`${path} (new)`] : [];
    return old[0] === brief(content) ? [] : [path];
  });
  if (paths.length === 0 && !differs) return [];
  return [reasonOf('files', paths, 'a file was removed or changed')];
}

function modeChanges(
  files: readonly TreeEntry[],
  copied: CopiedRecord,
  { same, known }: Past,
): readonly Reason[] {
  const paths = files.flatMap(({ path, mode }) => {
    const [, old = mode.toString(8)] = known?.[path] ?? [];
    return old === mode.toString(8) ? [] : [`${path} (${old} became ${mode.toString(8)})`];
  });
  // The digest of the modes covers the names too, so it tells something only where those are the same.
  const differs =
    same !== undefined && same.contents === copied.contents && same.modes !== copied.modes;
  if (paths.length === 0 && !differs) return [];
  return [reasonOf('file-mode', paths, 'permissions are not those of the last build')];
}

const mostShown = 3;

function reasonOf(kind: ReasonKind, paths: readonly string[], otherwise: string): Reason {
  if (paths.length === 0) return { kind, detail: otherwise };
  const more = paths.length > mostShown ? ` and ${paths.length - mostShown} more` : '';
  return { kind, detail: paths.slice(0, mostShown).join(', ') + more };
}
