use std::process::Command;

fn list() -> std::io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_default();
    // ruleid: rust-command-injection
    Command::new("sh").arg("-c").arg(format!("ls -l {}", path)).status()?;
    // ruleid: rust-command-injection
    Command::new("bash").args(["-c", &format!("ls {path}")]).status()?;
    Ok(())
}

fn built() -> std::io::Result<()> {
    let mut line = String::from("grep ");
    line.push_str(&std::env::var("PATTERN").unwrap());
    // ruleid: rust-command-injection
    Command::new("/bin/sh").arg("-c").arg(&line).status()?;
    Ok(())
}

fn fixed() -> std::io::Result<()> {
    // ok: rust-command-injection
    Command::new("sh").arg("-c").arg("ls -l | wc -l").status()?;
    Ok(())
}

fn argument() -> std::io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_default();
    // ok: rust-command-injection
    Command::new("ls").arg("-l").arg(&path).status()?;
    Ok(())
}

fn number() -> std::io::Result<()> {
    let count: u32 = std::env::args().nth(1).unwrap().parse().unwrap();
    // ok: rust-command-injection
    Command::new("sh").arg("-c").arg(format!("head -n {} log", count)).status()?;
    Ok(())
}
