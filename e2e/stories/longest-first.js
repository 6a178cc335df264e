import Sequencer from '@jest/test-sequencer';
import { basename } from 'node:path';

// Where nothing was timed yet, as in a fresh clone, Jest starts with the largest file; what takes longest here are small
// ones. The last to start decides how long everything takes, so these come first.
const longest = [
  'kill.story.ts',
  'kill-others.story.ts',
  'pipeline.story.ts',
  'deploy.story.ts',
  'venv.story.ts',
  'stage.story.ts',
  'repeat.story.ts',
  'build-reasons.story.ts',
];

/** Starts the files that take longest first; the others as Jest has them. */
export default class LongestFirst extends Sequencer {
  /** Sorts the test files of a run. */
  sort(tests) {
    const place = ({ path }) => {
      const at = longest.indexOf(basename(path));
      return at === -1 ? longest.length : at;
    };
    return super.sort(tests).toSorted((left, right) => place(left) - place(right));
  }
}
