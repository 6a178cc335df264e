/** A `::name key=value::message` line printed by a step. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a line as a workflow command; nothing when it is ordinary output. */
export function parseWorkflowCommand(line: string): WorkflowCommand | undefined {
  const match = line.trimStart().match(/^::([^\s:]+)(?:\s+(.*?))?::(.*)$/s);
  if (!match) return undefined;
  const [, name = '', rawProperties = '', rawMessage = ''] = match;
  const properties: Record<string, string> = {};
  for (const pair of rawProperties.split(',')) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties[pair.slice(0, equals).trim()] = decode(pair.slice(equals + 1), true);
  }
  return { name: name.toLowerCase(), properties, message: decode(rawMessage, false) };
}

function decode(text: string, property: boolean): string {
  const plain = text.replaceAll(/%0D/gi, '\r').replaceAll(/%0A/gi, '\n');
  const full = property ? plain.replaceAll(/%3A/gi, ':').replaceAll(/%2C/gi, ',') : plain;
  return full.replaceAll('%25', '%');
}
