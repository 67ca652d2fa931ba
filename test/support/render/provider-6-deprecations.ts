/**
 * What AWS provider 6 removed, deprecated or gave another meaning to: a warning or an error when it is applied.
 * From "Terraform AWS Provider Version 6 Upgrade Guide" in the provider's documentation, for what a schema cannot tell:
 * whole types, and arguments or attributes that are still there.
 */

/** Types, `data.` before data sources. */
export const deprecatedTypes: readonly RegExp[] = [
  /^aws_(elastictranscoder|evidently|opsworks|worklink|simpledb|media_store)_/,
  /^aws_kinesis_analytics_application$/,
  /^(data\.)?aws_redshift_service_account$/,
  /^data\.aws_kms_secret$/,
];

/** Arguments and attributes, by type, with what the guide says to use. */
export const deprecatedAttributes: readonly { readonly type: string; readonly name: string; readonly use: string }[] = [
  { type: 'provider', name: 's3_us_east_1_regional_endpoint', use: 'nothing: it goes in version 7' },
  { type: 'aws_s3_bucket', name: 'region', use: 'bucket_region to read it; as an argument it is another thing now' },
  { type: 'data.aws_s3_bucket', name: 'region', use: 'bucket_region' },
  { type: 'data.aws_region', name: 'name', use: 'region' },
  { type: 'aws_cloudfront_response_headers_policy', name: 'etag', use: 'nothing: it is computed' },
  { type: 'aws_cloudfront_key_value_store', name: 'id', use: 'name' },
  { type: 'aws_guardduty_detector', name: 'datasources', use: 'aws_guardduty_detector_feature' },
  { type: 'aws_guardduty_organization_configuration', name: 'datasources', use: 'features of their own' },
  { type: 'aws_guardduty_organization_configuration', name: 'auto_enable', use: 'auto_enable_organization_members' },
  { type: 'aws_flow_log', name: 'log_group_name', use: 'log_destination' },
  { type: 'aws_cloudformation_stack_set_instance', name: 'region', use: 'stack_set_instance_region' },
  { type: 'aws_config_aggregate_authorization', name: 'region', use: 'authorized_aws_region' },
  { type: 'aws_api_gateway_deployment', name: 'stage_name', use: 'aws_api_gateway_stage' },
  { type: 'aws_api_gateway_deployment', name: 'invoke_url', use: 'aws_api_gateway_stage' },
  { type: 'aws_eip', name: 'vpc', use: 'domain' },
  { type: 'aws_servicequotas_template', name: 'region', use: 'aws_region' },
  { type: 'data.aws_servicequotas_templates', name: 'region', use: 'aws_region' },
  { type: 'aws_ssm_association', name: 'instance_id', use: 'targets' },
  { type: 'aws_ssmincidents_replication_set', name: 'region', use: 'regions' },
  { type: 'data.aws_vpc_endpoint_service', name: 'region', use: 'service_region' },
  { type: 'data.aws_vpc_peering_connection', name: 'region', use: 'requester_region' },
];
