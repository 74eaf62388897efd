resource "aws_s3_bucket_acl" "a" {
  bucket = aws_s3_bucket.a.id
  # ruleid: terraform-s3-public-write
  acl = "private"
}

resource "aws_s3_bucket_acl" "b" {
  # ok: terraform-s3-public-write
  acl = "private"
}

resource "aws_s3_bucket_acl" "c" {
  # ok: terraform-s3-public-write
  acl = var.acl
  # ok: terraform-s3-public-write
  tags = { acl = "log-delivery-write" }
}
