terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.40, < 7.0"
    }
  }

  # Shared, encrypted, versioned, locked while in use. Bucket and region are in backend.hcl, which bootstrap/ writes:
  # terraform -chdir=hardened init -backend-config=backend.hcl
  backend "s3" {
    key          = "site/terraform.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}
