/** What may end a step early. */
export interface StopReasons {
  /** The enclosing step's or job's end. */
  readonly deadline: AbortSignal;
  readonly cancelled: AbortSignal;
  /** Asked when the job is cancelled: GitHub lets a step go on whose `if` still holds. */
  readonly staysAfterCancel: () => boolean;
  /** `timeout-minutes`. */
  readonly minutes: number | undefined;
}

/** The signal a step obeys. */
export interface Stop {
  readonly signal: AbortSignal;
  timedOut(): boolean;
  /** Forgets the timer and the listeners. */
  release(): void;
}

/** Joins the reasons into one signal. */
export function stopSignal(reasons: StopReasons): Stop {
  const { deadline, cancelled, minutes } = reasons;
  const own = new AbortController();
  let timedOut = false;
  const onCancel = () => {
    if (!reasons.staysAfterCancel()) own.abort();
  };
  // A step that starts after the cancellation has just been judged by its `if`.
  cancelled.addEventListener('abort', onCancel, { once: true });
  const timer =
    minutes === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          own.abort();
        }, minutes * 60_000);
  return {
    signal: AbortSignal.any([own.signal, deadline]),
    timedOut: () => timedOut,
    release: () => {
      clearTimeout(timer);
      cancelled.removeEventListener('abort', onCancel);
    },
  };
}
