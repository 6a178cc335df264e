/** Bundles every action that has an entry `src/<action>/main.ts` into `dist/<action>/`; `--check` compares instead. */
import ncc from '@vercel/ncc';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
// ncc copies what ssh2 can use but does not need: dist stays plain JavaScript on every machine.
const unwanted = /\.(node|exe)$|(^|\/)(package|tsconfig)\.json$|\.d\.ts$/;

/** Returns the actions that have code, sorted. */
function findActions(): string[] {
  const folders = readdirSync(join(root, 'src')).sort();
  return folders.filter((name) => existsSync(join(root, 'src', name, 'main.ts')));
}

function compile(): void {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.bundle.json')], {
    stdio: 'inherit',
  });
}

// @actions/core loads a whole HTTP client at start for OIDC tokens, which no action here asks for: half of every cold
// start and most of every bundle. What is bundled is found beside the compiled code first.
function leaveOutOidc(): void {
  const core = join(root, 'build/node_modules/@actions/core');
  const oidc = join(core, 'lib/oidc-utils.js');
  cpSync(join(root, 'node_modules/@actions/core'), core, { recursive: true });
  if (!existsSync(oidc)) throw new Error('@actions/core keeps its OIDC client elsewhere now.');
  const refusal = "throw new Error('Bundled without OIDC, see scripts/bundle.ts.');";
  writeFileSync(oidc, `export class OidcClient {\n  static async getIDToken() { ${refusal} }\n}\n`);
}

async function bundle(action: string, target: string): Promise<void> {
  const { code, assets } = await ncc(join(root, 'build', action, 'main.js'), {
    cache: false,
    quiet: true,
    target: 'es2024',
  });
  const files = Object.entries(assets).filter(([name]) => !unwanted.test(name));
  for (const [name, source] of [
    ['index.js', code] as const,
    ...files.map(([n, a]) => [n, a.source] as const),
  ]) {
    const path = join(target, action, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source);
  }
}

/** Returns the relative paths of all files below a folder with their bytes. */
function contents(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

function differences(left: Map<string, Buffer>, right: Map<string, Buffer>): string[] {
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  return names.filter(
    (name) => left.get(name)?.equals(right.get(name) ?? Buffer.alloc(0)) !== true,
  );
}

const check = process.argv.includes('--check');
const built = mkdtempSync(join(tmpdir(), 'copilotos-dist-'));
try {
  compile();
  leaveOutOidc();
  for (const action of findActions()) await bundle(action, built);
  const changed = differences(contents(join(root, 'dist')), contents(built));
  if (check && changed.length > 0) {
    console.error(
      `dist differs from a fresh build of src in: ${changed.join(', ')}\nRun 'make dist' and commit dist.`,
    );
    process.exitCode = 1;
  } else if (!check) {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    cpSync(built, join(root, 'dist'), { recursive: true });
    console.log(`dist: ${findActions().join(', ')} (${changed.length} files changed)`);
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
