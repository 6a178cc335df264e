/** Writes the inputs and outputs of every `action.yml`, the examples and what was measured into the READMEs between markers; `--check` compares instead. */
import { readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { codeBlock, table } from '../src/core/markdown.ts';
import { renderMeasured } from './measured.ts';

const root = resolve(import.meta.dirname, '..');
const examples = /(<!-- example (\S+) -->)[\s\S]*?(<!-- \/example -->)/g;
const measured = /(<!-- measured (\S+) -->)[\s\S]*?(<!-- \/measured -->)/g;
const markers = /(<!-- contract -->)[\s\S]*?(<!-- \/contract -->)/;
const others = /(<!-- contract (\S+) -->)[\s\S]*?(<!-- \/contract -->)/g;

interface Input {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: unknown;
}

/** What an `action.yml` or a reusable workflow takes and gives. */
interface Contract {
  readonly inputs?: Readonly<Record<string, Input>>;
  readonly secrets?: Readonly<Record<string, Input>>;
  readonly outputs?: Readonly<Record<string, { description: string }>>;
}

function render({ inputs = {}, secrets = {}, outputs = {} }: Contract): string {
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    oneLine(description),
  ]);
  const parts = [
    ...inputTable('### Inputs', 'input', inputs),
    ...inputTable('### Secrets', 'secret', secrets),
    ...(outputRows.length > 0 ? ['### Outputs', table(['output', 'meaning'], outputRows)] : []),
  ];
  return parts.join('\n\n');
}

function inputTable(title: string, kind: string, inputs: Contract['inputs'] = {}): string[] {
  const rows = Object.entries(inputs).map(
    ([name, { description, required, default: fallback }]) => [
      `\`${name}\``,
      // What has a default is never missing, whatever it says of itself.
      required === true && fallback === undefined ? '**required**' : defaultText(fallback),
      oneLine(description),
    ],
  );
  return rows.length === 0 ? [] : [title, table([kind, 'default', 'meaning'], rows)];
}

function readContract(path: string): Contract {
  const file = parse(readFileSync(join(root, path), 'utf8')) as Contract & {
    readonly on?: { readonly workflow_call: Contract };
  };
  return file.on?.workflow_call ?? file;
}

function defaultText(fallback: unknown): string {
  return typeof fallback === 'string' && fallback !== '' ? `\`${oneLine(fallback)}\`` : '';
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

/** Returns the README with the tables of its action and the files that it shows. */
function write(folder: string, readme: string): string {
  const filled = readme
    .replace(examples, (_all, open: string, path: string, close: string) => {
      const text = readFileSync(join(root, path), 'utf8');
      return `${open}\n\n${codeBlock(text, 'yaml')}\n\n${close}`;
    })
    .replace(
      measured,
      (_all, open: string, name: string, close: string) =>
        `${open}\n\n${renderMeasured(name)}\n\n${close}`,
    )
    .replace(
      others,
      (_all, open: string, path: string, close: string) =>
        `${open}\n\n${render(readContract(path))}\n\n${close}`,
    );
  if (!existsSync(join(root, folder, 'action.yml')) || folder === '.') return filled;
  if (!markers.test(readme))
    throw new Error(`${folder}/README.md has no <!-- contract --> markers.`);
  const contract = readContract(join(folder, 'action.yml'));
  return filled.replace(
    markers,
    (_all, open: string, close: string) => `${open}\n\n${render(contract)}\n\n${close}`,
  );
}

const workflows = '.github/workflows';
const folders = ['.', workflows, ...readdirSync(root)].filter(
  (name) =>
    existsSync(join(root, name, 'README.md')) &&
    (name === '.' || name === workflows || existsSync(join(root, name, 'action.yml'))),
);
const stale: string[] = [];
for (const folder of folders) {
  const path = join(root, folder, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const written = await format(write(folder, readme), {
    ...(await resolveConfig(path)),
    parser: 'markdown',
  });
  if (written === readme) continue;
  stale.push(join(folder, 'README.md'));
  if (!process.argv.includes('--check')) writeFileSync(path, written);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(
    `These say something else than action.yml or their example: ${stale.join(', ')}. Run 'make docs' and commit.`,
  );
  process.exitCode = 1;
}
