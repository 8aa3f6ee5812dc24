/**
 * Actions that hand out credentials, tokens or secrets of others. November 2026, from the API references of the services, after
 * cloudsplaining's and parliament's lists. Not here: those that change IAM users (`no-privilege-escalation`), those that AWS
 * leaves to everyone who calls them unsigned (`cognito-identity:GetCredentialsForIdentity`), and tokens that say nothing beyond
 * the holder's own rights (`sts:GetSessionToken`, `ecr:GetAuthorizationToken`).
 */
export const CREDENTIALS: string[] = [
  "acm:ExportCertificate",
  "codepipeline:PollForJobs",
  "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
  "connect:AdminGetEmergencyAccessToken",
  "connect:GetFederationToken",
  "dsql:DbConnectAdmin",
  "ec2:GetPasswordData",
  "elasticmapreduce:GetClusterSessionCredentials",
  "emr-containers:GetManagedEndpointSessionCredentials",
  "gamelift:GetInstanceAccess",
  "gamelift:RequestUploadCredentials",
  "iam:CreateServiceSpecificCredential",
  "iam:ResetServiceSpecificCredential",
  "lightsail:DownloadDefaultKeyPair",
  "lightsail:GetInstanceAccessDetails",
  "lightsail:GetRelationalDatabaseMasterUserPassword",
  "mediapackage:RotateChannelCredentials",
  "mediapackage:RotateIngestEndpointCredentials",
  "rds-db:connect",
  "redshift-serverless:GetCredentials",
  "redshift:GetClusterCredentials",
  "redshift:GetClusterCredentialsWithIAM",
  "secretsmanager:GetSecretValue",
  "sts:AssumeRole",
  "sts:AssumeRoot",
  "sts:GetFederationToken",
];
