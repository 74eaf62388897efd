resource "google_storage_bucket_iam_member" "a" {
  role = "roles/storage.objectViewer"
  # ruleid: terraform-google-public
  member = "allUsers"
}

resource "google_storage_bucket_iam_binding" "b" {
  # ruleid: terraform-google-public
  members = ["user:a@example.com", "allAuthenticatedUsers"]
}

resource "google_storage_bucket_iam_member" "c" {
  # ok: terraform-google-public
  member = "user:allusers@example.com"
  # ok: terraform-google-public
  role = "allUsers"
}

resource "google_storage_bucket_iam_binding" "d" {
  # ok: terraform-google-public
  members = ["group:all@example.com"]
}
