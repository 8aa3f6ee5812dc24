/**
 * AWS services that send the source they act for, and the services in whose resource policies AWS's own examples ask for it
 * (`aws:SourceArn`, `aws:SourceAccount`). A list of what is certain: others send nothing, and a condition would shut them out
 * (EventBridge to SNS, most services to KMS). Kept by hand, November 2026, from the pages of each service, among them
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html,
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html,
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html,
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html,
 * https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html and
 * https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html.
 */
const SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  ["apigateway.amazonaws.com", ["lambda"]],
  ["budgets.amazonaws.com", ["sns"]],
  ["cloudfront.amazonaws.com", ["lambda", "s3"]],
  ["cloudtrail.amazonaws.com", ["s3", "sns"]],
  ["cloudwatch.amazonaws.com", ["sns"]],
  ["cognito-idp.amazonaws.com", ["lambda"]],
  ["config.amazonaws.com", ["s3", "sns"]],
  ["events.amazonaws.com", ["lambda", "sqs"]],
  ["iot.amazonaws.com", ["lambda"]],
  ["logging.s3.amazonaws.com", ["s3"]],
  ["s3.amazonaws.com", ["lambda", "s3", "sns", "sqs"]],
  ["secretsmanager.amazonaws.com", ["lambda"]],
  ["ses.amazonaws.com", ["lambda", "s3", "sns"]],
  ["sns.amazonaws.com", ["lambda", "sqs"]],
]);

/** Whether the service principal is known to send its source with requests to the service of that prefix. */
export function sendsSource(principal: string, service: string): boolean {
  return SOURCES.get(principal)?.includes(service) === true;
}
