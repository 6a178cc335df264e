/** The files a user's repository brings to the server, for the tiny product of these stories. */

export const root = '/opt/copilotos-bridge';
export const repository = (service: string): string =>
  `ghcr.io/jazielflo/copilotos-bridge/${service}`;

/** infra/blue-green.conf, with short waits. */
export const configuration = `app = copilotos
listen = 80
watch = 2s
min-healthy = 500ms
drain-timeout = 20s
health-timeout = 30s
allow-env = LOG_LEVEL
service.api.image = ${repository('api')}
service.api.blue-port = 8101
service.api.green-port = 8102
service.api.path = /api/
service.api.health = /api/health
service.web.image = ${repository('web')}
service.web.blue-port = 3101
service.web.green-port = 3102
service.web.assets = /assets/
`;

// A check a second of four containers: a node for each is a third of a small machine.
const healthCheck = (port: number): string =>
  `exec 3<>/dev/tcp/127.0.0.1/${port} && printf "GET /api/health HTTP/1.0\\r\\n\\r\\n" >&3 && read -r _ code _ <&3 && [ "$$code" = 200 ]`;

const service = (name: string, containerPort: number): string => `
  ${name}:
    image: \${${name.toUpperCase()}_IMAGE:-${repository(name)}:latest}
    restart: unless-stopped
    ports: ["127.0.0.1:\${${name.toUpperCase()}_PORT:-${containerPort}}:${containerPort}"]
    environment: { SERVICE: ${name}, PORT: "${containerPort}", RELEASE: "\${RELEASE:-}", LOG_LEVEL: "\${LOG_LEVEL:-}" }
    networks: [default, data]
    healthcheck:
      test: [CMD, bash, -c, '${healthCheck(containerPort)}']
      interval: 2s
      timeout: 5s
      retries: 2
      start_period: 5s
      start_interval: 300ms`;

/** infra/docker-compose.app.yml of the user. */
export const appCompose = `services:${service('api', 8000)}${service('web', 3000)}
networks:
  data: { name: copilotos-data-network, external: true }
`;

/** infra/docker-compose.data.yml of the user. */
export const dataCompose = `services:
  redis:
    image: redis:7
    container_name: copilotos-data-redis
    volumes: [redis-data:/data]
    networks: [data]
networks:
  data: { name: copilotos-data-network, external: true }
volumes:
  redis-data: { name: copilotos-redis-data, external: true }
`;
