/** Counts requests as GitHub does for GITHUB_TOKENs: so many an hour for each repository. */
export class RateLimit {
  readonly #used = new Map<string, number>();
  /** GitHub's own limit for GITHUB_TOKENs; a story may lower it. */
  limit = 1000;
  readonly reset = Math.floor(Date.now() / 1000) + 3600;

  /** Counts one request; says whether it is still within the limit. */
  take(repository: string): boolean {
    const used = (this.#used.get(repository) ?? 0) + 1;
    this.#used.set(repository, used);
    return used <= this.limit;
  }

  /** Returns the headers GitHub sends with every answer. */
  headers(repository: string): Record<string, string> {
    const used = Math.min(this.limit, this.#used.get(repository) ?? 0);
    return {
      'x-ratelimit-limit': String(this.limit),
      'x-ratelimit-remaining': String(this.limit - used),
      'x-ratelimit-used': String(used),
      'x-ratelimit-reset': String(this.reset),
      'x-ratelimit-resource': 'core',
    };
  }
}
