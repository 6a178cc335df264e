import {
  getActionSchema,
  getWorkflowSchema,
  isString,
  NoOperationTraceWriter,
  ParsingContext,
  readTemplate,
  StringToken,
  TemplateValidationErrors,
  YamlObjectReader,
  type TemplateToken,
} from './parser-package.ts';

const kinds = {
  workflow: { schema: getWorkflowSchema, root: 'workflow-root-strict' },
  action: { schema: getActionSchema, root: 'action-root-strict' },
} as const;

/**
 * Reads the values of a file that the package has already found valid.
 *
 * The package's own entry points split a block scalar (`run: |`) with expressions in it as it stands
 * in the file, indentation and all, so that editors get exact places. To run it, the text that YAML
 * makes of it is needed: here expressions are looked for in that.
 */
export function readContent(
  kind: keyof typeof kinds,
  name: string,
  content: string,
): TemplateToken {
  const { schema, root } = kinds[kind];
  const errors = new TemplateValidationErrors();
  const context = new ParsingContext(errors, schema(), new NoOperationTraceWriter());
  const fileId = context.getFileId(name);
  return readTemplate(
    context,
    root,
    new CookedYamlReader(fileId, content),
    fileId,
  ) as TemplateToken;
}

class CookedYamlReader extends YamlObjectReader {
  override allowLiteral(): ReturnType<InstanceType<typeof YamlObjectReader>['allowLiteral']> {
    const token = super.allowLiteral();
    if (!token || !isString(token)) return token;
    return new StringToken(token.file, token.range, token.value, token.definitionInfo);
  }
}
