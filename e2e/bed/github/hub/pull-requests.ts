/** A pull request as a run or a story names it. */
export interface PullRequest {
  readonly number: number;
  readonly title?: string;
  readonly headRef: string;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
  readonly state?: 'open' | 'closed';
}

/** The pull requests of all repositories. */
export class PullRequests {
  readonly #byRepository = new Map<number, Map<number, PullRequest>>();

  /** Adds a pull request, or replaces the one of that number. */
  register(repositoryId: number, pull: PullRequest): void {
    const pulls = this.#byRepository.get(repositoryId) ?? new Map<number, PullRequest>();
    this.#byRepository.set(repositoryId, pulls.set(pull.number, pull));
  }

  /** Returns the pull request of that number, or null. */
  find(repositoryId: number, number: number): PullRequest | null {
    return this.#byRepository.get(repositoryId)?.get(number) ?? null;
  }

  /** Returns them all, the newest number first. */
  list(repositoryId: number): PullRequest[] {
    const pulls = this.#byRepository.get(repositoryId)?.values() ?? [];
    return [...pulls].sort((one, other) => other.number - one.number);
  }
}
