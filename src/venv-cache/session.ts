import { display, type Command } from '../core/command.ts';
import { ActionError } from '../core/errors.ts';
import type { CachePorts, RunResult } from '../core/ports.ts';
import { inspect, parseInspection, type Inspection } from './inspection.ts';
import { classifyInstall } from './install-failures.ts';
import type { Phase } from './outcome.ts';
import type { Plan } from './plan.ts';

/** What an environment was found to be. */
export interface Look {
  readonly inspection: Inspection | string;
  readonly bytes: number;
  /** Bytes of what was installed: whatever runs adds compiled code. */
  readonly content: number;
}

/** Where Python keeps the code that it has compiled. */
export const byteCode = '__pycache__';

/** A plan that is being carried out: runs its commands and measures its phases. */
export class Session {
  readonly plan: Plan;
  readonly ports: CachePorts;
  readonly durations: Partial<Record<Phase, number>> = {};

  constructor(plan: Plan, ports: CachePorts) {
    this.plan = plan;
    this.ports = ports;
  }

  /** Adds what the body takes to a phase. */
  async timed<Result>(phase: Phase, body: () => Promise<Result>): Promise<Result> {
    const begun = this.ports.clock.now();
    const result = await body();
    this.durations[phase] = (this.durations[phase] ?? 0) + this.ports.clock.now() - begun;
    return result;
  }

  /** Runs the commands until one fails, and explains that one. */
  async runAll(phase: Phase, commands: readonly Command[]): Promise<ActionError | undefined> {
    const { exec, runner } = this.ports;
    return this.timed(phase, async () => {
      for (const command of commands) {
        const result = await runner.group(display(command), async () =>
          exec.run(command, { output: 'live' }),
        );
        if (result.exitCode !== 0) return explain(phase, result);
      }
      return undefined;
    });
  }

  /** Returns what the environment's own Python finds in it, or why it finds nothing; and its size, counted meanwhile. */
  async look(): Promise<Look> {
    const { files } = this.ports;
    return this.timed('verify', async () => {
      const [inspection, { bytes, apart }] = await Promise.all([
        this.#inspect(),
        // A size that cannot be measured is no reason to fail.
        files.weigh(this.plan.layout.folder, byteCode).catch(() => ({ bytes: 0, apart: 0 })),
      ]);
      return { inspection, bytes, content: bytes - apart };
    });
  }

  async #inspect(): Promise<Inspection | string> {
    const { layout, requirements } = this.plan;
    const result = await this.ports.exec.run(inspect(layout.python, layout.folder, requirements), {
      keep: 16 * 1024 * 1024,
    });
    return parseInspection(result.stdout) ?? `its interpreter does not run: ${lastWords(result)}`;
  }
}

function explain(phase: Phase, { command, exitCode, stdout, stderr }: RunResult): ActionError {
  const { why, fix } = classifyInstall(`${stderr}\n${stdout}`);
  const what =
    phase === 'create'
      ? 'The virtual environment could not be made'
      : `Installing failed with exit code ${exitCode}`;
  const said = stderr.trim() === '' ? stdout : stderr;
  const tail = said.trim().split('\n').slice(-30).join('\n');
  return new ActionError({ what, why: `${why}.`, fix, command: display(command), stderr: tail });
}

function lastWords({ exitCode, stderr }: RunResult): string {
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return said === '' ? `exit code ${exitCode}` : said;
}
