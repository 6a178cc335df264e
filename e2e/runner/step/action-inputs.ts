import { textOf, textsOf } from '../expression/token-value.ts';
import type { ActionFile } from '../parse/action-file.ts';
import type { StepCall } from './step-call.ts';

/** A step's `with` plus the action's defaults; names as the action writes them. */
export function actionInputs(call: StepCall, action: ActionFile): Record<string, string> {
  const given = givenInputs(call);
  const inputs: Record<string, string> = {};
  for (const { name, default: fallback } of action.inputs) {
    inputs[name] = given[name.toLowerCase()] ?? textOf(fallback, call.scope) ?? '';
  }
  return inputs;
}

/** Warns of inputs the action does not know or no longer wants. */
export function warnOfInputs(call: StepCall, action: ActionFile): void {
  const given = givenInputs(call);
  warnOfUnknown(call, action, Object.keys(given));
  for (const { name, deprecationMessage: message } of action.inputs) {
    if (message === undefined || given[name.toLowerCase()] === undefined) continue;
    const text = `Input '${name}' has been deprecated with message: ${message}`;
    call.output.annotate('warning', text);
  }
}

/** A step's `with`, evaluated, by lower-case name. */
export function givenInputs(call: StepCall): Record<string, string> {
  const given = Object.entries(textsOf(call.step.fields.with, call.scope));
  return Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Inputs as a node action finds them in its environment. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

/** GitHub only warns, so a misspelt input is easily lost: the annotation is how tests see it. */
function warnOfUnknown({ output }: StepCall, action: ActionFile, given: readonly string[]): void {
  const names = action.inputs.map(({ name }) => name);
  const known = new Set(names.map((name) => name.toLowerCase()));
  const unknown = given.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const list = unknown.map((name) => `'${name}'`).join(', ');
  const valid = names.map((name) => `'${name}'`).join(', ');
  output.annotate('warning', `Unexpected input(s) ${list}, valid inputs are [${valid}]`);
}
