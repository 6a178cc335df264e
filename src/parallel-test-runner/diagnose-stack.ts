import { inspectContainers, readLog } from './compose.ts';
import {
  diagnose,
  parseContainers,
  standingOf,
  type Container,
  type Diagnosis,
} from './containers.ts';
import { listContainers } from './compose.ts';
import { docker, type StackPorts } from './start-stack.ts';
import { withoutColors } from './xml-text.ts';

const logLines = 60;

/** Asks every container what it went through; `brokenOnly` leaves out those that stand as they should. Never throws. */
export async function diagnoseStack(
  project: string,
  brokenOnly: boolean,
  ports: StackPorts,
): Promise<readonly Diagnosis[]> {
  const { exitCode, stdout } = await docker(listContainers(project), ports);
  if (exitCode !== 0) return [];
  const all = parseContainers(stdout);
  const broken = all.filter((container) => ['broken', 'waiting'].includes(standingOf(container)));
  const containers = brokenOnly && broken.length > 0 ? broken : all;
  const inspected = await inspectAll(containers, ports);
  return Promise.all(
    containers.map(async (container) => {
      const log = await docker(readLog(project, container.service, logLines), ports);
      const detail = inspected.find(({ Id: id }) => id.startsWith(container.id));
      return diagnose(container, detail, withoutColors(log.stdout + log.stderr));
    }),
  );
}

async function inspectAll(
  containers: readonly Container[],
  ports: StackPorts,
): Promise<readonly { readonly Id: string }[]> {
  if (containers.length === 0) return [];
  const { stdout } = await docker(inspectContainers(containers.map(({ id }) => id)), ports);
  try {
    return JSON.parse(stdout) as readonly { readonly Id: string }[];
  } catch {
    return [];
  }
}
