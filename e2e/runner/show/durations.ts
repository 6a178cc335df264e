/** How long something took, as GitHub writes it: `4.2s`, `2m 5s`, `1h 0m`. */
export function durationText(start: Date | undefined, end: Date | undefined): string {
  if (!start || !end) return '';
  const seconds = Math.max(0, end.getTime() - start.getTime()) / 1_000;
  if (seconds < 10) return `${seconds.toFixed(1)}s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)}m ${whole % 60}s`;
  return `${Math.floor(whole / 3_600)}h ${Math.floor((whole % 3_600) / 60)}m`;
}
