import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

class Frames {
  void configure(HttpSecurity http) throws Exception {
    // ruleid: java-frame-options-disabled
    http.headers().frameOptions().disable();
    // ruleid: java-frame-options-disabled
    http.headers(headers -> headers.frameOptions(frame -> frame.disable()));
    // ruleid: java-frame-options-disabled
    http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable));
    // ok: java-frame-options-disabled
    http.headers().frameOptions().sameOrigin();
    // ok: java-frame-options-disabled
    http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()));
    // ok: java-frame-options-disabled
    http.headers(headers -> headers.cacheControl(cache -> cache.disable()));
  }
}
