import { afterEach, describe, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { images } from '../../bed/images/names.ts';
import { Traffic } from '../../load/traffic.ts';
import { fullTierTest } from '../tier.ts';
import { configuration } from './product/files.ts';
import { startProduct, type Product } from './product/product.ts';
import { readStatus } from './product/status.ts';

// What servers have around an application: whoever starts it after a reboot, and an nginx of another kind.

let product: Product | undefined;
const script = './scripts/blue-green-switch.sh';
const init = './scripts/init-blue-green.sh';

afterEach(async () => product?.bed.stop(), 60_000);

async function withTwoReleases(options: Parameters<typeof startProduct>[0]): Promise<Product> {
  const started = await startProduct(options);
  product = started;
  for (const release of ['v1', 'v2'])
    await started.ok(`${script} deploy`, await started.push(release));
  return started;
}

async function served({ server }: Product): Promise<string> {
  try {
    const answer = await fetch(`${server.httpUrl}/api/`);
    return ((await answer.json()) as { release: string }).release;
  } catch {
    return 'nothing';
  }
}

/** Waits until the site serves v2 again; nobody types anything. */
async function backBySelf(at: Product): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await served(at)) === 'v2') return;
    await delay(200);
  }
  const seen = await at.sh(
    'docker ps --all; systemctl status --no-pager copilotos-blue-green docker; tail -n 30 state/journal/*',
  );
  throw new Error(`The site did not come back:\n${seen.stdout}${seen.stderr}`);
}

/** A reboot by power loss, with containers that Docker itself does not start again. */
async function losesPower(at: Product): Promise<void> {
  await at.ok('docker update --restart=no $(docker ps --quiet) > /dev/null; sync');
  await at.server.kill();
  await at.server.restart();
  await backBySelf(at);
}

describe('after a reboot the live color serves again, and the way back is warm', () => {
  const everything = async (at: Product): Promise<void> => {
    await at.ok(`until ! ${script} status --json | grep -q '"held":true'; do sleep 0.1; done`);
    expect(await at.ok(`${script} doctor`)).toMatch(/boot step/);
    await at.ok(`${script} rollback`);
    expect(await served(at)).toBe('v1');
  };

  test('by the systemd unit, also when Docker alone is started anew', async () => {
    const at = await withTwoReleases({ serverImage: images.serverWithSystemd });
    expect(await at.ok('systemctl is-enabled copilotos-blue-green.service')).toBe('enabled\n');
    await losesPower(at);
    await at.ok('docker update --restart=no $(docker ps --quiet) > /dev/null');
    await at.ok('systemctl restart docker');
    await backBySelf(at);
    expect(await at.ok('systemctl is-failed copilotos-blue-green.service || true')).not.toBe(
      'failed\n',
    );
    await everything(at);
    // Prepared again, nothing is written again.
    expect(await at.ok(init)).not.toContain('boot:');
  }, 180_000);

  fullTierTest(
    'by cron where there is no systemd',
    async () => {
      const at = await withTwoReleases({ serverImage: images.serverWithCron });
      await losesPower(at);
      await everything(at);
    },
    180_000,
  );
});

// The server's own nginx with the libraries it needs, as an image: no other is at hand without a network.
const makeNginxImage = `set -euo pipefail
mkdir -p /run/nginx-image/{run,tmp,var/log/nginx,var/lib/nginx,etc}
cp /etc/passwd /etc/group /run/nginx-image/etc/
cp --parents --dereference /usr/sbin/nginx $(ldd /usr/sbin/nginx | grep -o '/[^ ]*') /run/nginx-image/
[ ! -d /usr/lib/nginx ] || cp -r --parents /usr/lib/nginx /run/nginx-image/
cp -r --parents /etc/nginx /run/nginx-image/
tar -C /run/nginx-image -c . | docker import --change 'CMD ["nginx","-g","daemon off;"]' - edge:1 > /dev/null`;

const runEdge = (options: string): string =>
  `docker rm --force edge > /dev/null 2>&1; docker run --detach --name edge ${options} edge:1 > /dev/null; sleep 1`;

fullTierTest(
  'nginx in a container: found, told what it lacks, then flipped like a host’s',
  async () => {
    const at = await withTwoReleases({});
    await at.ok(
      `service nginx stop; ${makeNginxImage}; mv /usr/sbin/nginx /run/nginx.away; ${runEdge('--publish 80:80')}`,
    );
    const found = await at.sh(init);
    expect(found.exitCode).toBe(7);
    expect(found.stderr).toContain("with the line 'nginx-container = edge'");

    await at.ok(
      'cat > infra/blue-green.conf',
      `${configuration}nginx-container = edge\nservice.api.read-timeout = 61s\n`,
    );
    const lacking = await at.sh(init);
    expect(lacking.exitCode).toBe(7);
    expect(lacking.stderr).toMatch(/network_mode: host[^]*route:[^]*\/etc\/nginx:\/etc\/nginx:ro/);

    const route = '/opt/copilotos-bridge/route';
    await at.ok(
      runEdge(`--network host --volume ${route}:${route}:ro --volume /etc/nginx:/etc/nginx:ro`),
    );
    expect(await at.ok(init)).toContain('both answers proven through nginx');
    expect(await at.ok(`${script} doctor`)).not.toMatch(/FAIL/);
    const traffic = new Traffic({ urls: [`${at.server.httpUrl}/api/`], connections: 8, pause: 5 });
    for (let turn = 0; turn < 4; turn += 1) await at.ok(`${script} switch`);
    await at.ok(`${script} deploy`, await at.push('v3'));
    await at.ok(`${script} rollback`);
    const { sent, failed, failures } = await traffic.stop();
    console.log(`nginx in a container: ${sent} requests over 6 flips, ${failed} failed`);
    expect({ failed, failures }).toEqual({ failed: 0, failures: {} });
    await at.ok('docker restart edge > /dev/null; sleep 1');
    expect((await readStatus(at)).warnings).toEqual([]);
    expect(await served(at)).toBe('v2');
  },
  180_000,
);
