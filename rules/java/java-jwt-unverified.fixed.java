import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.jsonwebtoken.*;

class Reading {
  String user(String text) {
    // ruleid: java-jwt-unverified
    DecodedJWT token = JWT.decode(text);
    return token.getSubject();
  }

  String issue() {
    // ruleid: java-jwt-unverified
    return JWT.create().sign(Algorithm.none());
  }

  Object claims(JwtParser parser, String text) {
    // ruleid: java-jwt-unverified
    Object loose = parser.parseClaimsJws(text);
    // ok: java-jwt-unverified
    return parser.parseClaimsJws(text).getBody().get(loose);
  }

  String checked(String text, Algorithm algorithm) {
    // ok: java-jwt-unverified
    return JWT.require(algorithm).build().verify(text).getSubject();
  }

  String twice(String text, Algorithm algorithm) {
    // ok: java-jwt-unverified
    DecodedJWT token = JWT.decode(text);
    algorithm.verify(token);
    return token.getSubject();
  }
}
