use md5::Md5;
use sha1::{Digest, Sha1};
use sha2::Sha256;

fn sums(data: &[u8]) {
    // ruleid: rust-weak-hash
    let a = Md5::digest(data);
    // ruleid: rust-weak-hash
    let b = Sha1::new();
    // ruleid: rust-weak-hash
    let c = md5::compute(data);
    // ruleid: rust-weak-hash
    let d = openssl::hash::MessageDigest::sha1();
    // ok: rust-weak-hash
    let e = Sha256::digest(data);
    // ok: rust-weak-hash
    let f = openssl::hash::MessageDigest::sha256();
    // ok: rust-weak-hash
    let g = blake3::hash(data);
}
