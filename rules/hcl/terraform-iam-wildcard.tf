resource "aws_iam_role_policy" "a" {
  policy = jsonencode({
    Statement = [
      # ruleid: terraform-iam-wildcard
      { Effect = "Allow", Action = "*", Resource = "*" },
      # ok: terraform-iam-wildcard
      { Effect = "Deny", Action = "*", Resource = "*" },
      # ok: terraform-iam-wildcard
      { Effect = "Allow", Action = "s3:*", Resource = "*" }
    ]
  })
}

data "aws_iam_policy_document" "b" {
  # ruleid: terraform-iam-wildcard
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
  # ok: terraform-iam-wildcard
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}
