/**
 * Returns text from outside so that the runner prints it and does nothing else. It takes `::name::` at the start of a
 * line (blanks aside) and `##[name]` anywhere for its own commands (actions/runner, `ActionCommand.cs`), and what a
 * container logs may be what a stranger sent it. An invisible character keeps such a text readable.
 */
export function harmless(text: string): string {
  return text
    .replace(/(^|[\n\v\f\r\u0085\u2028\u2029])(\s*):(?=:)/g, '$1$2:\u200b')
    .replaceAll('##[', '##\u200b[');
}
