variable "region" {
  description = "Region of the buckets. What CloudFront requires in us-east-1 goes there regardless."
  type        = string
  default     = "us-east-1"

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.region)) && !startswith(var.region, "cn-")
    error_message = "Name a region of the aws partition, such as eu-central-1."
  }
}

variable "owner" {
  description = "Who is responsible for the site: becomes the tag Owner of everything."
  type        = string
  default     = "example-org"

  validation {
    condition     = can(regex("^[\\w .:/=+@-]{1,256}$", var.owner))
    error_message = "A tag takes letters, digits, spaces and _ . : / = + - @, up to 256 of them."
  }
}

variable "price_class" {
  description = "Edge locations that serve the site. PriceClass_100 (North America, Europe, Israel) costs least per request, PriceClass_All is nearest to everyone."
  type        = string
  default     = "PriceClass_All"

  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.price_class)
    error_message = "Choose PriceClass_100, PriceClass_200 or PriceClass_All."
  }
}

variable "tls_policy" {
  description = "Oldest TLS and ciphers that visitors may use. TLSv1.3_2025 turns away clients without TLS 1.3."
  type        = string
  default     = "TLSv1.2_2021"

  validation {
    condition     = contains(["TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"], var.tls_policy)
    error_message = "Choose TLSv1.2_2021, TLSv1.2_2025 or TLSv1.3_2025: older policies allow broken ciphers."
  }
}

# Far enough away not to fail together, near enough to be under the same law where there is such a region.
variable "replica_region" {
  description = "Region of the copy of the content bucket. Not the region of the original."
  type        = string
  default     = "us-west-2"

  validation {
    condition     = can(regex("^[a-z]{2}-[a-z]+-[0-9]$", var.replica_region)) && !startswith(var.replica_region, "cn-")
    error_message = "Name a region of the aws partition, such as eu-west-1."
  }
}

# Logs hold visitors' addresses: keep them only as long as they are useful.
variable "log_retention_days" {
  description = "Days that access logs are kept."
  type        = number
  default     = 90

  validation {
    condition     = var.log_retention_days >= 1 && floor(var.log_retention_days) == var.log_retention_days
    error_message = "Give whole days, at least 1."
  }
}

# Without an address, alarms reach nobody.
variable "alarm_emails" {
  description = "Addresses that receive alarms. Each must confirm the email that AWS sends first."
  type        = set(string)
  default     = ["ops@example.com"]

  validation {
    condition     = alltrue([for address in var.alarm_emails : can(regex("^[^@\\s]+@[^@\\s]+$", address))])
    error_message = "Give addresses such as ops@example.com."
  }
}

# Long enough to notice a bad upload, short enough not to pay for it forever.
variable "previous_version_days" {
  description = "Days that an overwritten or deleted file can still be brought back."
  type        = number
  default     = 30

  validation {
    condition     = var.previous_version_days >= 1 && floor(var.previous_version_days) == var.previous_version_days
    error_message = "Give whole days, at least 1."
  }
}

# GitHub's names for owner and repository can be taken over; its numbers cannot.
variable "github_ids" {
  description = "Numeric ids of the repository's owner and of the repository: gh api repos/example-org/example-site --jq '.owner.id, .id'. With them, anyone who takes over the name later is kept out."
  type        = object({ owner = number, repository = number })
  default     = null
}
