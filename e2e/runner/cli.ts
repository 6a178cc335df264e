import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { readArguments, usage, type CliRequest } from './cli/arguments.ts';
import { payloadOf } from './cli/event-payload.ts';
import { hasUncommittedChanges, localRepository } from './cli/local-repository.ts';
import { LocalMachine } from './local-machine.ts';
import { runWorkflow } from './run-workflow.ts';
import { liveLog } from './show/live-log.ts';
import { plainPaint, terminalPaint } from './show/paint.ts';
import { resultTable } from './show/result-table.ts';
import { renderSummaryPage } from './summary-page.ts';

const write = (line: string) => process.stdout.write(`${line}\n`);
const paint = process.stdout.isTTY && !process.env.NO_COLOR ? terminalPaint : plainPaint;

async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 0 || argv.includes('--help')) {
    write(usage);
    return argv.length === 0 ? 1 : 0;
  }
  const request = readArguments(argv, process.env);
  const run = await runWorkflow(await optionsFor(request));
  write('');
  write(resultTable(run, paint));
  if (request.page !== undefined) {
    writeFileSync(request.page, renderSummaryPage([run]));
    write(`Page: ${resolve(request.page)}`);
  }
  return run.conclusion === 'success' || run.conclusion === 'skipped' ? 0 : 1;
}

async function optionsFor(request: CliRequest) {
  const { workflow, event, maxParallelJobs } = request;
  const repository = await localRepository(workflow, {
    name: request.repository,
    ref: request.ref ?? (event.startsWith('pull_request') ? 'refs/pull/1/merge' : undefined),
  });
  if (await hasUncommittedChanges(repository.folder)) {
    write(paint('Uncommitted changes are not part of what actions/checkout gets.', 'yellow'));
  }
  const folder = resolve(request.folder ?? mkdtempSync(join(tmpdir(), 'workflow-run-')));
  write(paint(`Working in ${folder}`, 'grey'));
  return {
    workflow,
    repository,
    event: { name: event, payload: await payloadOf(event, repository, basename(workflow)) },
    inputs: request.inputs,
    secrets: request.secrets,
    vars: request.vars,
    actions: request.actions,
    jobs: request.jobs,
    folder,
    ...(maxParallelJobs === undefined ? {} : { maxParallelJobs }),
    machineFor: ({ name }: { name: string }) => Promise.resolve(new LocalMachine(name)),
    signal: interruption(),
    onEvent: liveLog({ write, paint, verbose: request.verbose }),
  };
}

/** The first Ctrl-C cancels the run, the second one leaves at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.on('SIGINT', () => {
    if (controller.signal.aborted) process.exit(130);
    write(paint('Cancelling the run; press Ctrl-C again to leave at once.', 'yellow'));
    controller.abort();
  });
  return controller.signal;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
