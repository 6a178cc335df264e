import type { Annotation, JobRecord, StepRecord } from '../run/records.ts';
import type { Masks } from './masks.ts';

/** GitHub keeps no more annotations than this of one kind from one step … */
const annotationsPerKindAndStep = 10;
/** … nor from one job. */
const annotationsPerJob = 50;
/** GitHub keeps this much of a step's summary, and the summaries of this many steps. */
const summaryLimit = 1024 * 1024;
const summariesPerJob = 20;

/** Where a step's lines go besides its record. */
export type LineListener = (line: string) => void;

/** What one step leaves in its job: log, annotations, summary. All of it with secrets hidden. */
export class StepOutput {
  readonly masks: Masks;
  readonly #job: JobRecord;
  readonly #step: StepRecord;
  readonly #listener: LineListener;
  readonly #counts = { notice: 0, warning: 0, failure: 0 };

  constructor(job: JobRecord, step: StepRecord, masks: Masks, listener: LineListener) {
    this.masks = masks;
    this.#job = job;
    this.#step = step;
    this.#listener = listener;
  }

  /** Adds lines to the log. */
  print(text: string): void {
    for (const line of this.masks.hide(text).split('\n')) {
      this.#step.log.push(line);
      this.#listener(line);
    }
  }

  /** Adds an annotation and its line in the log; past GitHub's limits only the line. */
  annotate(level: Annotation['level'], message: string, properties: AnnotationPlace = {}): void {
    const word = level === 'failure' ? 'error' : level;
    this.print(`##[${word}]${message}`);
    this.#counts[level] += 1;
    if (this.#counts[level] > annotationsPerKindAndStep) return;
    if (this.#job.annotations.length >= annotationsPerJob) return;
    this.#job.annotations.push(annotationAt(level, this.masks.hide(message), properties));
  }

  /** Adds to the job's summary; what is too large is refused whole, with GitHub's words. */
  addSummary(markdown: string): void {
    if (markdown === '') return;
    const size = Buffer.byteLength(markdown);
    if (size > summaryLimit) {
      const sizes = `up to a size of ${summaryLimit / 1024}k, got ${Math.floor(size / 1024)}k`;
      this.annotate('failure', `$GITHUB_STEP_SUMMARY upload aborted, supports content ${sizes}.`);
      return;
    }
    if (this.#job.summaries.length >= summariesPerJob) return;
    this.#job.summaries.push({ step: this.#step.name, markdown: this.masks.hide(markdown) });
  }
}

/** Where an annotation points, as the properties of a workflow command. */
export type AnnotationPlace = Readonly<Record<string, string>>;

function annotationAt(level: Annotation['level'], message: string, place: AnnotationPlace) {
  const startLine = numberIn(place.line) ?? 1;
  return {
    level,
    message,
    title: place.title,
    path: place.file ?? '.github',
    startLine,
    endLine: numberIn(place.endLine ?? place.endline) ?? startLine,
    startColumn: numberIn(place.col),
    endColumn: numberIn(place.endColumn ?? place.endcolumn),
  } satisfies Annotation;
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined || text.trim() === '' ? undefined : Number(text);
}
