use axum::extract::Path as UrlPath;
use axum::extract::{Path, Query};
use std::fs;

async fn download(Path(name): Path<String>) -> Vec<u8> {
    let path = std::path::Path::new("/srv/files").join(&name);
    // ruleid: rust-path-traversal
    fs::read(path).unwrap()
}

async fn show(params: Query<Show>) -> String {
    // ruleid: rust-path-traversal
    std::fs::read_to_string(format!("pages/{}.md", params.page)).unwrap()
}

async fn only_name(Path(name): Path<String>) -> Vec<u8> {
    let last = std::path::Path::new(&name).file_name().unwrap().to_owned();
    // ok: rust-path-traversal
    fs::read(std::path::Path::new("/srv/files").join(last)).unwrap()
}

async fn numbered(Path(id): Path<u64>) -> Vec<u8> {
    // ok: rust-path-traversal
    fs::read(format!("/srv/files/{}", id)).unwrap()
}

fn configuration() -> String {
    // ok: rust-path-traversal
    fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap()
}
