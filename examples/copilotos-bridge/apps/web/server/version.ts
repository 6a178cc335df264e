/** What /version.json answers: our release, and the one of the API behind us. */
export interface Version {
  readonly release: string;
  readonly api: { readonly release: string } | null;
}

/** A page does not wait for an API that is away. */
export async function readVersion(release: string, api: URL | undefined): Promise<Version> {
  if (!api) return { release, api: null };
  try {
    const response = await fetch(new URL('/api/version', api), {
      signal: AbortSignal.timeout(2000),
    });
    const answer: unknown = await response.json();
    if (!response.ok || !isRelease(answer)) return { release, api: null };
    return { release, api: { release: answer.release } };
  } catch {
    return { release, api: null };
  }
}

function isRelease(answer: unknown): answer is { release: string } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'release' in answer &&
    typeof answer.release === 'string'
  );
}
