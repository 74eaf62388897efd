resource "aws_s3_bucket_policy" "a" {
  policy = jsonencode({
    Statement = [
      # ruleid: terraform-public-principal
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "*"
      },
      # ok: terraform-public-principal
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Condition = { IpAddress = { "aws:SourceIp" = "192.0.2.0/24" } }
      },
      # ok: terraform-public-principal
      {
        Effect    = "Deny"
        Principal = "*"
      }
    ]
  })
}

data "aws_iam_policy_document" "b" {
  # ruleid: terraform-public-principal
  statement {
    actions = ["sqs:SendMessage"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
  # ok: terraform-public-principal
  statement {
    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.a.arn]
    }
  }
}
