FROM node:22
# ruleid: dockerfile-secret-build-arg
ARG NPM_TOKEN
# ruleid: dockerfile-secret-build-arg
ARG DB_PASSWORD=
# ruleid: dockerfile-secret-build-arg
ENV API_KEY=$API_KEY
# ok: dockerfile-secret-build-arg
ARG TOKEN_URL=https://example.com
# ok: dockerfile-secret-build-arg
ENV PASSWORD_FILE=/run/secrets/password
# ok: dockerfile-secret-build-arg
ARG KEYBOARD
# ok: dockerfile-secret-build-arg
RUN --mount=type=secret,id=npm_token npm ci
