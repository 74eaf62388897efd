use jsonwebtoken::{decode, dangerous_insecure_decode, Validation};

fn claims(token: &str) -> Claims {
    let mut validation = Validation::default();
    // ruleid: rust-jwt-unverified
    validation.insecure_disable_signature_validation();
    // ruleid: rust-jwt-unverified
    validation.validate_exp = true;
    decode::<Claims>(token, &key(), &validation).unwrap().claims
}

fn peek(token: &str) -> Claims {
    // ruleid: rust-jwt-unverified
    dangerous_insecure_decode::<Claims>(token).unwrap().claims
}

fn verified(token: &str) -> Claims {
    // ok: rust-jwt-unverified
    let mut validation = Validation::default();
    // ok: rust-jwt-unverified
    validation.validate_exp = true;
    // ok: rust-jwt-unverified
    decode::<Claims>(token, &key(), &validation).unwrap().claims
}
