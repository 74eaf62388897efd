resource "aws_db_instance" "a" {
  # ruleid: terraform-storage-unencrypted
  storage_encrypted = false
}

resource "aws_ebs_volume" "b" {
  # ruleid: terraform-storage-unencrypted
  encrypted = false
}

resource "aws_db_instance" "c" {
  # ok: terraform-storage-unencrypted
  storage_encrypted = true
  # ok: terraform-storage-unencrypted
  multi_az = false
}

resource "other_thing" "d" {
  # ok: terraform-storage-unencrypted
  encrypted = false
}
