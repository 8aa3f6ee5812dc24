import type { Pattern } from "@iam/policy";

/**
 * What an action does, in AWS's five levels. Where the source says `Tagging, Write` or `Permissions management, Write`,
 * the first is kept, which says more.
 */
export type AccessLevel = "List" | "Read" | "Write" | "Tagging" | "Permissions management";

export interface Service {
  /** As it stands before the colon of an action: `s3`. */
  readonly prefix: string;
  /** For people: `Amazon S3`. */
  readonly name: string;
  /** By name in lower case, in the order of the names. */
  readonly actions: ReadonlyMap<string, Action>;
  /** The names of all actions in lower case, in no order. Makes no action. */
  readonly actionNames: Iterable<string>;
  /** Whether there is an action of that name, which is in lower case. Makes no action. */
  hasAction(name: string): boolean;
  /** The group of the action of that name, which is in lower case. Makes no action. */
  groupOf(name: string): ActionGroup | undefined;
  /** Whether some action's name begins so; in lower case. Makes no action. */
  hasActionStartingWith(start: string): boolean;
  /** Whether AWS checks the action of that name, which is in lower case, against some kind of resource. Makes no action. */
  hasResourceTypes(name: string): boolean;
  /** The names of all actions in AWS's spelling, by what they do; a level may come several times. Makes no action. */
  readonly levels: readonly NamesOfLevel[];
  /** The action of that name, which is in lower case. Makes no other. */
  action(name: string): Action | undefined;
  /** The actions of these names, which are in lower case, in the order of AWS's spelling. */
  actionsNamed(names: readonly string[]): readonly Action[];
  /** The actions that list a condition key, which is in lower case, in the order of AWS's spelling. */
  actionsWithConditionKey(key: string): readonly Action[];
  /** Whether there is such an action. Makes none. */
  hasActionWithConditionKey(key: string): boolean;
  /** Every resource type, one entry for each ARN format, in the order of the data. */
  readonly types: readonly ResourceType[];
  /**
   * By AWS's name for the type, as it is spelt. A type with several ARN formats (API Gateway, Lex, Greengrass)
   * has one entry in the list for each format; every other list holds one.
   */
  readonly resourceTypes: ReadonlyMap<string, readonly ResourceType[]>;
  /** The keys of the service and the tag keys that it supports, by key in lower case with AWS's placeholders. */
  readonly conditionKeys: ReadonlyMap<string, ConditionKey>;
  /** Whether resource control policies reach this service. */
  readonly resourceControlPolicies: boolean;
}

export interface NamesOfLevel {
  readonly accessLevel: AccessLevel;
  readonly names: readonly string[];
}

/** What actions of a service that differ only in their names have in common. */
export interface ActionGroup {
  /** The service prefix: `s3`. */
  readonly service: string;
  readonly accessLevel: AccessLevel;
  /**
   * Every type that the action works on, one entry for each ARN format. One that matches is enough: AWS's mark
   * "required" says less than it seems to. Empty does not mean that only `*` matches (`s3:ListAllMyBuckets`).
   */
  readonly resourceTypes: readonly ResourceType[];
  /**
   * The keys of the action and of its resource types, in lower case with AWS's placeholders, without the global keys.
   * For a key with a tag in it ask `supportsConditionKey`.
   */
  readonly conditionKeys: ReadonlySet<string>;
  /** Whether one of `conditionKeys` is the key, which is in lower case, or stands for it by a placeholder. Makes no set of them. */
  listsConditionKey(key: string): boolean;
  /** The part of `conditionKeys` that AWS lists for the action itself. */
  readonly ownConditionKeys: ReadonlySet<string>;
}

export interface Action extends ActionGroup {
  /** In AWS's spelling: `GetObject`. */
  readonly name: string;
  /** `s3:GetObject`. */
  readonly id: string;
}

/** The fields of an ARN format behind the partition; region and account are empty where the ARNs of the type name none. */
export interface ArnFormatFields {
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

export interface ResourceType {
  /** The prefix of the service that lists the type. The ARN may name another: EBS lists snapshots of EC2. */
  readonly service: string;
  /** `bucket`. */
  readonly name: string;
  /** `arn:${Partition}:s3:::${BucketName}`. Some formats hold a `*`. */
  readonly arnFormat: string;
  /** The fields of the format. */
  readonly arnFields: ArnFormatFields;
  /** The format as a pattern, compiled at first use. */
  readonly pattern: Pattern;
  /** In lower case, with AWS's placeholders. */
  readonly conditionKeys: ReadonlySet<string>;
}

export interface ConditionKey {
  /** In AWS's spelling, with its placeholder where it has one: `s3:ExistingObjectTag/<key>`. */
  readonly key: string;
  /**
   * `String`, `ARN`, `Bool`, `Date`, `IPAddress`, `Numeric`, or one of these as `ArrayOf…`.
   * Newer data may bring types that are not listed here.
   */
  readonly type: string;
  /** Whether a request may carry several values for the key: its type is an `ArrayOf…`. */
  readonly isMultiValued: boolean;
  /** Whether the key stands for many, one for each tag or the like. */
  readonly hasPlaceholder: boolean;
  /** Whether `text` is this key: case does not matter, a placeholder stands for one character or more. */
  matches(text: string): boolean;
}
