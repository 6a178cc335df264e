import { display, type Command } from '../core/command.ts';
import type { CachePorts, RunResult } from '../core/ports.ts';
import type { Phase } from './outcome.ts';
import type { Plan } from './plan.ts';

/** One run of the action: its plan, the world, and how long each phase has taken so far. */
export class Session {
  readonly plan: Plan;
  readonly ports: CachePorts;
  readonly #durations: Partial<Record<Phase, number>> = {};

  constructor(plan: Plan, ports: CachePorts) {
    this.plan = plan;
    this.ports = ports;
  }

  get durations(): Readonly<Partial<Record<Phase, number>>> {
    return this.#durations;
  }

  /** Runs the body and adds its time to the phase. */
  async timed<Result>(phase: Phase, body: () => Promise<Result>): Promise<Result> {
    const begun = this.ports.clock.now();
    try {
      return await body();
    } finally {
      this.#durations[phase] = (this.#durations[phase] ?? 0) + this.ports.clock.now() - begun;
    }
  }

  /** Runs a command in a group of the log and counts it towards the phase. */
  async show(phase: Phase, command: Command): Promise<RunResult> {
    const { exec, runner } = this.ports;
    return this.timed(phase, async () =>
      runner.group(display(command), async () => exec.run(command, { output: 'live' })),
    );
  }

  /** Runs a command that is only asked something. */
  async ask(command: Command): Promise<RunResult> {
    return this.timed('setup', async () => this.ports.exec.run(command));
  }
}
