import { data } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';

/** What the status functions look at. */
export interface StatusView {
  /** Whether all that came before went well. */
  readonly success: boolean;
  /** Whether something that came before failed. */
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** `success()`, `failure()`, `always()` and `cancelled()`, reading the status when they are called. */
export function statusFunctions(view: () => StatusView): FunctionDefinition[] {
  return [
    statusFunction('success', () => view().success && !view().cancelled),
    statusFunction('failure', () => view().failure && !view().cancelled),
    statusFunction('cancelled', () => view().cancelled),
    statusFunction('always', () => true),
  ];
}

function statusFunction(name: string, answer: () => boolean): FunctionDefinition {
  const call = () => new data.BooleanData(answer());
  // Jobs may name needs as arguments; they do not change the answer.
  return { name, minArgs: 0, maxArgs: Number.MAX_SAFE_INTEGER, call };
}
