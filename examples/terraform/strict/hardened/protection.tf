# Guards: each refuses a plan that would destroy or replace resources that hold data, before anything happens. What a
# control adds is guarded in the control's own file. A guard protects only while its block exists: turning off a
# control removes its guard too, so read that plan.
# To tear down on purpose, make Terraform forget them: the runbook has the command.
resource "terraform_data" "content_bucket_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = aws_s3_bucket.content.id

  lifecycle {
    prevent_destroy = true
  }
}

resource "terraform_data" "zone_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = aws_route53_zone.site.zone_id

  lifecycle {
    prevent_destroy = true
  }
}
