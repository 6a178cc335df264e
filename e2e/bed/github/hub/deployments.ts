/** States a deployment goes through. */
export type DeploymentState =
  'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success';

/** One status of a deployment. */
export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly createdAt: Date;
}

/** A deployment and its statuses, the oldest first. */
export interface Deployment {
  readonly id: number;
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly payload: unknown;
  readonly isTransient: boolean;
  readonly isProduction: boolean;
  readonly createdAt: Date;
  readonly statuses: DeploymentStatus[];
}

/** The deployments of all repositories, oldest first. */
export class Deployments {
  readonly #deployments: Deployment[] = [];
  #lastId = 2_000_000_000;

  /** Adds a deployment that has no status yet. */
  add(deployment: Omit<Deployment, 'id' | 'createdAt' | 'statuses'>): Deployment {
    const added = { ...deployment, id: this.#nextId(), createdAt: new Date(), statuses: [] };
    this.#deployments.push(added);
    return added;
  }

  /** Returns the deployments of a repository. */
  list(repository: string): Deployment[] {
    return this.#deployments.filter((deployment) => deployment.repository === repository);
  }

  /**
   * Adds a status. Of a success GitHub documents that "all prior non-transient, non-production
   * environment deployments" of that environment that had succeeded become inactive.
   */
  addStatus(
    deployment: Deployment,
    status: Omit<DeploymentStatus, 'id' | 'createdAt'>,
    autoInactive: boolean,
  ): DeploymentStatus {
    const added = this.#push(deployment, status);
    if (status.state === 'success' && autoInactive) {
      const prior = this.list(deployment.repository).filter(({ id }) => id < deployment.id);
      for (const old of prior.filter((candidate) => isRetired(candidate, deployment))) {
        this.#push(old, {
          ...status,
          environment: old.environment,
          state: 'inactive',
          description: '',
        });
      }
    }
    return added;
  }

  #push(
    deployment: Deployment,
    status: Omit<DeploymentStatus, 'id' | 'createdAt'>,
  ): DeploymentStatus {
    const added = { ...status, id: this.#nextId(), createdAt: new Date() };
    deployment.statuses.push(added);
    return added;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

function isRetired(old: Deployment, { environment }: Deployment): boolean {
  const sameKind = old.environment === environment && !old.isTransient && !old.isProduction;
  return sameKind && old.statuses.at(-1)?.state === 'success';
}
