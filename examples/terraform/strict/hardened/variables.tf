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
  default     = "TLSv1.2_2025"

  validation {
    condition     = contains(["TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"], var.tls_policy)
    error_message = "Choose TLSv1.2_2021, TLSv1.2_2025 or TLSv1.3_2025: older policies allow broken ciphers."
  }

  # With a floor of TLS 1.3 the site would be reported as unreachable, and the alarm would never stop.
  validation {
    condition     = !startswith(var.tls_policy, "TLSv1.3_")
    error_message = "The health checks of Route 53 speak TLS 1.0 to 1.2. Choose TLSv1.2_2025, or leave the health check out."
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

# By default, pages load from this site only. Add each external source that your pages load.
variable "content_security_policy" {
  description = "Value of the header Content-Security-Policy. The default lets pages load from the site itself only, and nothing inline."
  type        = string
  default     = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; upgrade-insecure-requests"

  validation {
    condition     = length(var.content_security_policy) <= 1783
    error_message = "CloudFront accepts at most 1,783 characters."
  }

  validation {
    condition     = !strcontains(var.content_security_policy, "'unsafe-")
    error_message = "With 'unsafe-inline' or 'unsafe-eval' the policy no longer stops an injected script. Name its hash instead."
  }
}

# Logs hold visitors' addresses: keep them only as long as they are useful.
variable "log_retention_days" {
  description = "Days that access logs are kept."
  type        = number
  default     = 400

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

# AWS has no spending limit. The budget sends alerts; it stops nothing.
variable "monthly_budget" {
  description = "US dollars that the account may cost a month before its owner gets an alert."
  type        = number
  default     = 50

  validation {
    condition     = var.monthly_budget > 0
    error_message = "Give an amount above zero."
  }
}

# Long enough to look back over a year.
variable "log_group_retention_days" {
  description = "Days that log groups keep their entries."
  type        = number
  default     = 365

  validation {
    condition     = contains([90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_group_retention_days)
    error_message = "CloudWatch accepts 90, 120, 150, 180, 365, 400, 545 and 731 days, and some longer periods."
  }
}

# Long enough even if an intruder is found late.
variable "audit_lock_days" {
  description = "Days that nobody can delete a record of the audit trail without the right to bypass governance."
  type        = number
  default     = 365

  validation {
    condition     = var.audit_lock_days >= 1 && var.audit_lock_days <= 400
    error_message = "Give 1 to 400 days: after 400 the records expire."
  }
}

# The text shows that the answer is the site's own page, and not another one.
variable "health_check_text" {
  description = "Text within the first 5,120 bytes of the home page, by which the health check recognizes the site."
  type        = string
  default     = "<title>"

  validation {
    condition     = length(var.health_check_text) >= 1 && length(var.health_check_text) <= 255
    error_message = "Give 1 to 255 characters."
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

# For tests, which must clean up after themselves.
variable "termination_protection" {
  description = "Whether to refuse a plan that destroys or replaces resources that hold data."
  type        = bool
  default     = true
}

# GitHub's names for owner and repository can be taken over; its numbers cannot.
variable "github_ids" {
  description = "Numeric ids of the repository's owner and of the repository: gh api repos/example-org/example-site --jq '.owner.id, .id'. With them, anyone who takes over the name later is kept out."
  type        = object({ owner = number, repository = number })
  default     = null
}

# Managed rules can misfire: review the counts before you block.
variable "waf_block" {
  description = "Whether the web ACL turns away what its common rules and its rate limit match. While false, it only counts."
  type        = bool
  default     = false
}

# Where the site is not offered. Empty: it is offered everywhere.
variable "blocked_countries" {
  description = "Countries, as ISO 3166-1 alpha-2 codes, whose visitors are turned away."
  type        = set(string)
  default     = ["CU", "IR", "KP"]

  validation {
    condition     = alltrue([for country in var.blocked_countries : can(regex("^[A-Z]{2}$", country))])
    error_message = "Give two capital letters for each country, such as KP."
  }
}

# Authorities report refused requests there, if they report at all.
variable "caa_contact" {
  description = "Address that certificate authorities may notify when someone requests a certificate for this domain. Empty: none."
  type        = string
  default     = "ops@example.com"

  validation {
    condition     = var.caa_contact == "" || can(regex("^[^@\\s\"]+@[^@\\s\"]+$", var.caa_contact))
    error_message = "Give an address such as security@example.com, or nothing."
  }
}
