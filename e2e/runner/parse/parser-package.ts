/**
 * GitHub's own workflow parser, made loadable by plain Node.
 *
 * The published package imports its schema as `….min.json` without an import attribute, which
 * bundlers and jest accept and Node refuses. A load hook adds the attribute.
 */

acceptJsonImports();

const workflows = await import('@actions/workflow-parser');
const actions = await import('@actions/workflow-parser/actions/index');
const conditions = await import('@actions/workflow-parser/model/converter/if-condition');
const conversion = await import('@actions/workflow-parser/model/convert');
const readers = await import('@actions/workflow-parser/workflows/yaml-object-reader');
const tokens = await import('@actions/workflow-parser/templates/tokens/string-token');
const contexts = await import('@actions/workflow-parser/templates/template-context');
const schemas = await import('@actions/workflow-parser/workflows/workflow-schema');
const templates = await import('@actions/workflow-parser/templates/template-reader');

export const { parseWorkflow, NoOperationTraceWriter } = workflows;
export const { isMapping, isSequence, isString, isBasicExpression, isScalar } = workflows;
export const { parseAction, convertActionTemplate } = actions;
export const { ensureStatusFunction } = conditions;
export const { convertWorkflowTemplate, ErrorPolicy } = conversion;
export const { YamlObjectReader } = readers;
export const { StringToken } = tokens;
export const { TemplateContext: ParsingContext, TemplateValidationErrors } = contexts;
export const { getWorkflowSchema } = schemas;
export const { getActionSchema } = actions;
export const { readTemplate } = templates;

export type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
export type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
export type { EventsConfig } from '@actions/workflow-parser/model/workflow-template';

function acceptJsonImports(): void {
  try {
    process.getBuiltinModule('node:module').registerHooks({
      load(url, context, nextLoad) {
        if (!url.endsWith('.min.json')) return nextLoad(url, context);
        return nextLoad(url, { ...context, importAttributes: { type: 'json' } });
      },
    });
  } catch {
    // Jest refuses hooks, and reads JSON imports without an attribute by itself.
  }
}
