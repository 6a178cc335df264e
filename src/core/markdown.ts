/** Markdown for job summaries: pure text in, pure text out; whatever is put in cannot break the layout. */

/** GitHub drops a step's summary that is larger (docs.github.com, "Step isolation and limits"). */
export const summaryLimitBytes = 1024 * 1024;

/** Returns a section: a second-level heading and its blocks, blank-line separated; empty blocks are left out. */
export function section(title: string, ...blocks: readonly string[]): string {
  const body = blocks.filter((block) => block !== '');
  return `${[`## ${inline(title)}`, ...body].join('\n\n')}\n`;
}

/** Returns a table; empty when there are no rows. Columns whose header ends in `:` are right-aligned. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const names = header.map((name) => name.replace(/:$/, ''));
  const rule = header.map((name) => (name.endsWith(':') ? '--:' : '---'));
  const lines = [names, rule, ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Returns a folded block. Its title is HTML, where Markdown is not read. */
export function details(title: string, body: string): string {
  return `<details><summary>${html(title.replace(/\s+/g, ' '))}</summary>\n\n${body}\n\n</details>`;
}

/** Returns a fenced block whose fence is longer than any run of back-ticks inside. */
export function codeBlock(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** Returns code inside a line, whatever back-ticks it holds. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}

/** Returns text from outside so that it reads as itself: no HTML, no Markdown, one line. */
export function inline(text: string): string {
  return html(text.replace(/\s+/g, ' ')).replace(/([\\`*_[\]|~])/g, '\\$1');
}

function html(text: string): string {
  return text.replace(
    /[&<>]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '',
  );
}

/** Cuts Markdown to what one step may write, at a line end, and says so. */
export function fitSummary(markdown: string, limit = summaryLimitBytes): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown;
  const notice = '\n\n*The rest was cut: a summary may hold 1 MiB. The whole is in the log.*\n';
  const head = Buffer.from(markdown)
    .subarray(0, limit - Buffer.byteLength(notice))
    .toString();
  return head.slice(0, Math.max(head.lastIndexOf('\n'), 0)) + notice;
}

// A cell is already Markdown; only what would end it early is escaped.
function cell(markdown: string): string {
  return markdown.replace(/\r?\n/g, '<br>').replace(/(?<!\\)\|/g, '\\|');
}
