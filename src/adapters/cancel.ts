/** Aborted on the first SIGINT or SIGTERM: GitHub cancels with SIGINT, SIGTERM after 7.5 s, SIGKILL after 2.5 s more. */
export function cancelSignal(): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  process.once('SIGINT', abort);
  // SIGTERM follows SIGINT within the grace period: it must not end the process while it cleans up.
  process.on('SIGTERM', abort);
  return controller.signal;
}
