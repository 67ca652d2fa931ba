output "website_url" {
  description = "Where the site is served, without encryption."
  value       = "http://${aws_s3_bucket.website.bucket}"
}

output "website_endpoint" {
  description = "S3's own name for the site: serves it before DNS does."
  value       = aws_s3_bucket_website_configuration.website.website_endpoint
}
