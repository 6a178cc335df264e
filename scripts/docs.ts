/** Writes the inputs and outputs of every `action.yml` into its README, between markers; `--check` compares instead. */
import { readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { table } from '../src/core/markdown.ts';

const root = resolve(import.meta.dirname, '..');
const markers = /(<!-- contract -->)[\s\S]*?(<!-- \/contract -->)/;

interface Contract {
  readonly inputs?: Readonly<
    Record<string, { description: string; required?: boolean; default?: unknown }>
  >;
  readonly outputs?: Readonly<Record<string, { description: string }>>;
}

function render({ inputs = {}, outputs = {} }: Contract): string {
  const inputRows = Object.entries(inputs).map(
    ([name, { description, required, default: fallback }]) => [
      `\`${name}\``,
      required === true ? '**required**' : defaultText(fallback),
      oneLine(description),
    ],
  );
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    oneLine(description),
  ]);
  const parts = [
    ...(inputRows.length > 0
      ? ['### Inputs', table(['input', 'default', 'meaning'], inputRows)]
      : []),
    ...(outputRows.length > 0 ? ['### Outputs', table(['output', 'meaning'], outputRows)] : []),
  ];
  return parts.join('\n\n');
}

function defaultText(fallback: unknown): string {
  return typeof fallback === 'string' && fallback !== '' ? `\`${oneLine(fallback)}\`` : '';
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

const folders = ['.', ...readdirSync(root)].filter(
  (name) => existsSync(join(root, name, 'action.yml')) && existsSync(join(root, name, 'README.md')),
);
const stale: string[] = [];
for (const folder of folders) {
  const path = join(root, folder, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const contract = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as Contract;
  if (!markers.test(readme))
    throw new Error(`${folder}/README.md has no <!-- contract --> markers.`);
  const written = readme.replace(
    markers,
    (_all, open: string, close: string) => `${open}\n\n${render(contract)}\n\n${close}`,
  );
  if (written === readme) continue;
  stale.push(join(folder, 'README.md'));
  if (!process.argv.includes('--check')) writeFileSync(path, written);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(
    `These say something else than action.yml: ${stale.join(', ')}. Run 'make docs' and commit.`,
  );
  process.exitCode = 1;
}
