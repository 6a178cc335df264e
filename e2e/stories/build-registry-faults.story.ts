import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { Computer } from '../bed/computer.ts';
import type { RegistryDetour } from '../bed/detour/registry-detour.ts';
import type { RegistryFault } from '../bed/detour/registry-faults.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, type Build, type Ended, type Step } from './image-jobs/jobs.ts';
import { fullTierTest } from './tier.ts';
import './patience.ts';

// A registry that does everything a registry can do wrong, on the way between BuildKit and a real one. What is pushed must
// be what the Dockerfile says, and a fault of the cache must never lose a build.

const image = 'ghcr.io/jazielflo/copilotos-bridge/api';
const upload = /^(PUT|PATCH) \S+\/blobs\/uploads\//;

const dockerfile = `FROM debian:bookworm-slim AS packages
RUN head -c 300000 /dev/urandom > /packages
FROM debian:bookworm-slim
COPY --from=packages /packages /
RUN head -c 300000 /dev/urandom > /tools
COPY main.txt /
RUN cat /main.txt > /release.txt && wc -c < /packages >> /release.txt && wc -c < /tools >> /release.txt
`;

let bed: Bed;
let detour: RegistryDetour;
let writer: RegistryToken;
let build: Build;
let releases = 0;
let looks = 0;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  detour = await bed.detourRegistry();
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  build = builder(bed, writer, {
    files: { Dockerfile: dockerfile },
    inputs: { image: 'api' },
    prepare: async (machine) => detour.divert(machine),
  });
  await release();
});

beforeEach(() => {
  detour.clear();
});

afterAll(async () => {
  await detour.stop();
  await bed.stop();
});

/** Builds the next release under these faults and, when it was pushed, looks at what is in it. */
async function release(faults: readonly RegistryFault[] = [], step: Step = {}): Promise<Ended> {
  releases += 1;
  const text = `release ${releases}`;
  for (const fault of faults) detour.add(fault);
  const ended = await build({ ...step, files: { 'main.txt': text } });
  expect(faults.length === 0 || detour.met.length > 0).toBe(true);
  if (ended.exitCode === 0) expect(await contentOfNewest()).toBe(`${text}300000\n300000\n`);
  expect(ended.left).toEqual([]);
  return ended;
}

/** What the newest image says to a machine that has nothing of it and knows no detour. */
async function contentOfNewest(): Promise<string> {
  return elsewhere(async (machine) => {
    const argv = ['docker', 'run', '--rm', '--quiet', `${image}:latest`, 'cat', '/release.txt'];
    return expectSuccess(machine, argv);
  });
}

async function elsewhere<Result>(look: (machine: Computer) => Promise<Result>): Promise<Result> {
  looks += 1;
  const machine = await bed.startMachine({ name: `look-${looks}` });
  try {
    await logIn(machine);
    return await look(machine);
  } finally {
    await machine.stop();
  }
}

async function logIn(machine: Computer): Promise<void> {
  const { user, password } = writer;
  await expectSuccess(machine, ['docker', 'login', 'ghcr.io', '-u', user, '--password-stdin'], {
    stdin: password,
  });
}

/** Requests for layers of the cache; that of the base image comes from elsewhere too. */
async function cachedLayers(): Promise<RegExp> {
  const argv = ['docker', 'manifest', 'inspect', `${image}:buildcache`];
  const text = await elsewhere(async (machine) => expectSuccess(machine, argv));
  const { layers } = JSON.parse(text) as {
    readonly layers: readonly { readonly digest: string; readonly size: number }[];
  };
  const own = layers.filter(({ size }) => size > 200_000 && size < 1_000_000);
  expect(own).toHaveLength(2);
  return new RegExp(`^GET \\S+/blobs/(${own.map(({ digest }) => digest).join('|')})`);
}

function expectPushed({ exitCode, log, outputs }: Ended): void {
  expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
  expect(outputs.get('outcome')).toBe('pushed');
}

function expectFailed({ exitCode, outputs, log }: Ended, cause: RegExp): void {
  expect(exitCode).toBe(1);
  expect(outputs.get('outcome')).toBe('failed');
  expect(outputs.get('images')).toBe('{}');
  expect(log).toMatch(cause);
}

