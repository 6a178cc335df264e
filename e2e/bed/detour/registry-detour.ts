import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, request as forward, type RequestOptions, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Computer } from '../computer.ts';
import { expectSuccess } from '../success.ts';
import { bent } from './bent-streams.ts';
import { RegistryFaults, type RegistryFault } from './registry-faults.ts';

/** A way to the registry on which things go wrong, for the machines that were sent there. */
export interface RegistryDetour {
  /** Sends all that this machine and its containers have to say to the registry this way. */
  divert(machine: Computer): Promise<void>;
  add(fault: RegistryFault): void;
  /** Takes back every fault, and forgets what was met. */
  clear(): void;
  /** Requests that met a fault since the last clear, as `METHOD /path`. */
  readonly met: readonly string[];
  stop(): Promise<void>;
}

/** Where the detour begins and ends. */
export interface DetourOptions {
  /** The address machines of the bed find this host by. */
  readonly gateway: string;
  /** Folder with the certificate of the registry. */
  readonly certificates: string;
  /** Where this host reaches the registry. */
  readonly registryUrl: string;
}

/** Opens the detour; nobody takes it until diverted. */
export async function startRegistryDetour(options: DetourOptions): Promise<RegistryDetour> {
  const faults = new RegistryFaults();
  const key = await readFile(join(options.certificates, 'registry.key'));
  const cert = await readFile(join(options.certificates, 'registry.crt'));
  const server = createServer({ key, cert, requestTimeout: 0 }, (request, response) => {
    answer(request, response, { faults, registryUrl: options.registryUrl }).catch(() => {
      response.destroy();
    });
  });
  server.listen(0, options.gateway);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    divert: async (machine) => divert(machine, `${options.gateway}:${port}`),
    add: (fault) => {
      faults.add(fault);
    },
    clear: () => {
      faults.clear();
    },
    get met() {
      return faults.met;
    },
    stop: async () => close(server),
  };
}

// Programs of the machine go out by OUTPUT, its containers by PREROUTING.
async function divert(machine: Computer, to: string): Promise<void> {
  const script = [
    'registry=$(getent ahostsv4 ghcr.io | head -n 1 | cut -d " " -f 1)',
    'for chain in OUTPUT PREROUTING; do',
    '  iptables -t nat -I "$chain" -d "$registry" -p tcp --dport 443 -j DNAT --to-destination "$0"',
    'done',
  ];
  await expectSuccess(machine, ['bash', '-euc', script.join('\n'), to]);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

interface Way {
  readonly faults: RegistryFaults;
  readonly registryUrl: string;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { faults, registryUrl }: Way,
): Promise<void> {
  const fault = faults.meet(`${request.method ?? 'GET'} ${request.url ?? '/'}`);
  if (typeof fault?.kind === 'number') {
    refuse(request, response, fault.kind);
    return;
  }
  if (fault?.kind === 'slow') await sleep(fault.delay ?? 0);
  const hasBody = /^(PUT|POST|PATCH)$/.test(request.method ?? '') && length(request) !== 0;
  const outgoing = forward(new URL(request.url ?? '/', registryUrl), optionsOf(request));
  const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => {});
  const up = pipeline([request, ...(hasBody ? bent(fault, length(request)) : []), outgoing]);
  const [reply] = await Promise.race([answered, up.then(async () => answered)]);
  response.writeHead(reply.statusCode ?? 502, reply.headers);
  await pipeline([reply, ...(hasBody ? [] : bent(fault, length(reply))), response]);
}

function optionsOf({ method = 'GET', headers }: IncomingMessage): RequestOptions {
  // The certificate is the bed's own and its port this process's: there is nobody to be mistaken for.
  return { method, headers, rejectUnauthorized: false };
}

function length({ headers }: IncomingMessage): number | undefined {
  const text = headers['content-length'];
  return text === undefined ? undefined : Number(text);
}

const codes: Readonly<Record<number, string>> = {
  404: 'MANIFEST_UNKNOWN',
  429: 'TOOMANYREQUESTS',
};

// The body is read before: an answer given earlier looks like a broken connection to some clients.
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  request.resume().on('end', () => {
    const code = codes[status] ?? 'UNAVAILABLE';
    const body = JSON.stringify({ errors: [{ code, message: `refused with ${status}` }] });
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
}
