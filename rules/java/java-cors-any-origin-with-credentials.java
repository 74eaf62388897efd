import java.util.List;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.cors.CorsConfiguration;

class Cors {
  CorsConfiguration open() {
    CorsConfiguration configuration = new CorsConfiguration();
    // ruleid: java-cors-any-origin-with-credentials
    configuration.addAllowedOriginPattern("*");
    configuration.setAllowCredentials(true);
    return configuration;
  }

  CorsConfiguration list() {
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.setAllowCredentials(true);
    // ruleid: java-cors-any-origin-with-credentials
    configuration.setAllowedOriginPatterns(List.of("*"));
    return configuration;
  }

  CorsConfiguration named() {
    CorsConfiguration configuration = new CorsConfiguration();
    // ok: java-cors-any-origin-with-credentials
    configuration.setAllowedOrigins(List.of("https://app.example.com"));
    configuration.setAllowCredentials(true);
    return configuration;
  }

  CorsConfiguration withoutCookies() {
    CorsConfiguration configuration = new CorsConfiguration();
    // ok: java-cors-any-origin-with-credentials
    configuration.addAllowedOrigin("*");
    // ok: java-cors-any-origin-with-credentials
    configuration.addAllowedMethod("*");
    return configuration;
  }
}
