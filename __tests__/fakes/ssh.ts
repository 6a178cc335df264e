import type {
  RemoteOptions,
  RemoteResult,
  SshPorts,
  SshSession,
  SshTarget,
} from '../../src/core/ssh.ts';
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
    this.commands.push({ line, stdin: stdin instanceof Uint8Array ? '<bytes>' : revealed(stdin) });
    const answer = this.#answer(line, this.commands.length);
    for (const text of answer.lines ?? []) options.onStdoutLine?.(text);
    const stdout = answer.stdout ?? (answer.lines ?? []).map((text) => `${text}\n`).join('');
    const exitCode = 'exitCode' in answer ? answer.exitCode : 0;
    return Promise.resolve({ exitCode, stdout, stderr: answer.stderr ?? '' });
  };
}

/** In-memory ports of an action that works on a server. */
export function sshPorts(server: FakeServer, options: FakeOptions = {}): FakePorts & SshPorts {
  return {
    ...fakePorts(options),
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
