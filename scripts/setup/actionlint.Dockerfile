FROM copilotos-bed/base:bookworm AS build
COPY install-go.sh /tmp/
RUN bash /tmp/install-go.sh
# actionlint asks for a newer Go than Debian has, which Go fetches as a module.
ENV PATH=/usr/lib/go-1.24/bin:$PATH GOTOOLCHAIN=auto CGO_ENABLED=0 GOBIN=/out
ARG VERSION
RUN go install -trimpath "github.com/rhysd/actionlint/cmd/actionlint@v${VERSION}"

FROM scratch
COPY --from=build /out/actionlint /
