# All images of the bed in one graph, so that BuildKit builds what it can side by side.
# They stand on `copilotos-bed/debian:bookworm`, which build.sh makes first.

variable "HASH" { default = "" }

group "default" {
  targets = ["base", "python", "node", "redis", "registry", "server", "server-systemd", "server-cron", "machine", "buildkit"]
}

target "_common" {
  labels = { "copilotos.bed.images" = HASH }
}

target "base" {
  inherits = ["_common"]
  context  = "base"
  contexts = { host = "../../../.bed/host" }
  tags     = ["copilotos-bed/base:bookworm"]
}

target "python" {
  inherits = ["_common"]
  context  = "python"
  contexts = { base = "target:base" }
  tags     = ["copilotos-bed/python:3.11-slim"]
}

target "node" {
  inherits = ["_common"]
  context  = "node"
  contexts = { base = "target:base", host = "../../../.bed/host" }
  tags     = ["copilotos-bed/node:24-slim"]
}

target "redis" {
  inherits = ["_common"]
  context  = "redis"
  contexts = { base = "target:base" }
  tags     = ["copilotos-bed/redis:7"]
}

target "registry" {
  inherits = ["_common"]
  context  = "registry"
  contexts = { base = "target:base" }
  tags     = ["copilotos-bed/registry:2"]
}

target "engine" {
  context  = "engine"
  contexts = { base = "target:base" }
}

target "server" {
  inherits = ["_common"]
  context  = "server"
  contexts = { engine = "target:engine" }
  tags     = ["copilotos-bed/server:1"]
}

target "server-systemd" {
  inherits = ["_common"]
  context  = "server-systemd"
  contexts = { server = "target:server" }
  tags     = ["copilotos-bed/server-systemd:1"]
}

target "server-cron" {
  inherits = ["_common"]
  context  = "server-cron"
  contexts = { server = "target:server" }
  tags     = ["copilotos-bed/server-cron:1"]
}

target "machine" {
  inherits = ["_common"]
  context  = "machine"
  contexts = { engine = "target:engine", node = "target:node", python = "python" }
  tags     = ["copilotos-bed/machine:1"]
}

target "buildkit" {
  inherits = ["_common"]
  context  = "buildkit"
  contexts = { base = "target:base", go = "data" }
  tags     = ["copilotos-bed/buildkit:1"]
}
