import { jest } from '@jest/globals';

// A story waits for real machines; a test that hangs still ends.
jest.setTimeout(300_000);
