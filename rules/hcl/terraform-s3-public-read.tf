resource "aws_s3_bucket_acl" "a" {
  # ruleid: terraform-s3-public-read
  acl = "public-read"
}

resource "aws_s3_bucket_public_access_block" "b" {
  bucket = aws_s3_bucket.b.id
  # ruleid: terraform-s3-public-read
  block_public_acls = false
  # ok: terraform-s3-public-read
  block_public_policy = true
}

resource "aws_s3_bucket_acl" "c" {
  # ok: terraform-s3-public-read
  acl = "private"
  # ok: terraform-s3-public-read
  force_destroy = false
}
