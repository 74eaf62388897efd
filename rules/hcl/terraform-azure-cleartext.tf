resource "azurerm_storage_account" "a" {
  # ruleid: terraform-azure-cleartext
  https_traffic_only_enabled = false
}

resource "azurerm_linux_web_app" "b" {
  # ok: terraform-azure-cleartext
  https_only = true
  # ok: terraform-azure-cleartext
  enabled = false
}

resource "other_app" "c" {
  # ok: terraform-azure-cleartext
  https_only = false
}
