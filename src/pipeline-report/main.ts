import { connectGitHub } from '../adapters/github.ts';
import { phase, start } from '../adapters/start.ts';
import { pipelineReport } from './action.ts';

await start((ports) => ({ ...ports, connectGitHub }), phase(pipelineReport));
