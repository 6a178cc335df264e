import type { Command } from './command.ts';
import type { RunContext } from './run-context.ts';

/** Where an annotation points in the checkout. Lines and columns count from 1. */
export interface Position {
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly title?: string;
}

/** A message that GitHub shows beside the run and, when it has a file, beside the code. */
export interface Annotation extends Position {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
}

/** The GitHub Actions runner this process was started by. */
export interface Runner {
  readonly context: RunContext;
  /** The environment this process was started with; read once. */
  readonly environment: Readonly<Record<string, string>>;
  /** The raw text of an input, trimmed; empty when it was not given. */
  input(name: string): string;
  /** What the main phase saved under this name; empty when it saved nothing. */
  savedState(name: string): string;
  saveState(name: string, value: string): void;
  /** Registers a value that the runner replaces by *** in logs, line by line. */
  mask(value: string): void;
  setOutput(name: string, value: string): void;
  addPath(folder: string): void;
  exportVariable(name: string, value: string): void;
  info(message: string): void;
  debug(message: string): void;
  annotate(annotation: Annotation): void;
  /** Runs the body inside a folded group of the log. */
  group<Result>(title: string, body: () => Promise<Result>): Promise<Result>;
  /** Begins a folded group of the log that ends with `closeGroup`: for output that comes in its own time. */
  openGroup(title: string): void;
  closeGroup(): void;
  /** Appends Markdown to the summary of this step. */
  writeSummary(markdown: string): Promise<void>;
  /** Marks the step as failed. */
  fail(message: string): void;
}

/** How a command is run. */
export interface RunOptions {
  /** Shown in the log as it comes: `live`; otherwise only kept. */
  readonly output?: 'live' | 'quiet';
  /** Called with each whole line of stdout / stderr, without its line end. */
  readonly onStdoutLine?: (line: string) => void;
  readonly onStderrLine?: (line: string) => void;
  /** Most characters kept of each stream, counted from the end; default 1 Mi. */
  readonly keep?: number;
  /** Milliseconds after which it is ended, with everything else that runs at that moment. */
  readonly timeout?: number;
}

/** What a finished command left behind; the same shape for success and failure. */
export interface RunResult {
  readonly command: Command;
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly duration: number;
}

/** Runs programs on this machine. */
export interface Exec {
  /** Runs to the end and returns the result whatever the exit code; a program that is not there has exit code 127. */
  run(command: Command, options?: RunOptions): Promise<RunResult>;
}

/** The disk of this machine. Paths are absolute or relative to the workspace's current folder. */
export interface Files {
  /** Returns the text of a file; undefined when there is none. `latin1` keeps every byte of what is no text. */
  readText(path: string, encoding?: 'utf8' | 'latin1'): Promise<string | undefined>;
  /** Writes by temporary name and rename, so that a reader sees the old text or the new. */
  writeText(path: string, text: string, options?: { readonly mode?: number }): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Removes a file or a folder with all in it; nothing there is no error. */
  remove(path: string): Promise<void>;
  createFolder(path: string): Promise<void>;
  /** Creates an empty folder only this user can read and returns its path. */
  createTemporaryFolder(prefix: string): Promise<string>;
  /** Returns the names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Returns files below the folder that match any of the glob patterns (`**` crosses folders), sorted, relative to it. */
  glob(folder: string, patterns: readonly string[]): Promise<readonly string[]>;
  /** Returns the bytes of a file or of a folder with all in it. */
  size(path: string): Promise<number>;
  /** Returns the same, and how many of the bytes lie in folders of this name, at any depth. */
  weigh(path: string, name: string): Promise<{ readonly bytes: number; readonly apart: number }>;
  /** Returns how many names a file has on its disk (hard links); 0 when there is no such file. */
  countLinks(path: string): Promise<number>;
}

/** Time and chance. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends early, by throwing CancelledError, when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A number in [0, 1). */
  random(): number;
}

/** GitHub's cache service, or what stands in for it. Never throws for a fault of the service: it says so in the result. */
export interface Cache {
  restore(
    paths: readonly string[],
    key: string,
    prefixes: readonly string[],
  ): Promise<CacheRestore>;
  save(paths: readonly string[], key: string): Promise<CacheSave>;
  /** Says whether an entry of exactly this key is there, without downloading it; `false` also when that cannot be told. */
  has(paths: readonly string[], key: string): Promise<boolean>;
}

/** How a restore ended. `failed` means the service or the archive was at fault, and why. */
export type CacheRestore =
  | {
      readonly status: 'hit' | 'partial';
      readonly key: string;
      /** Size of the archive that was downloaded, when the service told. */
      readonly archiveBytes?: number;
    }
  | { readonly status: 'miss' }
  | {
      readonly status: 'unavailable' | 'failed';
      readonly why: string;
      /** It came whole or in part and could not be unpacked: the entry is at fault. */
      readonly isDamaged?: true;
    };

/** How a save ended. `exists` means another job was first; entries never change. */
export type CacheSave =
  | { readonly status: 'saved'; readonly archiveBytes?: number }
  | { readonly status: 'exists' }
  | { readonly status: 'unavailable' | 'failed'; readonly why: string };

/** The ports that every action is handed; an action that needs more declares an extension. */
export interface Ports {
  readonly runner: Runner;
  readonly exec: Exec;
  readonly files: Files;
  readonly clock: Clock;
  /** Aborted when the step is cancelled. */
  readonly signal: AbortSignal;
}

/** The ports of an action that uses GitHub's cache. */
export interface CachePorts extends Ports {
  readonly cache: Cache;
}
