import type { PolicyFacts } from "@iam/policy";

/** What a property holds: one policy, statements without a policy around them, or nothing of IAM. */
export interface PolicyProperty {
  readonly holds: "policy" | "statements" | "no policy";
  readonly facts: PolicyFacts;
}

/** Properties by resource type; `[]` stands for the items of a list. */
type Table = Readonly<Record<string, string>>;

/*
 * The properties are those of the CloudFormation specification (@aws-cdk/aws-service-spec 0.1.216, November 2026) that hold JSON
 * or text and are named after a policy; a test holds these tables against it. What each holds is read from its page:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */

const TRUST: Table = {
  "AWS::IAM::Role": "AssumeRolePolicyDocument",
  "AWS::Serverless::Function": "AssumeRolePolicyDocument",
};

/** Of a role. */
const ROLE: Table = {
  "AWS::IAM::Role": "Policies[].PolicyDocument",
  "AWS::IAM::RolePolicy": "PolicyDocument",
  "AWS::Serverless::Function": "Policies Policies[]",
  "AWS::Serverless::StateMachine": "Policies Policies[]",
};

const USER: Table = {
  "AWS::IAM::User": "Policies[].PolicyDocument",
  "AWS::IAM::UserPolicy": "PolicyDocument",
};

const GROUP: Table = {
  "AWS::IAM::Group": "Policies[].PolicyDocument",
  "AWS::IAM::GroupPolicy": "PolicyDocument",
};

const PERMISSION_SET: Table = { "AWS::SSO::PermissionSet": "InlinePolicy" };

/** Of whom, the resource beside tells. A policy of AWS IoT is written as one of IAM, and things hold it. */
const IDENTITY: Table = {
  "AWS::IAM::ManagedPolicy": "PolicyDocument",
  "AWS::IAM::Policy": "PolicyDocument",
  "AWS::IoT::Policy": "PolicyDocument",
};

/** Handed to a session beside its role's policies. */
const SESSION: Table = {
  "AWS::EKS::PodIdentityAssociation": "Policy",
  "AWS::RolesAnywhere::Profile": "SessionPolicy",
  "AWS::Transfer::User": "Policy",
};

const ENDPOINT: Table = {
  "AWS::EC2::VPCEndpoint": "PolicyDocument",
  "AWS::ODB::OdbNetwork": "KmsPolicyDocument S3PolicyDocument StsPolicyDocument",
};

const RESOURCE: Table = {
  "AWS::AIOps::InvestigationGroup": "InvestigationGroupPolicy",
  "AWS::APS::ResourcePolicy": "PolicyDocument",
  "AWS::ApiGateway::DomainNameV2": "Policy",
  "AWS::ApiGateway::RestApi": "Policy",
  "AWS::Backup::BackupVault": "AccessPolicy",
  "AWS::Backup::LogicallyAirGappedBackupVault": "AccessPolicy",
  "AWS::Bedrock::KnowledgeBasePolicy": "PolicyDocument",
  "AWS::Bedrock::ResourcePolicy": "PolicyDocument",
  "AWS::BedrockAgentCore::ResourcePolicy": "Policy",
  "AWS::CloudTrail::ResourcePolicy": "ResourcePolicy",
  "AWS::CodeArtifact::Domain": "PermissionsPolicyDocument",
  "AWS::CodeArtifact::Repository": "PermissionsPolicyDocument",
  "AWS::Comprehend::DocumentClassifier": "ModelPolicy",
  "AWS::Comprehend::EntityRecognizer": "ModelPolicy",
  "AWS::DSQL::Cluster": "PolicyDocument",
  "AWS::DynamoDB::GlobalTable":
    "Replicas[].ResourcePolicy.PolicyDocument Replicas[].ReplicaStreamSpecification.ResourcePolicy.PolicyDocument",
  "AWS::DynamoDB::Table": "ResourcePolicy.PolicyDocument StreamSpecification.ResourcePolicy.PolicyDocument",
  "AWS::ECR::PublicRepository": "RepositoryPolicyText",
  "AWS::ECR::RegistryPolicy": "PolicyText",
  "AWS::ECR::Repository": "RepositoryPolicyText",
  "AWS::ECR::RepositoryCreationTemplate": "RepositoryPolicy",
  "AWS::EFS::FileSystem": "FileSystemPolicy",
  "AWS::Elasticsearch::Domain": "AccessPolicies",
  "AWS::EventSchemas::RegistryPolicy": "Policy",
  "AWS::Events::EventBus": "Policy",
  "AWS::EventsV2::ResourcePolicy": "PolicyDocument",
  "AWS::FSx::S3AccessPointAttachment": "S3AccessPoint.Policy",
  "AWS::KMS::Key": "KeyPolicy",
  "AWS::KMS::ReplicaKey": "KeyPolicy",
  "AWS::Kinesis::ResourcePolicy": "ResourcePolicy",
  "AWS::Lambda::ResourcePolicy": "PolicyDocument",
  "AWS::Lex::ResourcePolicy": "Policy",
  "AWS::Logs::DeliveryDestination": "DeliveryDestinationPolicy.DeliveryDestinationPolicy",
  "AWS::Logs::Destination": "DestinationPolicy",
  "AWS::Logs::LogGroup": "ResourcePolicyDocument",
  "AWS::Logs::ResourcePolicy": "PolicyDocument",
  "AWS::MSK::ClusterPolicy": "Policy",
  "AWS::MediaPackageV2::ChannelPolicy": "Policy",
  "AWS::MediaPackageV2::OriginEndpointPolicy": "Policy",
  "AWS::MediaStore::Container": "Policy",
  "AWS::MediaTailor::ChannelPolicy": "Policy",
  "AWS::OSIS::Pipeline": "ResourcePolicy.Policy",
  "AWS::Oam::Sink": "Policy",
  "AWS::Omics::SequenceStore": "S3AccessPolicy",
  "AWS::OpenSearchService::Domain": "AccessPolicies",
  "AWS::Organizations::ResourcePolicy": "Content",
  "AWS::PaymentCryptography::Key": "Policy",
  "AWS::RUM::AppMonitor": "ResourcePolicy.PolicyDocument",
  "AWS::Redshift::Cluster": "NamespaceResourcePolicy",
  "AWS::RedshiftServerless::Namespace": "NamespaceResourcePolicy",
  "AWS::S3::AccessPoint": "Policy",
  "AWS::S3::BucketPolicy": "PolicyDocument",
  "AWS::S3::MultiRegionAccessPointPolicy": "Policy",
  "AWS::S3Express::AccessPoint": "Policy",
  "AWS::S3Express::BucketPolicy": "PolicyDocument",
  "AWS::S3Files::FileSystemPolicy": "Policy",
  "AWS::S3ObjectLambda::AccessPointPolicy": "PolicyDocument",
  "AWS::S3Outposts::AccessPoint": "Policy",
  "AWS::S3Outposts::BucketPolicy": "PolicyDocument",
  "AWS::S3Tables::TableBucketPolicy": "ResourcePolicy",
  "AWS::S3Tables::TablePolicy": "ResourcePolicy",
  "AWS::S3Vectors::VectorBucketPolicy": "Policy",
  "AWS::SMSVOICE::ResourcePolicy": "PolicyDocument",
  "AWS::SNS::TopicInlinePolicy": "PolicyDocument",
  "AWS::SNS::TopicPolicy": "PolicyDocument",
  "AWS::SQS::QueueInlinePolicy": "PolicyDocument",
  "AWS::SQS::QueuePolicy": "PolicyDocument",
  "AWS::SSM::ResourcePolicy": "Policy",
  "AWS::SageMaker::ModelPackageGroup": "ModelPackageGroupPolicy",
  "AWS::SecretsManager::ResourcePolicy": "ResourcePolicy",
  "AWS::VpcLattice::AuthPolicy": "Policy",
  "AWS::VpcLattice::ResourcePolicy": "Policy",
  "AWS::XRay::ResourcePolicy": "PolicyDocument",
};

