/** Rendered Terraform as a small model that evidence can be asked of; `read-terraform.ts` reads it. */

/** Arguments and nested blocks; a nested block is always a list. Expressions read `${…}`. */
export type Body = Readonly<Record<string, unknown>>;

export interface Block {
  /** `aws_s3_bucket.content`, without `data.` */
  readonly address: string;
  readonly body: Body;
}

/** One root module, as written. */
export interface TerraformModel {
  readonly resources: (type: string) => readonly Block[];
  readonly data: (type: string) => readonly Block[];
  readonly providers: readonly Body[];
  readonly variables: Readonly<Record<string, Body>>;
  readonly settings: Body;
  /** Text of any file of the rendered repository; empty when it does not exist. */
  readonly text: (path: string) => string;
}
