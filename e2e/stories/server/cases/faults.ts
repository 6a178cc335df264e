import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { Traffic } from '../../../load/traffic.ts';
import { isFullTier } from '../../tier.ts';
import { atRecord, plant, uproot } from '../product/plant.ts';
import type { Product } from '../product/product.ts';
import { readGround, readStatus } from '../product/status.ts';

let product: Product;
let manifest: Record<'v1' | 'v2' | 'v3' | 'broken', string>;
const script = './scripts/blue-green-switch.sh';
const compose = 'infra/app/docker-compose.app.yml';

/** What breaks around a deploy: while it does every client is served, and the words say what to do. */
export function describeFaults(use: () => Product): void {
  beforeAll(async () => {
    product = use();
    manifest = {
      v1: await product.push('v1'),
      v3: await product.push('v3'),
      broken: await product.push('broken', { broken: true }),
      v2: await product.push('v2'),
    };
    await product.ok(`${script} deploy`, manifest.v1);
    await product.ok(`${script} deploy`, manifest.v2);
  }, 300_000);

  afterEach(async () => uproot(product));
  everyTime();
  if (isFullTier) takingLonger();
}

interface Refusal {
  readonly line?: string;
  readonly stdin: string;
  readonly exit?: number;
}

/** A command that must be refused while every client is served; returns all it said. */
async function refused({ line = `${script} deploy`, stdin, exit = 1 }: Refusal): Promise<string> {
  const url = `${product.server.httpUrl}/api/`;
  const traffic = new Traffic({ urls: [url], connections: 4, pause: 10 });
  const { exitCode, stdout, stderr } = await product.sh(line, stdin);
  const { failed, failures } = await traffic.stop();
  expect({ exitCode, failed, failures }).toEqual({ exitCode: exit, failed: 0, failures: {} });
  return stdout + stderr;
}

function everyTime(): void {
  test('a command that is missing is named with what to type, and nothing starts', async () => {
    for (const [command, name] of [
      ['/usr/bin/flock', 'util-linux'],
      ['/usr/bin/curl', 'curl'],
    ] as const) {
      await product.ok(`mv ${command} ${command}.away`);
      const said = [
        await refused({ stdin: manifest.v1, exit: 7 }),
        await refused({ line: './scripts/init-blue-green.sh', stdin: '', exit: 7 }),
        await refused({ line: `${script} doctor`, stdin: '' }),
      ];
      await product.ok(`mv ${command}.away ${command}`);
      for (const text of said) expect(text).toContain(`apt-get install ${name}`);
    }
  }, 60_000);

  test('the registry is down, or does not answer: said, and nothing is touched', async () => {
    const before = await readGround(product);
    await product.ok("cp /etc/hosts /run/hosts; echo '127.0.0.2 ghcr.io' >> /etc/hosts; sleep 5");
    const down = await refused({ stdin: manifest.v3 });
    await product.ok(
      'cat /run/hosts > /etc/hosts; iptables -I OUTPUT -p tcp --dport 443 -j DROP; sleep 5',
    );
    const slow = await refused({ stdin: `${manifest.v3}pull-timeout=2s\n` });
    await product.ok('iptables -D OUTPUT -p tcp --dport 443 -j DROP');
    expect(down).toContain('Docker cannot reach ghcr.io');
    expect(slow).toContain('the pull from ghcr.io did not end within pull-timeout');
    expect(slow).toContain('how much room service api needs is not known');
    expect(await readGround(product)).toBe(before);
  }, 90_000);

  test('nginx is stopped: unknown, loud, and nothing is touched', async () => {
    const before = await readGround(product);
    await product.ok('service nginx stop');
    const [status, deploy, doctor] = [
      await product.sh(`${script} --status`),
      await product.sh(`${script} deploy`, manifest.v1),
      await product.sh(`${script} doctor`),
    ];
    await product.ok('service nginx start');
    expect(status.exitCode).toBe(5);
    expect(status.stdout).toContain('Active color: unknown');
    expect(deploy.exitCode).toBe(1);
    expect(deploy.stderr).toContain('Nothing was touched');
    expect(doctor.stdout).toContain('Is nginx running? Type: service nginx start');
    expect(await readGround(product)).toBe(before);
  }, 60_000);

  test('health that lies: Docker says healthy, the service does not', async () => {
    await product.ok(
      `cp ${compose} /run/compose; sed -i 's/test: .*/test: [CMD, "true"]/' ${compose}`,
    );
    const lies = await refused({ stdin: `${manifest.broken}health-timeout=3s\n` });
    await product.ok(`cp /run/compose ${compose}`);
    expect(lies).toMatch(/GET http:\/\/127.0.0.1:\d+\/api\/health answered 500, expected 2xx/);
  }, 90_000);
}

