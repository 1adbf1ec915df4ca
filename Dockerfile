# Labinov in one image. No container is needed to run it: npm start does the same on any machine.
# Its own PostgreSQL is inside; with DATABASE_URL, as in compose.yaml, it uses that one instead.
FROM node:22-bookworm-slim AS build
WORKDIR /labinov
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
RUN node_modules/.bin/node scripts/build.mjs

FROM node:22-bookworm-slim
WORKDIR /labinov
COPY --from=build /labinov/node_modules node_modules
COPY --from=build /labinov/dist dist
COPY bin bin
COPY scripts/own-node.mjs scripts/own-node.mjs
COPY migrations migrations
COPY data data
COPY src/services/demonstration/data src/services/demonstration/data
COPY docs/method.md docs/method.md
COPY package.json LICENSE ./
RUN mkdir /data && chown node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 LABINOV_DATA=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/node", "--max-semi-space-size=8", "--heap-growing-percent=30", "dist/main.js", "serve"]
