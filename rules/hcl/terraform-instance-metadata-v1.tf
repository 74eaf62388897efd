resource "aws_instance" "a" {
  metadata_options {
    http_endpoint = "enabled"
    # ruleid: terraform-instance-metadata-v1
    http_tokens = "optional"
  }
}

resource "aws_instance" "b" {
  metadata_options {
    # ok: terraform-instance-metadata-v1
    http_tokens = "required"
    # ok: terraform-instance-metadata-v1
    http_put_response_hop_limit = 1
  }
}

locals {
  # ok: terraform-instance-metadata-v1
  http_tokens = "optional"
}
