import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const scripts = join(import.meta.dirname, '../../../../deploy/server');

/** Where a run can be stopped: hook.sh says what the words mean. */
export type Point = `${'step' | 'call'}:${string}:${'start' | 'after'}`;

/** Bodies of the shell functions that are installed on a server, by name, without comments. */
function readFunctions(): ReadonlyMap<string, string> {
  const lib = readdirSync(join(scripts, 'lib')).map((name) => join('lib', name));
  const found = new Map<string, string>();
  for (const file of [...lib, 'init-blue-green.sh']) {
    const text = readFileSync(join(scripts, file), 'utf8').replace(/^\s*#.*$/gm, '');
    for (const [, name = '', body = ''] of text.matchAll(/^(\w+)\(\) \{\n([^]*?)^\}/gm))
      found.set(name, body);
    for (const [, name = '', body = ''] of text.matchAll(/^(\w+)\(\) \{(.+)\}$/gm))
      found.set(name, body);
  }
  return found;
}

/** The steps that a function body runs: `step NAME FUNCTION …`. */
function stepsIn(body: string, functions: ReadonlyMap<string, string>): readonly string[] {
  return [...body.matchAll(/\bstep ([a-z][a-z-]*) (\w+)/g)]
    .filter(([, , work = '']) => functions.has(work))
    .map(([, step = '']) => step);
}

/** Every step that a worker of this verb can come to, as the code of the server has them. */
export function stepsOf(
  verb: 'deploy' | 'rollback' | 'stage' | 'switch' | 'boot',
): readonly string[] {
  const functions = readFunctions();
  const seen = new Set<string>();
  const steps = new Set<string>();
  const visit = (name: string): void => {
    const body = functions.get(name);
    if (body === undefined || seen.has(name)) return;
    seen.add(name);
    for (const step of stepsIn(body, functions)) steps.add(step);
    for (const [word] of body.matchAll(/\b[a-z_]+\b/g)) visit(word);
  };
  visit('run_worker');
  visit(`work_${verb}`);
  return [...steps];
}

/** Every step in the code, whatever verb comes to it. */
export function allSteps(): readonly string[] {
  const functions = readFunctions();
  return [...new Set([...functions.values()].flatMap((body) => stepsIn(body, functions)))];
}

// Words of init's bodies that only speak or look.
const harmless =
  /^(say|die|die_of_problems|find_live|site_files_match|read_\w+|render_site|is_\w+|refuse\w*)$/;

/** What init does, function by function: those that its main and the installing parts call. */
export function partsOfInit(): readonly string[] {
  const functions = readFunctions();
  const bodies = ['main', 'install_files', 'prepare_site', 'install_site'].map(
    (name) => functions.get(name) ?? '',
  );
  const called = bodies.flatMap((body) => [...body.matchAll(/\b[a-z_]+\b/g)].map(([word]) => word));
  return [...new Set(called)].filter((word) => functions.has(word) && !harmless.test(word));
}
