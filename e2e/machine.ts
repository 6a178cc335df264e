/** Where commands of a workflow job, or of a story, run: this host, or a container of the bed. */

/** How one command is run. `env` is added to the machine's own environment. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Called with each chunk as it arrives, stdout and stderr alike. */
  readonly onOutput?: (chunk: string) => void;
  /** Aborting sends SIGTERM to the command (inside the container, where there is one). */
  readonly signal?: AbortSignal;
}

/** What a finished command left behind. A command that could not be started has exit code 127. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A computer that can run commands. */
export interface Machine {
  readonly name: string;
  /** Runs argv to its end; never rejects because of the command's own exit code. */
  exec(argv: readonly string[], options?: CommandOptions): Promise<CommandResult>;
  /** Ends the machine and all that runs on it. Safe to call twice. */
  stop(): Promise<void>;
}
