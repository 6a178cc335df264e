import type { CommandResult } from '../machine.ts';
import { Traffic, type TrafficCount } from '../load/traffic.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import type { RunResult } from '../runner/run-workflow.ts';
import { breakRelease, changeOneLine } from './edits.ts';
import { say } from './progress.ts';
import { askHealth, expectRelease } from './site.ts';

const app = '/opt/copilotos-bridge';
const flipsByHand = 6;

/** Everything the demo measured. */
export interface Story {
  readonly cold: RunResult;
  readonly warm: RunResult;
  readonly broken: RunResult;
  readonly rollback: RunResult;
  /** Flips under traffic. */
  readonly flips: number;
  readonly traffic: TrafficCount;
  /** The same traffic while the live colour is killed: shows that the counter counts. */
  readonly control: TrafficCount;
  /** Milliseconds of the server's rollback command, typed by hand, one for each. */
  readonly rollbacksByHand: readonly number[];
  readonly checks: Readonly<Record<string, string>>;
}

/** Plays the demo; throws as soon as something is not as promised. */
export async function play(pipeline: Pipeline): Promise<Story> {
  const { product, server } = pipeline;
  const first = await product.head();
  say('The server is prepared, once and as its admin');
  await succeed('Preparing the server', pipeline.prepare());
  say('First push: nothing is cached anywhere');
  const cold = await succeed('The first push', pipeline.push('0'.repeat(40)));
  const { checks } = await expectRelease(server.httpUrl, first);
  say(
    `The first release serves (${Object.entries(checks)
      .map((pair) => pair.join(': '))
      .join(', ')}); traffic starts`,
  );
  const traffic = startTraffic(pipeline);
  // Stopped whatever happens, or its connections would keep a demo that failed from ending.
  const flips = await underTraffic(pipeline, first).finally(async () => traffic.stop());
  const counted = traffic.count;
  say(`${counted.sent} requests were sent over ${flips.count} flips, ${counted.failed} failed`);
  const control = await killTheLiveColour(pipeline);
  return {
    cold,
    ...flips.runs,
    flips: flips.count,
    traffic: counted,
    control,
    rollbacksByHand: flips.byHand,
    checks,
  };
}

interface Flips {
  readonly runs: Pick<Story, 'warm' | 'broken' | 'rollback'>;
  readonly count: number;
  readonly byHand: readonly number[];
}

async function underTraffic(pipeline: Pipeline, first: string): Promise<Flips> {
  const { product, server } = pipeline;
  const second = await changeOneLine(product);
  say('Second push: one line of the API changed');
  const warm = await succeed('The second push', pipeline.push(first));
  await expectRelease(server.httpUrl, second);
  await breakRelease(product);
  say('Third push: passes every test, but cannot start in production');
  const broken = await pipeline.push(second);
  if (broken.conclusion !== 'failure') throw new Error('The broken release was not refused.');
  await expectRelease(server.httpUrl, second);
  say('It was refused; what served before still serves');
  say('Rollback: the button');
  const rollback = await succeed('The rollback', pipeline.rollback());
  await expectRelease(server.httpUrl, first);
  say('The first release serves again');
  const byHand = await flipByHand(pipeline);
  return { runs: { warm, broken, rollback }, count: 2 + byHand.length, byHand };
}

async function succeed(what: string, run: Promise<RunResult>): Promise<RunResult> {
  const result = await run;
  if (result.conclusion !== 'success') throw new Error(`${what} ended in ${result.conclusion}.`);
  return result;
}

function startTraffic({ server }: Pipeline): Traffic {
  const urls = [`${server.httpUrl}/`, `${server.httpUrl}/api/health`];
  return new Traffic({ urls, connections: 8, pause: 50 });
}

// As the seed has it: on the server, by colour.
async function flipByHand({ server }: Pipeline): Promise<readonly number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < flipsByHand; turn += 1) {
    const idle = await server.exec(
      ['bash', '-c', `./scripts/blue-green-switch.sh --status | grep "Idle" | awk '{print $3}'`],
      { cwd: app },
    );
    const color = idle.stdout.trim();
    const started = performance.now();
    await expectDone(server.exec(['./scripts/blue-green-switch.sh', color], { cwd: app }));
    took.push(performance.now() - started);
    say(`  by hand: ./scripts/blue-green-switch.sh ${color} (${Math.round(took.at(-1) ?? 0)} ms)`);
  }
  return took;
}

async function expectDone(running: Promise<CommandResult>): Promise<void> {
  const { exitCode, stdout, stderr } = await running;
  if (exitCode !== 0)
    throw new Error(`A command on the server ended with ${exitCode}:\n${stdout}${stderr}`);
}

async function killTheLiveColour(pipeline: Pipeline): Promise<TrafficCount> {
  const { server } = pipeline;
  const traffic = startTraffic(pipeline);
  say('Does the counter count? Killing the live colour under the same traffic');
  await expectDone(
    server.exec([
      'bash',
      '-c',
      `active=$(${app}/scripts/blue-green-switch.sh --status | awk '/^Active/ {print $3}')
       docker kill $(docker ps -q --filter "label=com.docker.compose.project=copilotos-$active")`,
    ]),
  );
  for (let tries = 0; tries < 20 && traffic.count.failed === 0; tries += 1)
    await askHealth(server.httpUrl);
  const count = await traffic.stop();
  say(`It does: ${count.failed} of ${count.sent} requests failed`);
  return count;
}