/** Milliseconds that the step `health` says it took. */
const waited = (records: string): number => Number(/\thealth\tok\t.* ms=(\d+)/.exec(records)?.[1]);

function takingLonger(): void {
  test('the clock on the wall jumps a day ahead: no wait ends early, no duration is wrong', async () => {
    const jump = `${atRecord('health', 'start', '(sleep 1; : > /run/jumped) &')}
    eval "shipped_$(declare -f now_ms)"
    now_ms() { shipped_now_ms; [[ ! -e /run/jumped ]] || NOW_MS=$((NOW_MS + 86400000)); }`;
    await plant(product, jump);
    const { stdout } = await product.sh(
      `${script} deploy --records`,
      `${manifest.v1}min-healthy=3s\n`,
    );
    expect(Number(/\tdeployed exit=0 .* ms=(\d+)/.exec(stdout)?.[1])).toBeLessThan(120_000);
    expect(waited(stdout)).toBeGreaterThanOrEqual(3000);
    expect(waited(stdout)).toBeLessThan(120_000);
    // By the wall's clock it would have waited for a day, and so not for min-healthy.
    await plant(product, `rm -f /run/jumped; ${jump}\ntick_ms() { now_ms; TICK_MS=$NOW_MS; }`);
    const wall = await product.sh(`${script} deploy --records`, `${manifest.v2}min-healthy=3s\n`);
    await product.ok('rm -f /run/jumped');
    expect(waited(wall.stdout)).toBeGreaterThan(80_000_000);
  }, 90_000);

  test('old images go, beyond keep-images, and never one that a color runs', async () => {
    await product.ok("echo 'keep-images = 0' >> infra/blue-green.conf");
    await product.ok(`${script} deploy`, manifest.v3);
    await product.ok(`${script} deploy --run last`, manifest.v2);
    await product.ok("sed -i '/^keep-images/d' infra/blue-green.conf");
    expect(await product.ok('cat state/journal/last.log')).toMatch(
      /removed the unused image .*api@sha256/,
    );
    const ids = await product.ok(
      'docker image ls --no-trunc -q --filter "reference=ghcr.io/*/*/api"',
    );
    const { colors } = await readStatus(product);
    const running = ['blue', 'green'].map((color) => colors[color]?.services['api']?.['imageId']);
    expect(ids.trim().split('\n').sort()).toEqual([...running].sort());
  }, 90_000);

  test('Docker is killed: after its restart the boot step brings back what served', async () => {
    const before = await readGround(product);
    await product.ok(
      'kill -9 $(cat /var/run/docker.pid /var/run/docker/containerd/containerd.pid); sleep 1; rm -f /var/run/docker.pid; service docker start; until docker version > /dev/null 2>&1; do sleep 0.2; done',
    );
    const down = await product.ok(
      'docker ps --all --filter label=com.docker.compose.project --format "{{.State}}" | sort | uniq -c',
    );
    const booted = await product.ok(`${script} boot`);
    console.log(`after dockerd died: ${down.trim().replaceAll(/\s+/g, ' ')}`);
    expect(booted).toMatch(/(blue|green) is live and healthy/);
    // What Docker left down, whatever its reasons: the same containers come back, the data layer's too.
    await product.ok('docker kill $(docker ps --quiet --filter label=com.docker.compose.project)');
    expect(await product.ok(`${script} boot`)).toMatch(/started=5/);
    expect(await readGround(product)).toBe(before);
    expect((await fetch(`${product.server.httpUrl}/api/`)).status).toBe(200);
  }, 90_000);

  test('health that never comes, or flaps', async () => {
    const never = await refused({ stdin: `${manifest.broken}health-timeout=1s\n` });
    expect(never).toMatch(/did not become healthy in 1 s|is unhealthy/);

    const { idle } = await readStatus(product);
    const flap = `id=$(docker ps -q --filter name=copilotos-${idle}-api); (for turn in 1 2 3 4 5 6; do docker exec $id touch /tmp/sick; sleep 1.5; docker exec $id rm -f /tmp/sick; sleep 1.5; done) > /dev/null 2>&1 &`;
    await plant(product, atRecord('health', 'start', flap));
    const flaps = await refused({ stdin: `${manifest.v1}min-healthy=4s\nhealth-timeout=7s\n` });
    await uproot(product);
    expect(flaps).toMatch(/did not become healthy in \d+ s: .*answered 500/);
  }, 120_000);
}
