import { display, type Command } from '../core/command.ts';
import { ActionError } from '../core/errors.ts';
import type { CachePorts, CacheRestore, RunResult } from '../core/ports.ts';
import { whyUnfit } from './fitness.ts';
import { inspect, parseInspection, type Inspection } from './inspection.ts';
import { classifyInstall } from './install-failures.ts';
import type { Outcome, Phase } from './outcome.ts';
import type { Plan } from './plan.ts';
import { makeStamp, readStamp, writeStamp, type Stamp } from './stamp.ts';

/** Restores the environment, or makes it when what was restored is not the one; then puts it first on PATH. */
export async function execute(plan: Plan, ports: CachePorts): Promise<Outcome> {
  const run = new Run(plan, ports);
  const restored = await run.restore();
  const outcome = restored.source === 'restored' ? restored : await run.build(restored);
  if (outcome.source === 'failed') return outcome;
  ports.runner.addPath(plan.layout.programs);
  ports.runner.exportVariable('VIRTUAL_ENV', plan.layout.folder);
  return { ...outcome, bytes: await ports.files.size(plan.layout.folder) };
}

class Run {
  readonly #plan: Plan;
  readonly #ports: CachePorts;
  readonly #durations: Partial<Record<Phase, number>> = {};

  constructor(plan: Plan, ports: CachePorts) {
    this.#plan = plan;
    this.#ports = ports;
  }

  async restore(): Promise<Outcome> {
    const { layout, key } = this.#plan;
    const { cache, files } = this.#ports;
    // An archive unpacked over an older environment would leave what only the older one had.
    await files.remove(layout.folder);
    const lookup = await this.#timed('restore', async () =>
      cache.restore([layout.folder], key, []),
    );
    const outcome = { ...this.#outcome(lookup), source: 'failed' } as const;
    if (lookup.status !== 'hit') return outcome;
    const stamp = readStamp(await files.readText(layout.stamp));
    const unfit = await this.#timed('verify', async () => this.#verify(stamp));
    if (typeof unfit === 'string') return { ...outcome, rejection: unfit };
    const inspection = await this.#installLocals(unfit);
    if (typeof inspection === 'string') return { ...outcome, rejection: inspection };
    return {
      ...outcome,
      source: 'restored',
      inspection,
      durations: this.#durations,
      ...(stamp === undefined ? {} : { stamp }),
    };
  }

  async build(restored: Outcome): Promise<Outcome> {
    const { layout, create, install, key } = this.#plan;
    const { files, clock } = this.#ports;
    await files.remove(layout.folder);
    const begun = clock.now();
    const failure =
      (await this.#runAll('create', [create])) ?? (await this.#runAll('install', install));
    if (failure !== undefined) return this.#abandon(restored, failure);
    const installDuration = clock.now() - begun;
    const inspection = await this.#timed('verify', async () => this.#inspect());
    if (typeof inspection === 'string')
      return this.#abandon(
        restored,
        new ActionError({ what: 'The new environment cannot be used', why: inspection }),
      );
    await files.writeText(layout.stamp, writeStamp(makeStamp(key, installDuration, inspection)));
    return { ...restored, source: 'built', inspection, durations: this.#durations };
  }

  #outcome(lookup: CacheRestore): Pick<Outcome, 'plan' | 'lookup' | 'durations' | 'bytes'> {
    return { plan: this.#plan, lookup, durations: this.#durations, bytes: 0 };
  }

  // Half an environment would be taken for a whole one by whatever comes next.
  async #abandon(restored: Outcome, failure: ActionError): Promise<Outcome> {
    await this.#ports.files.remove(this.#plan.layout.folder);
    return { ...restored, source: 'failed', failure, durations: this.#durations };
  }

  async #verify(stamp: Stamp | undefined): Promise<Inspection | string> {
    const { key, python } = this.#plan;
    const found = await this.#inspect();
    if (typeof found === 'string') return found;
    return whyUnfit(found, { key, python, stamp }) ?? found;
  }

  async #inspect(): Promise<Inspection | string> {
    const { layout, requirements } = this.#plan;
    const result = await this.#ports.exec.run(inspect(layout.python, layout.folder, requirements), {
      keep: 16 * 1024 * 1024,
    });
    return parseInspection(result.stdout) ?? `its interpreter does not run: ${lastWords(result)}`;
  }

  async #installLocals(found: Inspection): Promise<Inspection | string> {
    const { locals } = this.#plan;
    if (locals.length === 0) return found;
    const failure = await this.#runAll('locals', locals);
    return failure === undefined
      ? found
      : `installing local projects failed: ${failure.parts.what}`;
  }

  async #runAll(phase: Phase, commands: readonly Command[]): Promise<ActionError | undefined> {
    return this.#timed(phase, async () => {
      for (const command of commands) {
        const { exec, runner } = this.#ports;
        const result = await runner.group(display(command), async () =>
          exec.run(command, { output: 'live' }),
        );
        if (result.exitCode !== 0) return explain(phase, result);
      }
      return undefined;
    });
  }

  async #timed<Result>(phase: Phase, body: () => Promise<Result>): Promise<Result> {
    const begun = this.#ports.clock.now();
    const result = await body();
    this.#durations[phase] = (this.#durations[phase] ?? 0) + this.#ports.clock.now() - begun;
    return result;
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
