import { alternatives, begin } from '../core/alternatives.ts';
import { executeClean } from './clean-cache/execute.ts';
import { planClean } from './clean-cache/plan.ts';
import { probeClean } from './clean-cache/probe.ts';
import { previewClean, reportClean } from './clean-cache/report.ts';
import { execute, type BuildPorts } from './execute.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { executeMerge } from './merge/execute.ts';
import { planMerge } from './merge/plan.ts';
import { probeMerge } from './merge/probe.ts';
import { previewMerge, reportMerge } from './merge/report.ts';
import { noOutputs } from './outputs.ts';
import { plan } from './plan.ts';
import { previewPlan } from './preview.ts';
import { probe } from './probe.ts';
import { reportBuild } from './report.ts';

const wanted = ({ dryRun }: Inputs): boolean => dryRun;

const chosen = {
  build: begin({
    probe: async (inputs: Inputs, ports: BuildPorts) => probe(inputs, ports),
    plan,
    execute,
    report: reportBuild,
    preview: { wanted, report: previewPlan },
  }),
  merge: begin({
    probe: async (inputs: Inputs, ports: BuildPorts) => probeMerge(inputs, ports),
    plan: planMerge,
    execute: executeMerge,
    report: reportMerge,
    preview: { wanted, report: previewMerge },
  }),
  'clean-cache': begin({
    probe: probeClean,
    plan: planClean,
    execute: executeClean,
    report: reportClean,
    preview: { wanted, report: previewClean },
  }),
};

/**
 * `build-with-registry-cache`: all images in one BuildKit request, with a registry cache that says what it was worth; and
 * what goes with it: merging the platforms that several jobs built, and removing caches that nobody reads any more.
 */
export const buildWithRegistryCache = alternatives(
  'build-with-registry-cache',
  noOutputs,
  (read, ports: BuildPorts) => {
    const inputs = readInputs(read, ports);
    return chosen[inputs.command](inputs);
  },
);
