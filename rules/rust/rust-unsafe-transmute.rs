use std::mem;

fn bits(n: f32) -> u32 {
    // ruleid: rust-unsafe-transmute
    unsafe { mem::transmute::<f32, u32>(n) }
}

fn view<'a>(start: *const u8, n: usize) -> &'a [u8] {
    // ruleid: rust-unsafe-transmute
    unsafe { std::slice::from_raw_parts(start, n) }
}

fn good_bits(n: f32) -> u32 {
    // ok: rust-unsafe-transmute
    n.to_bits()
}

fn number(bytes: [u8; 4]) -> u32 {
    // ok: rust-unsafe-transmute
    u32::from_ne_bytes(bytes)
}

fn text(bytes: &[u8]) -> &str {
    // ok: rust-unsafe-transmute
    std::str::from_utf8(bytes).unwrap()
}
