import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

class Security {
  void old(HttpSecurity http) throws Exception {
    // ruleid: java-csrf-disabled
    http.csrf().disable();
  }

  void lambda(HttpSecurity http) throws Exception {
    // ruleid: java-csrf-disabled
    http.csrf(csrf -> csrf.disable());
  }

  void reference(HttpSecurity http) throws Exception {
    // ruleid: java-csrf-disabled
    http.csrf(AbstractHttpConfigurer::disable);
  }

  void on(HttpSecurity http) throws Exception {
    // ok: java-csrf-disabled
    http.csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse()));
    // ok: java-csrf-disabled
    http.csrf(csrf -> csrf.ignoringRequestMatchers("/hooks/**"));
    // ok: java-csrf-disabled
    http.httpBasic(AbstractHttpConfigurer::disable);
  }
}
