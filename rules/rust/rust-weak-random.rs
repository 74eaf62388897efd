use rand::rngs::SmallRng;

fn reset_token() -> String {
    // ruleid: rust-weak-random
    let token: String = std::iter::repeat_with(fastrand::alphanumeric).take(fastrand::usize(20..30)).collect();
    token
}

fn session_key() -> u64 {
    // ruleid: rust-weak-random
    let mut rng = SmallRng::seed_from_u64(42);
    rng.gen()
}

fn dice() -> u32 {
    // ok: rust-weak-random
    fastrand::u32(1..7)
}

fn shuffle(list: &mut Vec<u32>) {
    // ok: rust-weak-random
    let mut rng = SmallRng::seed_from_u64(7);
    list.shuffle(&mut rng);
}

fn good_token() -> [u8; 32] {
    let mut token = [0u8; 32];
    // ok: rust-weak-random
    rand::rngs::OsRng.fill_bytes(&mut token);
    token
}
