/** The YAML parser: a separate file in the bundle, loaded only where YAML is read. */
import { CORE_SCHEMA, load, loadAll, Type } from 'js-yaml';

export { load };

/** CloudFormation's short forms, such as `!Ref`, and whatever else a tool calls its tags. */
const anyTag = CORE_SCHEMA.extend(
  (['scalar', 'sequence', 'mapping'] as const).map((kind) => new Type('!', { kind, multi: true })),
);

/** Whether a text is well-formed, without a key that occurs twice in one mapping. */
export function isYaml(text: string): boolean {
  try {
    loadAll(text, undefined, { schema: anyTag });
    return true;
  } catch {
    return false;
  }
}
