import type { ObjectValue, TextValue, Value } from "@iam/policy";
import { entryOf, literalText } from "@iam/policy";

export interface Resource {
  /** Its logical id. */
  readonly id: string;
  readonly type: string;
  readonly properties: ObjectValue | undefined;
  /** Where the id stands; nothing for what a tool adds. */
  readonly key?: TextValue;
}

/** `AWS::S3::Bucket`, `Custom::Thing`, `Vendor::Kind::Name::MODULE`. */
const TYPE = /^[A-Za-z0-9]+::[\w:@-]+$/u;

/** Parameters that hold a list of texts. */
const LIST_TYPE = /^(?:CommaDelimitedList|List<|AWS::SSM::Parameter::Value<(?:CommaDelimitedList|List<))/u;

/** What a CloudFormation or SAM template tells besides its policies. */
export class Template {
  readonly resources: readonly Resource[];
  readonly #byId: ReadonlyMap<string, Resource>;
  readonly #root: ObjectValue | undefined;

  /**
   * @param sections the objects that hold resources, by their logical ids
   * @param generated resources that a tool adds to them
   */
  constructor(root: ObjectValue | undefined, sections: readonly ObjectValue[], generated: readonly Resource[] = []) {
    this.#root = root;
    this.resources = sections.flatMap((section) => resourcesIn(section));
    this.#byId = new Map([...generated, ...this.resources].map((resource) => [resource.id, resource]));
  }

  resource(id: string): Resource | undefined {
    return this.#byId.get(id);
  }

  /** Whether the name is a parameter that holds a list. */
  isListParameter(name: string): boolean {
    const parameter = this.#held("Parameters", name);
    const type = parameter?.kind === "object" ? literalText(entryOf(parameter, "Type")?.value) : undefined;
    return type !== undefined && LIST_TYPE.test(type);
  }

  /** What `Fn::FindInMap` gives for these keys. */
  inMap(map: string, first: string, second: string): Value | undefined {
    const mapping = this.#held("Mappings", map);
    const row = mapping?.kind === "object" ? entryOf(mapping, first)?.value : undefined;
    return row?.kind === "object" ? entryOf(row, second)?.value : undefined;
  }

  #held(section: string, name: string): Value | undefined {
    const list = this.#root === undefined ? undefined : entryOf(this.#root, section)?.value;
    return list?.kind === "object" ? entryOf(list, name)?.value : undefined;
  }
}

/** The template that a document is, whole or a fragment with `Resources` alone; `undefined` for anything else. */
export function templateOf(root: Value): Template | undefined {
  if (root.kind !== "object") return undefined;
  const section = entryOf(root, "Resources")?.value;
  if (section?.kind !== "object") return undefined;
  const template = new Template(root, [section]);
  const isDeclared = ["AWSTemplateFormatVersion", "Transform"].some((key) => entryOf(root, key) !== undefined);
  return isDeclared || template.resources.length > 0 ? template : undefined;
}

/** The resources of a section; those of `Fn::ForEach` too, whose ids and properties have holes. */
function resourcesIn(section: ObjectValue): readonly Resource[] {
  return section.entries.flatMap(({ key, value }): readonly Resource[] => {
    const id = literalText(key);
    if (id === undefined) return [];
    if (id.startsWith("Fn::ForEach::") && value.kind === "array") {
      const [, , made] = value.items;
      return made?.kind === "object" ? resourcesIn(made) : [];
    }
    const type = value.kind === "object" ? literalText(entryOf(value, "Type")?.value) : undefined;
    if (value.kind !== "object" || type === undefined || !TYPE.test(type)) return [];
    const properties = entryOf(value, "Properties")?.value;
    return [{ id, type, properties: properties?.kind === "object" ? properties : undefined, key }];
  });
}
