FROM node:22
# ruleid: dockerfile-copy-env-file
COPY .env /app/.env
# ruleid: dockerfile-copy-env-file
COPY --chown=app package.json config/.npmrc ./
# ruleid: dockerfile-copy-env-file
ADD id_rsa /root/.ssh/
# ok: dockerfile-copy-env-file
COPY .env.example /app/
# ok: dockerfile-copy-env-file
COPY src/env.ts ./src/
# ok: dockerfile-copy-env-file
COPY package.json ./
