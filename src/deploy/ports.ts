import type { Commits, Deployments } from '../core/github.ts';
import type { SshPorts } from '../core/ssh.ts';

/** The ports of `deploy`: servers, and GitHub when it has a token. */
export interface DeployPorts extends SshPorts {
  readonly connectGitHub: (token: string) => Commits & Deployments;
}
