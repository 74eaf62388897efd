variable "db_password" {
  type = string
  # ruleid: terraform-password-default
  default = "S3cure-Winter"
}

variable "api_token" {
  # ok: terraform-password-default
  default = ""
}

variable "password_length" {
  # ok: terraform-password-default
  default = "long"
}

variable "secret" {
  # ok: terraform-password-default
  default = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db"
}

variable "token" {
  # ok: terraform-password-default
  default = null
}
