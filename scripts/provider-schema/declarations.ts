/** Reads the schema of a type out of the TypeScript declarations that CDK Terrain makes from it. */

export interface BlockSchema {
  /** Arguments and blocks that must be given. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Those of the above that are blocks, with what is in them; null where the declarations do not say. */
  readonly blocks: Readonly<Record<string, BlockSchema | null>>;
}

export interface ProviderSchema {
  readonly version: string;
  /** The npm package it was read from. */
  readonly from: string;
  readonly provider: BlockSchema;
  /** By type, data sources as `data.aws_…`. */
  readonly types: Readonly<Record<string, BlockSchema>>;
}

interface Property {
  /** Terraform's name; the link of the comment has it. */
  readonly name: string;
  readonly block: boolean;
  readonly required: boolean;
  readonly type: string;
}

/** @param text declarations of one resource, data source or provider */
export function blockOf(text: string): BlockSchema {
  const top = /^export interface (\w+Config)(?: extends cdktn\.TerraformMetaArguments)? \{$/gm;
  const names = [...text.matchAll(top)].map(([, name]) => name!);
  // Nested blocks may be named Config too; the one of the whole is the shortest.
  const name = names.sort((a, b) => a.length - b.length)[0];
  if (name === undefined) throw new Error('no interface of a configuration');
  return schemaOf(name, interfacesOf(text));
}

function schemaOf(name: string, interfaces: ReadonlyMap<string, readonly Property[]>): BlockSchema {
  const properties = interfaces.get(name) ?? [];
  const named = (required: boolean) =>
    properties
      .filter((property) => property.required === required)
      .map((property) => property.name)
      .sort();
  const blocks = properties
    .filter(({ block }) => block)
    .map((property) => {
      const inner = /^(\w+)(?:\[\])?(?: \| cdktn\.IResolvable)?$/.exec(property.type)?.[1] ?? '';
      return [property.name, interfaces.has(inner) ? schemaOf(inner, interfaces) : null] as const;
    });
  return { required: named(true), optional: named(false), blocks: Object.fromEntries(blocks) };
}

function interfacesOf(text: string): ReadonlyMap<string, readonly Property[]> {
  const found = text.matchAll(/^export interface (\w+)[^{\n]*\{\n(.*?)^\}/gms);
  return new Map([...found].map(([, name, body]) => [name!, propertiesOf(body!)]));
}

function propertiesOf(body: string): readonly Property[] {
  const found = body.matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\s*readonly (\w+)(\?)?: ([^;{]*)/gs);
  return [...found].map(([, comment, property, optional, type]) => {
    const name = /\{@link \S+#(\w+) /.exec(comment!)?.[1];
    if (name === undefined) throw new Error(`${property} does not say what Terraform calls it`);
    return {
      name,
      block: new RegExp(`^\\s*\\* ${name} block$`, 'm').test(comment!),
      required: optional === undefined,
      type: type!.trim(),
    };
  });
}
