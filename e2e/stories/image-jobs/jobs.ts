import { chmod, mkdir, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Bed } from '../../bed/bed.ts';
import type { Computer } from '../../bed/computer.ts';
import type { Mount } from '../../bed/job-machine.ts';
import type { RegistryToken } from '../../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../../bed/success.ts';
import { interrupt, type Interruption } from './interruption.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The commit of every job that names no other. */
export const sha = '1'.repeat(40);

/** Texts of a checkout by path. */
export type Files = Readonly<Record<string, string>>;

/** What a job's only step is given. */
export interface Step {
  readonly files?: Files;
  /** Modes of files, by path. */
  readonly modes?: Readonly<Record<string, number>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: object;
  /** What happens on the machine before the job. */
  readonly prepare?: (machine: Computer) => Promise<void>;
  /** What the machine sees besides the job's own folder, such as a disk that outlives the job. */
  readonly mounts?: readonly Mount[];
  /** What happens in its middle; its post phase runs afterwards, as the runner sees to. */
  readonly interruption?: Interruption;
}

/** How the step ended. */
export interface Ended {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  /** What its main phase left in the runner's temporary folder; where @actions/cache packed archives is not ours to remove. */
  readonly leftByMain: readonly string[];
  /** What is left there in the end. */
  readonly left: readonly string[];
}

/** Runs the action as the only step of a job on a machine of its own, then what the test wants to see there. */
export type Build = (step: Step, look?: (machine: Computer) => Promise<void>) => Promise<Ended>;

let jobs = 0;

/** Returns what runs a step as the owner of `writer`; what every step has can be told once. */
export function builder(bed: Bed, writer: RegistryToken, common: Step): Build {
  return async (step, look) => {
    jobs += 1;
    // As on GitHub the same for every job: the cache service tells archives apart by their paths too.
    const folder = join(bed.folder, 'job');
    await rm(folder, { recursive: true, force: true });
    const at = (name: string): string => join(folder, name);
    const both = together(common, step);
    await layOut(at, both);
    const machine = await bed.startMachine({
      name: `build-${jobs}`,
      mounts: [{ path: folder }, ...(await sources()), ...(both.mounts ?? [])],
    });
    try {
      const login = { username: writer.user, password: writer.password };
      const inputs = { ...login, ...both.inputs };
      const env = { ...(await environmentOf(bed, at)), ...inputsOf(inputs), ...both.env };
      const entry = join(root, 'src/build-with-registry-cache/main.ts');
      const cwd = at('workspace');
      await both.prepare?.(machine);
      const running = machine.exec(['node', entry], { env, cwd });
      if (both.interruption !== undefined) await interrupt(machine, entry, both.interruption);
      const { exitCode, stdout, stderr } = await running;
      const leftByMain = await leftIn(at('temp'));
      if (both.interruption !== undefined) await runPost(machine, entry, { at, env });
      await look?.(machine);
      return {
        exitCode,
        log: stdout + stderr,
        outputs: parseOutputs(await readFile(at('output'), 'utf8')),
        summary: await readFile(at('summary'), 'utf8'),
        leftByMain,
        left: await leftIn(at('temp')),
      };
    } finally {
      await machine.stop();
    }
  };
}

/** Returns a step with what every step has, except where it says otherwise. */
export function together(common: Step, step: Step): Step {
  return {
    ...common,
    ...step,
    files: { ...common.files, ...step.files },
    modes: { ...common.modes, ...step.modes },
    inputs: { ...common.inputs, ...step.inputs },
    env: { ...common.env, ...step.env },
  };
}

// In a second worktree the packages are a link to those of the first, which would lead nowhere on the machine.
async function sources(): Promise<readonly Mount[]> {
  const packages = await realpath(join(root, 'node_modules'));
  const all = packages.startsWith(`${root}/`) ? [root] : [root, packages];
  return all.map((path) => ({ path, readOnly: true }));
}

// @actions/cache leaves a folder of a random name with the list of what it packed, and no archive.
const ofCacheClient = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function leftIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => !ofCacheClient.test(name));
}

interface Job {
  readonly at: (name: string) => string;
  readonly env: Readonly<Record<string, string>>;
}

async function runPost(machine: Computer, entry: string, { at, env }: Job): Promise<void> {
  const saved = [...parseOutputs(await readFile(at('state'), 'utf8'))];
  const states = Object.fromEntries(saved.map(([name, value]) => [`STATE_${name}`, value]));
  await expectSuccess(machine, ['node', entry], { env: { ...env, ...states } });
}

async function layOut(at: (name: string) => string, step: Step): Promise<void> {
  await mkdir(at('temp'), { recursive: true });
  for (const [name, text] of Object.entries(step.files ?? {})) {
    await mkdir(at(`workspace/${name}/..`), { recursive: true });
    await writeFile(at(`workspace/${name}`), text);
  }
  for (const [name, mode] of Object.entries(step.modes ?? {}))
    await chmod(at(`workspace/${name}`), mode);
  const event = step.event ?? { repository: { default_branch: 'main' } };
  await writeFile(at('event.json'), JSON.stringify(event));
  await Promise.all(['output', 'state', 'summary'].map(async (name) => writeFile(at(name), '')));
}

async function environmentOf(
  bed: Bed,
  at: (name: string) => string,
): Promise<Record<string, string>> {
  const services = await bed.github.environment({
    ...{ repository: 'jazielflo/copilotos-bridge', runId: jobs, jobId: 'build', event: 'push' },
    ...{ ref: 'refs/heads/main', permissions: {} },
  });
  return {
    ...services,
    GITHUB_REPOSITORY: 'jazielflo/copilotos-bridge',
    GITHUB_RUN_ID: String(jobs),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: sha,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_ACTOR: 'jazielflo',
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STATE: at('state'),
    GITHUB_STEP_SUMMARY: at('summary'),
    GITHUB_WORKSPACE: at('workspace'),
    RUNNER_TEMP: at('temp'),
  };
}

function inputsOf(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

function parseOutputs(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([^]*?)\n?\2$/gm);
  return new Map([...found].map(([, name = '', , value = '']) => [name, value]));
}
