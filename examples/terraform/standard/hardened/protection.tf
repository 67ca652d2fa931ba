# Guards: each refuses a plan that would destroy or replace what holds data, before anything has happened. What a
# control brings is guarded in the control's own file. A guard protects only as long as its block is there: turning
# off a control takes its guard along, so read that plan.
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
