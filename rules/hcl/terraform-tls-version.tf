resource "azurerm_storage_account" "a" {
  # ruleid: terraform-tls-version
  min_tls_version = "TLS1_0"
}

resource "aws_cloudfront_distribution" "b" {
  viewer_certificate {
    # ruleid: terraform-tls-version
    minimum_protocol_version = "TLSv1.1_2016"
  }
}

resource "aws_lb_listener" "c" {
  # ruleid: terraform-tls-version
  ssl_policy = "ELBSecurityPolicy-2016-08"
}

resource "aws_lb_listener" "d" {
  # ok: terraform-tls-version
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}

resource "azurerm_storage_account" "e" {
  # ok: terraform-tls-version
  min_tls_version = "TLS1_2"
  # ok: terraform-tls-version
  engine_version = "1.1"
}
