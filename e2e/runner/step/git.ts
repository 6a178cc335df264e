import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs git on the host in a folder, untouched by the user's configuration; answers what it printed. */
export async function git(folder: string, argv: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', ['-c', 'safe.directory=*', ...argv], {
      cwd: folder,
      env: cleanEnvironment(),
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (cause) {
    const stderr = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : '';
    throw new Error(`git ${argv.join(' ')} failed in ${folder}: ${stderr.trim()}`, { cause });
  }
}

/** Variables of an enclosing git command (a hook, a rebase) would point git at another repository. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_TERMINAL_PROMPT: '0' };
}
