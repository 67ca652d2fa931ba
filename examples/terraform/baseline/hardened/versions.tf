terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.40, < 7.0"
    }
  }

  # State is a local file: fine for one person. Move it to a remote backend before a second one applies.
}
