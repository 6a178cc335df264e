import { strikeAll } from './kill/strike-all.ts';

// Beside kill.story.ts, so that two halves of the exhaustive tier run at the same time.
strikeAll(['rollback', 'init']);
