/** Beds by hand. usage: cli.ts up [--servers N] | list | down ID|all */
import { parseArgs } from 'node:util';
import { startBed, type Bed } from './bed.ts';
import { findBeds, takeDown, type FoundBed } from './beds.ts';
import { writeCredentials } from './credentials.ts';

const usage = `usage: node e2e/bed/cli.ts up [--servers N]   a bed, until Ctrl-C
       node e2e/bed/cli.ts list               all beds of this machine
       node e2e/bed/cli.ts down ID|all        takes beds down, left-behind ones too`;

async function up(servers: number): Promise<void> {
  const start = Date.now();
  const bed = await startBed({ servers });
  const credentials = await writeCredentials(bed);
  console.log(describe(bed, credentials, (Date.now() - start) / 1000));
  // Its listeners keep this process running until a signal comes.
}

function describe(
  bed: Bed,
  { sshCommands, file }: { readonly sshCommands: readonly string[]; readonly file: string },
  seconds: number,
): string {
  const servers = bed.servers.flatMap(({ name, httpUrl }, index) => [
    `${name.padEnd(12)} ${httpUrl}`,
    `             ${sshCommands[index] ?? ''}`,
  ]);
  return [
    `Bed ${bed.id} is up (${seconds.toFixed(1)} s).`,
    '',
    ...servers,
    `registry     ghcr.io inside the bed; from here ${bed.registry.url}`,
    `GitHub       ${bed.github.url('127.0.0.1')}`,
    `credentials  ${file}`,
    `stop         Ctrl-C, or: node e2e/bed/cli.ts down ${bed.id}`,
  ].join('\n');
}

async function list(): Promise<void> {
  const beds = await findBeds();
  if (beds.length === 0) console.log('No beds.');
  for (const { id, folder, containers, owner } of beds) {
    const state = owner ? `up, process ${owner.pid}` : 'left behind';
    console.log(`${id}  ${state}, ${containers} containers, ${folder}`);
  }
}

async function down(which: string): Promise<void> {
  const found = await findBeds();
  const beds: FoundBed[] = which === 'all' ? found : found.filter(({ id }) => id === which);
  if (beds.length === 0) throw new Error(`There is no bed ${which}. See: cli.ts list`);
  for (const bed of beds) {
    await takeDown(bed);
    console.log(`Bed ${bed.id} is down.`);
  }
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { servers: { type: 'string', default: '1' } },
  });
  const [command, argument] = positionals;
  const servers = Number(values.servers);
  if (command === 'up' && Number.isInteger(servers) && servers >= 0) await up(servers);
  else if (command === 'list') await list();
  else if (command === 'down' && argument !== undefined) await down(argument);
  else {
    console.error(usage);
    process.exitCode = 2;
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
