import type { StepOutput } from './step-output.ts';
import { parseWorkflowCommand, type WorkflowCommand } from './workflow-command.ts';

/** What a step's printed commands may change besides log and annotations. */
export interface CommandEffects {
  setOutput(name: string, value: string): void;
  saveState(name: string, value: string): void;
}

/** Reads what a process prints, line by line, obeying its workflow commands. */
export class CommandReader {
  readonly #output: StepOutput;
  readonly #effects: CommandEffects;
  #rest = '';
  #stopToken: string | undefined;

  constructor(output: StepOutput, effects: CommandEffects) {
    this.#output = output;
    this.#effects = effects;
  }

  /** Takes a chunk; its last, unfinished line waits for the next one. */
  accept(chunk: string): void {
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#readLine(line.replace(/\r$/, ''));
  }

  /** Takes what is left once the process has ended. */
  end(): void {
    if (this.#rest !== '') this.#readLine(this.#rest);
    this.#rest = '';
  }

  #readLine(line: string): void {
    const command = parseWorkflowCommand(line);
    if (this.#stopToken !== undefined) {
      if (command?.name === this.#stopToken.toLowerCase()) this.#stopToken = undefined;
      this.#output.print(line);
    } else if (!command) {
      this.#output.print(line);
    } else {
      this.#obey(command, line);
    }
  }

  #obey(command: WorkflowCommand, line: string): void {
    const obey = Object.hasOwn(commands, command.name) ? commands[command.name] : undefined;
    if (command.name === 'stop-commands') {
      this.#stopToken = command.message;
      this.#output.print(line);
    } else if (obey) {
      obey(command, this.#output, this.#effects);
    } else {
      this.#output.print(line);
    }
  }
}

type Obey = (command: WorkflowCommand, output: StepOutput, effects: CommandEffects) => void;

const refused: Obey = ({ name }, output) =>
  output.annotate(
    'failure',
    `The \`${name}\` command is disabled. Use $GITHUB_ENV or $GITHUB_PATH.`,
  );

const commands: Readonly<Record<string, Obey>> = {
  error: (command, output) => output.annotate('failure', command.message, command.properties),
  warning: (command, output) => output.annotate('warning', command.message, command.properties),
  notice: (command, output) => output.annotate('notice', command.message, command.properties),
  debug: ({ message }, output) => output.print(`##[debug]${message}`),
  group: ({ message }, output) => output.print(`##[group]${message}`),
  endgroup: (_command, output) => output.print('##[endgroup]'),
  'add-mask': ({ message }, output) => output.masks.add(message),
  'add-matcher': () => undefined,
  'remove-matcher': () => undefined,
  echo: () => undefined,
  'set-env': refused,
  'add-path': refused,
  'set-output': ({ properties, message }, output, effects) => {
    output.annotate('warning', 'The `set-output` command is deprecated. Write to $GITHUB_OUTPUT.');
    effects.setOutput(properties.name ?? '', message);
  },
  'save-state': ({ properties, message }, output, effects) => {
    output.annotate('warning', 'The `save-state` command is deprecated. Write to $GITHUB_STATE.');
    effects.saveState(properties.name ?? '', message);
  },
};
