import type { Product } from './product.ts';

const part = 'scripts/lib/zz-story.sh';

/**
 * Adds a part to the installed scripts, read after all others: its functions replace theirs. So a story takes one guard
 * away, or lets something happen at an exact step, and everything else stays as it is shipped.
 */
export async function plant(product: Product, shell: string): Promise<void> {
  await product.ok(`rm -f /run/story-done; cat > ${part}`, `# shellcheck shell=bash\n${shell}\n`);
}

/** Takes the part away again. */
export async function uproot(product: Product): Promise<void> {
  await product.ok(`rm -f ${part}`);
}

/** A part that runs a command once, without the worker's lock, when the journal gets the record STEP EVENT. */
export const atRecord = (step: string, event: string, command: string): string => `
eval "shipped_$(declare -f record)"
record() {
  shipped_record "$@"
  if [[ "$1.$2" == ${step}.${event} && ! -e /run/story-done ]]; then
    : >/run/story-done
    ( exec {LOCK_FD}>&-; ${command} ) >/dev/null 2>&1 </dev/null || true
  fi
}`;