test('a layer of the cache is gone from the registry: built without it, and said', async () => {
  const ended = await release([{ kind: 404, on: await cachedLayers() }]);
  expectPushed(ended);
  expect(ended.log).toContain('Building again without reading a cache.');
  expect(ended.log).toMatch(/::warning::The cache of api was not read: a layer .* is gone/);
  expect(ended.outputs.get('cache-hit-rate')).toBe('0');
  expect(ended.outputs.get('first-miss')).toContain('cache-unreadable');
});

test('an upload is cut off in its middle, another is throttled: both go on', async () => {
  const ended = await release([
    { kind: 'cut', on: upload, times: 1 },
    { kind: 429, on: upload, times: 1 },
  ]);
  expectPushed(ended);
  expect(ended.outputs.get('cache-hit-rate')).toBe('60');
});

fullTierTest(
  'layers of the cache arrive damaged: built without them, and whole the next time',
  async () => {
    const ended = await release([{ kind: 'corrupt', on: await cachedLayers() }]);
    expectPushed(ended);
    expect(ended.log).toContain('Building again without reading a cache.');
    expect((await release()).outputs.get('cache-hit-rate')).toBe('60');
  },
);

fullTierTest(
  'layers of the cache never arrive whole: tried again, then built without',
  async () => {
    const ended = await release([{ kind: 'cut', on: await cachedLayers() }]);
    expectPushed(ended);
    expect(ended.log).toContain('Trying again in');
    expect(ended.log).toContain('Building again without reading a cache.');
  },
);

fullTierTest('the layers of the cache are throttled: tried again, then built without', async () => {
  const ended = await release([{ kind: 429, on: await cachedLayers() }]);
  expectPushed(ended);
  expect(ended.log).toMatch(/::warning::The cache of api was not read: the registry is limiting/);
});

fullTierTest('a damaged cache manifest: whatever it promises, the image is right', async () => {
  expectPushed(await release([{ kind: 'corrupt', on: /^GET \S+\/manifests\// }]));
});

fullTierTest(
  'a damaged cache configuration: whatever it promises, the image is right',
  async () => {
    expectPushed(await release([{ kind: 'corrupt', on: /^GET \S+\/blobs\//, times: 1 }]));
  },
);

fullTierTest('the cache reference is lost: cold, and whole the next time', async () => {
  const ended = await release([{ kind: 404, on: /^(GET|HEAD) \S+\/manifests\/buildcache/ }]);
  expectPushed(ended);
  expect(ended.outputs.get('cache-hit-rate')).toBe('0');
  expect(ended.outputs.get('first-miss')).toContain('cache-not-found');
  detour.clear();
  expect((await release()).outputs.get('cache-hit-rate')).toBe('60');
});

fullTierTest('the cache cannot be written: green, said', async () => {
  const ended = await release([{ kind: 500, on: /^PUT \S+\/manifests\/buildcache/ }]);
  expectPushed(ended);
  expect(ended.log).toMatch(/::warning::The cache of api was not written: /);
});

fullTierTest('every request waits and trickles: slower, nothing else', async () => {
  const slow = { kind: 'slow', on: /./, delay: 300, bytesPerSecond: 4_000_000 } as const;
  const ended = await release([slow]);
  expectPushed(ended);
  expect(ended.outputs.get('cache-hit-rate')).toBe('60');
});

fullTierTest('throttled for good: given up after three tries, with what it means', async () => {
  const ended = await release([{ kind: 429, on: upload }]);
  expectFailed(ended, /::error::Building api failed: the registry is limiting/);
  expect(ended.log.match(/Trying again in/g)).toHaveLength(2);
});

fullTierTest(
  'down from the first request: built as far as it goes, the push says why',
  async () => {
    const ended = await release([{ kind: 503, on: /./ }]);
    expectFailed(ended, /::error::Building api failed: the connection to the registry broke off/);
    expect(ended.log).toContain('could not be checked: GET /v2/ answered 503');
  },
);

fullTierTest('nothing listens where the registry was', async () => {
  const refuse =
    'iptables -I OUTPUT -d "$(getent ahostsv4 ghcr.io | head -n 1 | cut -d " " -f 1)" -p tcp --dport 443 -j REJECT --reject-with tcp-reset';
  const ended = await release([], {
    prepare: async (machine) => {
      await expectSuccess(machine, ['bash', '-c', refuse]);
    },
  });
  expectFailed(ended, /::error::Building api failed: nothing answers at that address/);
});

fullTierTest('it comes back while the push is tried again', async () => {
  const ended = await release([{ kind: 503, on: upload, times: 8 }]);
  expectPushed(ended);
});
