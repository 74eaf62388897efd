FROM node:22-slim AS build
# ok: dockerfile-user-root
USER root
RUN npm ci

FROM node:22-slim
# ok: dockerfile-user-root
USER root
RUN apt-get update
# ok: dockerfile-user-root
USER node
COPY --from=build /app /app
# ruleid: dockerfile-user-root
USER root:root
CMD ["node", "server.js"]
