import type { RemoteOptions, RemoteResult, SshSession, SshTarget } from '../../src/core/ssh.ts';
import type {
  Commits,
  DeploymentRequest,
  Deployments,
  DeploymentStatus,
} from '../../src/core/github.ts';
import type { DeployPorts } from '../../src/deploy/ports.ts';
import { fakePorts, revealed, type FakeOptions, type FakePorts } from './ports.ts';
import { Secret } from '../../src/core/secret.ts';

/** What a prepared server answers to one command line. `lines` are printed before it ends or the link is lost. */
export interface ServerAnswer {
  readonly lines?: readonly string[];
  readonly exitCode?: number | undefined;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** A server that answers command lines by script, and remembers what it was sent. */
export class FakeServer {
  readonly commands: { readonly line: string; readonly stdin: string }[] = [];
  readonly targets: SshTarget[] = [];
  /** Thrown by the next connections, one each. */
  readonly connectErrors: Error[] = [];
  /** Answers `status --json`, which is not counted among the commands; undefined leaves it to the script. */
  status: string | undefined = '';
  /** How often it was asked for. */
  asked = 0;
  open = 0;
  readonly #answer: (line: string, attempt: number) => ServerAnswer;

  constructor(answer: (line: string, attempt: number) => ServerAnswer) {
    this.#answer = answer;
  }

  connect = async (target: SshTarget): Promise<SshSession> => {
    this.targets.push(target);
    const error = this.connectErrors.shift();
    if (error !== undefined) return Promise.reject(error);
    this.open += 1;
    return Promise.resolve({ run: this.run, close: () => void (this.open -= 1) });
  };

  run = async (line: string, options: RemoteOptions = {}): Promise<RemoteResult> => {
    const { stdin } = options;
    if (this.status !== undefined && line.endsWith(' status --json')) {
      this.asked += 1;
      return Promise.resolve({
        exitCode: this.status === '' ? 127 : 0,
        stdout: this.status,
        stderr: '',
      });
    }
    this.commands.push({ line, stdin: stdin instanceof Uint8Array ? '<bytes>' : revealed(stdin) });
    const answer = this.#answer(line, this.commands.length);
    for (const text of answer.lines ?? []) options.onStdoutLine?.(text);
    const stdout = answer.stdout ?? (answer.lines ?? []).map((text) => `${text}\n`).join('');
    const exitCode = 'exitCode' in answer ? answer.exitCode : 0;
    return Promise.resolve({ exitCode, stdout, stderr: answer.stderr ?? '' });
  };
}

/** GitHub as far as a deploy asks and tells it; every call is remembered. */
export class FakeGitHub implements Commits, Deployments {
  readonly told: string[] = [];
  /** How any commit stands to any other. */
  standing: 'same' | 'ancestor' | 'descendant' | 'diverged' | undefined = 'descendant';
  /** Thrown by every call. */
  error: Error | undefined;

  compare = async (
    _repository: string,
    commit: string,
    other: string,
  ): Promise<FakeGitHub['standing']> => this.#tell(`compare ${commit} ${other}`, this.standing);

  create = async (request: DeploymentRequest): Promise<number> =>
    this.#tell(`create ${request.environment} ${request.commit}`, 7);

  addStatus = async (_repository: string, id: number, status: DeploymentStatus): Promise<void> =>
    this.#tell(`${id} ${status.state} ${status.environmentUrl}`.trim(), undefined);

  retireBefore = async (_repository: string, environment: string, id: number): Promise<void> =>
    this.#tell(`retire ${environment} before ${id}`, undefined);

  async #tell<Result>(text: string, result: Result): Promise<Result> {
    if (this.error !== undefined) return Promise.reject(this.error);
    this.told.push(text);
    return Promise.resolve(result);
  }
}

/** In-memory ports of an action that works on a server. */
export function sshPorts(
  server: FakeServer,
  options: FakeOptions = {},
  github: Commits & Deployments = new FakeGitHub(),
): FakePorts & DeployPorts {
  return {
    ...fakePorts(options),
    connectGitHub: () => github,
    ssh: server,
    serverFiles: async () =>
      Promise.resolve(new Map([['blue-green-switch.sh', Buffer.from('#!')]])),
    pack: async (files) => Promise.resolve(Buffer.from([...files.keys()].join('\n'))),
  };
}

/** A target that nothing is sent to. */
export const target: SshTarget = {
  host: 'server',
  port: 22,
  user: 'deploy',
  privateKey: new Secret('key'),
  passphrase: new Secret(''),
  trust: { knownHosts: [], fingerprints: [] },
  jumps: [],
};
