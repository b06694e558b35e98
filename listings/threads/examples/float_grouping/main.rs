fn main() {
    let (bread, salt, milk) = (0.1, 0.2, 0.3);
    println!("From the left:  {}", (bread + salt) + milk);
    println!("From the right: {}", bread + (salt + milk));
}
