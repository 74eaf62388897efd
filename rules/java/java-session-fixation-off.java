import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class SessionRules {
  void configure(HttpSecurity http) throws Exception {
    // ruleid: java-session-fixation-off
    http.sessionManagement().sessionFixation().none();
    // ruleid: java-session-fixation-off
    http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.none()));
    // ok: java-session-fixation-off
    http.sessionManagement().sessionFixation().changeSessionId();
    // ok: java-session-fixation-off
    http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.migrateSession()));
    // ok: java-session-fixation-off
    http.sessionManagement(session -> session.maximumSessions(1));
  }
}
