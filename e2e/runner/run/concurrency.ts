/** How one job or run asks to enter a group. */
export interface EntryRequest {
  /** Shown to whoever is cancelled for it. */
  readonly name: string;
  readonly cancelInProgress: boolean;
  /** `single`: a newer waiting one replaces this one; `max`: all wait in turn. */
  readonly queue: 'single' | 'max';
  /** Called when something newer takes this one's place, waiting or running. */
  readonly onReplaced: (reason: string) => void;
  readonly signal: AbortSignal;
}

interface Member {
  readonly request: EntryRequest;
  readonly start: () => void;
}

interface Group {
  running: Member | undefined;
  waiting: Member[];
}

/** Concurrency groups: one member of a group runs, at most one waits. */
export class ConcurrencyGroups {
  readonly #groups = new Map<string, Group>();

  /** Waits for the group to be free; the answer leaves it again. Rejects when the request is cancelled. */
  async enter(name: string, request: EntryRequest): Promise<() => void> {
    // GitHub's groups ignore case.
    const key = name.toLowerCase();
    const group = this.#groups.get(key) ?? { running: undefined, waiting: [] };
    this.#groups.set(key, group);
    let member: Member | undefined;
    await new Promise<void>((resolve, reject) => {
      member = { request, start: resolve };
      const leave = () => {
        group.waiting = group.waiting.filter((other) => other !== member);
        reject(new Error('cancelled while waiting'));
      };
      request.signal.addEventListener('abort', leave, { once: true });
      if (request.signal.aborted) leave();
      else this.#admit(group, member, name);
    });
    return () => this.#leave(key, group, member);
  }

  #admit(group: Group, member: Member, name: string): void {
    const reason = `Canceling since a higher priority waiting request for '${name}' exists`;
    if (!group.running) {
      group.running = member;
      member.start();
      return;
    }
    if (member.request.queue === 'single') {
      for (const other of group.waiting) other.request.onReplaced(reason);
      group.waiting = [];
    }
    group.waiting.push(member);
    if (member.request.cancelInProgress) group.running.request.onReplaced(reason);
  }

  #leave(key: string, group: Group, member: Member | undefined): void {
    if (group.running !== member) return;
    group.running = group.waiting.shift();
    group.running?.start();
    if (!group.running) this.#groups.delete(key);
  }
}

/** The groups of all runs of this process. */
export const processGroups = new ConcurrencyGroups();
