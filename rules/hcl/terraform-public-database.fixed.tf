resource "aws_db_instance" "a" {
  engine = "postgres"
  # ruleid: terraform-public-database
  publicly_accessible = false
}

resource "aws_db_instance" "b" {
  # ok: terraform-public-database
  publicly_accessible = false
}

resource "aws_db_instance" "c" {
  # ok: terraform-public-database
  publicly_accessible = var.public
}

resource "aws_mq_broker" "d" {
  # ok: terraform-public-database
  publicly_accessible = true
}