/** Statements of a resource policy, which the service puts into one. */
const RESOURCE_STATEMENTS: Table = {
  "AWS::Events::EventBusPolicy": "Statement",
  "AWS::Serverless::Api": "Auth.ResourcePolicy.CustomStatements",
};

/** What the type of the resource tells, `Type: SERVICE_CONTROL_POLICY`, is read where the resource is. */
const BY_TYPE: Table = { "AWS::Organizations::Policy": "Content" };

/** Documents that are written like a policy and mean something else: data protection, Cedar, lifecycles, networks. */
const NO_POLICY: Table = {
  "AWS::EC2::VerifiedAccessEndpoint": "PolicyDocument",
  "AWS::EC2::VerifiedAccessGroup": "PolicyDocument",
  "AWS::ECR::Repository": "LifecyclePolicy.LifecyclePolicyText",
  "AWS::Logs::AccountPolicy": "PolicyDocument",
  "AWS::Logs::LogGroup": "DataProtectionPolicy",
  "AWS::NetworkManager::CoreNetwork": "PolicyDocument",
  "AWS::OpenSearchServerless::AccessPolicy": "Policy",
  "AWS::OpenSearchServerless::LifecyclePolicy": "Policy",
  "AWS::OpenSearchServerless::SecurityPolicy": "Policy",
  "AWS::RAM::Permission": "PolicyTemplate",
  "AWS::SNS::Topic": "DataProtectionPolicy",
};

const GROUPS: readonly (readonly [Table, PolicyProperty["holds"], PolicyFacts])[] = [
  [TRUST, "policy", { type: "trust" }],
  [ROLE, "policy", { type: "identity", holder: "role" }],
  [USER, "policy", { type: "identity", holder: "user" }],
  [GROUP, "policy", { type: "identity", holder: "group" }],
  [PERMISSION_SET, "policy", { type: "identity", holder: "permission-set" }],
  [IDENTITY, "policy", { type: "identity" }],
  [SESSION, "policy", { type: "session" }],
  [ENDPOINT, "policy", { type: "endpoint" }],
  [RESOURCE, "policy", { type: "resource" }],
  [RESOURCE_STATEMENTS, "statements", { type: "resource" }],
  [BY_TYPE, "policy", {}],
  [NO_POLICY, "no policy", {}],
];

/** By `AWS::IAM::Role Policies[].PolicyDocument`. */
export const POLICY_PROPERTIES: ReadonlyMap<string, PolicyProperty> = new Map(
  GROUPS.flatMap(([table, holds, facts]) =>
    Object.entries(table).flatMap(([type, paths]) =>
      paths.split(" ").map((path) => [`${type} ${path}`, { holds, facts }] as const),
    ),
  ),
);
