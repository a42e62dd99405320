# Halfway as an image: built as a release is, then put where there is Node and nothing else, no shell either. It runs as nobody, writes in
# /data alone, and needs no network but its database. Give each image by its digest where you build for others.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run package && mv release/halfway-*/ /halfway && mkdir /data

FROM gcr.io/distroless/nodejs20-debian12:nonroot
COPY --from=build /halfway /halfway
COPY --from=build --chown=65532:65532 /data /data
WORKDIR /halfway
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
USER 65532
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["/nodejs/bin/node", "healthy.js"]
CMD ["server.js"]
