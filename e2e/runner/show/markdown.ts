import { Marked, type Tokens } from 'marked';

const alertTitles: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

const marked = new Marked({
  gfm: true,
  renderer: {
    blockquote(token) {
      const [, kind = ''] = token.text.match(/^\[!(\w+)\]/) ?? [];
      const title = alertTitles[kind.toLowerCase()];
      const body = this.parser.parse(token.tokens);
      if (title === undefined) return `<blockquote>\n${body}</blockquote>\n`;
      const text = body.replace(/\[!\w+\](<br>)?\s*/, '').replace(/^<p>\s*<\/p>\s*/, '');
      return `<div class="alert ${kind.toLowerCase()}"><p class="alert-title">${title}</p>\n${text}</div>\n`;
    },
    table(token) {
      const row = (cells: Tokens.TableCell[]) =>
        `<tr>${cells.map((cell) => this.tablecell(cell)).join('')}</tr>`;
      const body = token.rows.map(row).join('\n');
      // Wide tables scroll by themselves, so that the page does not.
      return `<div class="table"><table><thead>${row(token.header)}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  },
});

/** GitHub-flavoured Markdown as HTML; Mermaid blocks stay code. */
export function renderMarkdown(markdown: string): string {
  return marked.parse(markdown, { async: false });
}

/** Text made safe inside HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
