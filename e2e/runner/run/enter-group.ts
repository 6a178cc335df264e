import { flagOf, textOf } from '../expression/token-value.ts';
import type { Scope } from '../expression/evaluate.ts';
import { fieldsOf } from '../parse/fields.ts';
import { isMapping, type TemplateToken } from '../parse/parser-package.ts';
import type { WorkflowInstance } from './instance.ts';

/** A run, called workflow or job with a `concurrency`, or without. */
export interface GroupRequest {
  readonly token: TemplateToken | undefined;
  readonly scope: Scope;
  readonly name: string;
  readonly onReplaced: () => void;
  readonly cancelled: AbortSignal;
}

/** The way into the group. */
export interface GroupEntry {
  /** Acts inside the group; acts otherwise when cancelled before the group was free. */
  within<T>(
    action: (group: string | undefined) => Promise<T>,
    otherwise: () => Promise<T>,
  ): Promise<T>;
  /** Why this one was cancelled, when it was for a newer one or would have waited for itself. */
  reason(): string | undefined;
}

/** Prepares entering a `concurrency` group; without one the way is free. */
export function enterGroup(instance: WorkflowInstance, request: GroupRequest): GroupEntry {
  const { run, heldGroups } = instance;
  const { token, scope } = request;
  const fields = token && isMapping(token) ? fieldsOf(token) : { group: token };
  let reason: string | undefined;
  return {
    reason: () => reason,
    async within(action, otherwise) {
      if (!token) return action(undefined);
      const group = textOf(fields.group, scope) ?? '';
      if (heldGroups.some((held) => held.toLowerCase() === group.toLowerCase())) {
        reason =
          `Canceling since a deadlock for concurrency group '${group}' was detected between ` +
          `'top level workflow' and '${request.name}'`;
        return otherwise();
      }
      const leave = await run.groups
        .enter(`${run.options.repository.name} ${group}`, {
          name: request.name,
          cancelInProgress: flagOf(fields['cancel-in-progress'], scope) ?? false,
          queue: textOf(fields.queue, scope) === 'max' ? 'max' : 'single',
          signal: request.cancelled,
          onReplaced: (why) => {
            reason = why;
            request.onReplaced();
          },
        })
        // Only a cancelled wait rejects.
        .catch(() => undefined);
      if (!leave) return otherwise();
      return action(group).finally(leave);
    },
  };
}
