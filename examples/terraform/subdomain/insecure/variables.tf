variable "region" {
  description = "Region of the bucket."
  type        = string
  default     = "eu-central-1"
}

variable "hosted_zone_id" {
  description = "Existing public hosted zone that gets the record of the site."
  type        = string
  default     = "Z0123456789ABCDEFGHIJ"
}
