import org.springframework.security.config.annotation.web.invoke

fun chain(http: HttpSecurity): SecurityFilterChain {
    http {
        // ruleid: kotlin-csrf-off
        csrf { disable() }
        authorizeHttpRequests { authorize(anyRequest, authenticated) }
    }
    return http.build()
}

fun old(http: HttpSecurity) {
    // ruleid: kotlin-csrf-off
    http.csrf().disable()
}

fun api(http: HttpSecurity): SecurityFilterChain {
    http {
        // ok: kotlin-csrf-off
        csrf { ignoringRequestMatchers("/hooks") }
        // ok: kotlin-csrf-off
        cors { disable() }
        // ok: kotlin-csrf-off
        headers { frameOptions { deny() } }
    }
    return http.build()
}
