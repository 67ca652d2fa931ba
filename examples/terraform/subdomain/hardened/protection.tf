# Refuses a plan that would destroy the whole, or replace what holds data, before anything has happened.
# To tear down on purpose: terraform state rm 'terraform_data.protected[0]'
resource "terraform_data" "protected" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = [aws_s3_bucket.content.id]

  lifecycle {
    prevent_destroy = true
  }
}
