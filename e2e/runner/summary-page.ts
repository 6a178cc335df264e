import type { Annotation, JobRecord, RunRecord } from './run/records.ts';
import { durationText } from './show/durations.ts';
import { escapeHtml, renderMarkdown } from './show/markdown.ts';
import { pageStyle } from './show/page-style.ts';
import { signs } from './show/paint.ts';

/**
 * Runs as GitHub's page of a run shows them: jobs, annotations and the jobs' summaries, all in one
 * file. Summaries may hold HTML; as on GitHub nothing in it is executed, here by the page's own policy.
 */
export function renderSummaryPage(runs: readonly RunRecord[]): string {
  const title = escapeHtml(runs.map(runTitle).join(', '));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: https:">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
${runs.map(runPart).join('\n')}
</body>
</html>
`;
}

function runTitle({ title, name, number }: RunRecord): string {
  return `${title} · ${name} #${number}`;
}

function runPart(run: RunRecord): string {
  return `<header>
<h1>${sign(run)} ${escapeHtml(run.title)} <small>#${run.number}</small></h1>
<p>${escapeHtml(run.name)} · ${escapeHtml(run.repository)} · ${escapeHtml(run.sha.slice(0, 7))}</p>
</header>
<div class="layout">
<nav><h2>Jobs</h2><ul>${run.jobs.map(jobEntry).join('\n')}</ul></nav>
<main>
${factsCard(run)}
${annotationsCard(run)}
${run.jobs.map(summaryCard).join('\n')}
</main>
</div>`;
}

function sign({ conclusion }: Pick<RunRecord, 'conclusion'>): string {
  if (!conclusion) return '<span>●</span>';
  return `<span class="${conclusion}">${signs[conclusion][0]}</span>`;
}

function jobEntry(job: JobRecord): string {
  const took = durationText(job.startedAt, job.completedAt);
  const name = escapeHtml(job.name);
  const link = job.summaries.length > 0 ? `<a href="#job-${job.id}">${name}</a>` : name;
  return `<li>${sign(job)} ${link} <small>${took}</small></li>`;
}

function factsCard(run: RunRecord): string {
  const facts = [
    ['Triggered via', `${run.event} by ${run.actor}`],
    ['Status', run.conclusion ?? run.status],
    ['Total duration', durationText(run.createdAt, run.completedAt)],
    ['Branch', run.ref.replace(/^refs\/(heads|tags)\//, '')],
  ];
  const items = facts.map(
    ([name = '', value = '']) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<section class="card"><dl class="facts">${items.join('')}</dl></section>`;
}

function annotationsCard({ jobs }: RunRecord): string {
  const all = jobs.flatMap((job) => job.annotations.map((one) => annotation(job, one)));
  if (all.length === 0) return '';
  return `<section class="card"><h2>Annotations</h2>${all.join('\n')}</section>`;
}

const words = { failure: 'Error', warning: 'Warning', notice: 'Notice' } as const;

function annotation({ name }: JobRecord, { level, title, message, path, startLine }: Annotation) {
  const place = path === '.github' ? '' : ` · ${path}#L${startLine}`;
  const heading = title ?? `${name}${place}`;
  return `<div class="annotation"><strong class="${level}">${words[level]}</strong> ${escapeHtml(heading)}<p>${escapeHtml(message)}</p></div>`;
}

function summaryCard(job: JobRecord): string {
  if (job.summaries.length === 0) return '';
  const sections = job.summaries.map(
    ({ markdown }) => `<div class="markdown step-summary">${renderMarkdown(markdown)}</div>`,
  );
  return `<section class="card" id="job-${job.id}"><h2>${escapeHtml(job.name)} summary</h2><div class="body">${sections.join('\n')}</div></section>`;
}
