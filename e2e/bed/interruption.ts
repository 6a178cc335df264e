const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `stop` when this process is told to end, then lets it end as it would have. Returns a function
 * that takes the watch back.
 */
export function stopOnSignals(stop: () => Promise<void>): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    // A second signal while we clean up must not end the process half-way.
    const ignore = (): void => {};
    signals.forEach((name) => process.on(name, ignore));
    const end = (): void => {
      signals.forEach((name) => process.off(name, ignore));
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    stop().then(end, (error: unknown) => {
      process.stderr.write(`The bed could not be taken down: ${String(error)}\n`);
      end();
    });
  };
  signals.forEach((name) => process.once(name, onSignal));
  return () => signals.forEach((name) => process.off(name, onSignal));
}
