import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.*;

class Issuing {
  private static final String SECRET = "not-a-" + "real-secret";

  String issue(String user, String given) {
    // ruleid: java-jwt-hardcoded-secret
    Algorithm algorithm = Algorithm.HMAC256("not-a-real-secret");
    // ruleid: java-jwt-hardcoded-secret
    String token = Jwts.builder().setSubject(user).signWith(SignatureAlgorithm.HS256, SECRET).compact();
    // ok: java-jwt-hardcoded-secret
    Algorithm fromEnvironment = Algorithm.HMAC256(System.getenv("JWT_SECRET"));
    // ok: java-jwt-hardcoded-secret
    Algorithm fromCaller = Algorithm.HMAC512(given);
    // ok: java-jwt-hardcoded-secret
    return JWT.create().withSubject(user).sign(fromCaller) + token;
  }
}
