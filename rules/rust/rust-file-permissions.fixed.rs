use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

fn share(path: &str) -> std::io::Result<()> {
    // ruleid: rust-file-permissions
    fs::set_permissions(path, Permissions::from_mode(0o640))?;
    let mut rights = fs::metadata(path)?.permissions();
    // ruleid: rust-file-permissions
    rights.set_mode(0o640);
    // ok: rust-file-permissions
    rights.set_mode(0o640);
    fs::set_permissions(path, rights)?;
    // ok: rust-file-permissions
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))?;
    // ok: rust-file-permissions
    fs::set_permissions("/srv/tmp", fs::Permissions::from_mode(0o1777))?;
    Ok(())
}
