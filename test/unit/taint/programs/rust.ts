/** What flows in Rust. Each line with a sink says so. */
export const rustPrograms = String.raw`
### texts that are put together
fn f() {
    let x = source();
    sink(&x); // flows
    sink(format!("a {}", x)); // flows
    sink(format!("a {x}")); // flows
    sink(format!("a {x:?}")); // flows
    sink(format!("a {{x}}")); // clean
    sink(format!("a {}", 1)); // clean
    let mut y = String::from("a");
    sink(&y); // clean
    y.push_str(&x);
    sink(&y); // flows
    let z = "b".to_string() + &x;
    sink(z); // flows
    sink(x.trim().to_lowercase()); // flows
}
### numbers
fn f() {
    let x = source();
    let n: u32 = x.parse().unwrap();
    sink(n); // clean
    sink(x.len()); // clean
    sink(x as u64); // clean
    sink(x.parse::<u32>()?); // clean
}
### values of blocks
fn same(text: String) -> String { text }
fn early(text: String) -> String { return text; }
fn fixed(text: String) -> String { log(text); "a".to_string() }
fn f(flag: bool) {
    sink(same(source())); // flows
    sink(early(source())); // flows
    sink(fixed(source())); // clean
    let a = if flag { source() } else { "b" };
    sink(a); // flows
    let b = if flag { "a" } else { "b" };
    sink(b); // clean
    let c = match flag { true => source(), false => "a" };
    sink(c); // flows
    let d = { let e = source(); e };
    sink(d); // flows
}
### patterns
fn f() {
    if let Some(v) = source() {
        sink(v); // flows
    }
    let (a, b) = source();
    sink(a); // flows
    match source() {
        Ok(v) => sink(v), // flows
        Err(_) => {}
    }
}
### branches and loops
fn f(flag: bool) {
    let mut x = "a";
    if flag { x = source(); }
    sink(x); // flows
    for line in source() {
        sink(line); // flows
    }
    while let Some(l) = source() {
        sink(l); // flows
    }
    let f = |v| sink(v); // flows
    f(source());
}
### a fixed list
fn f(allowed: Vec<String>) {
    let x = source();
    if !allowed.contains(&x) { return; }
    sink(x); // clean
}
`;
