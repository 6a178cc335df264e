/** What users have in their own server blocks, before or behind our include line. */
export interface UserSite {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  readonly http?: string;
  /** Tried in the fast tier too. */
  readonly everyTime?: boolean;
  /** What a client gets for a request that ends at a service; 200 unless told. */
  readonly status?: number;
}

const include = 'include /etc/nginx/copilotos-blue-green/server.conf;';

/** The site as a file of conf.d, on port 80 like ours would be. */
export const siteFile = ({ before = '', after = '', http = '' }: UserSite): string => `
${http}
server {
  listen 80 default_server;
  ${before}
  ${include}
  ${after}
}
`;

/** Directives that by their place in the server block could keep a request from its colour. */
export const userSites: readonly UserSite[] = [
  { name: 'nothing else' },
  {
    name: 'a rewrite before',
    everyTime: true,
    before: 'rewrite ^/old/(.*)$ /api/$1 last; rewrite ^/api/x$ /api/ break;',
  },
  { name: 'a rewrite behind', after: 'rewrite ^/old/(.*)$ /api/$1 last;' },
  {
    name: 'an if with break before',
    everyTime: true,
    before: 'if ($http_user_agent ~ .) { set $seen 1; break; }',
  },
  { name: 'an if behind', after: 'if ($request_method = TRACE) { return 405; }' },
  { name: 'try_files', before: 'root /var/www; try_files $uri $uri/ =404;' },
  {
    name: 'error_page to a named location',
    everyTime: true,
    before: 'error_page 500 502 503 504 = @sorry; proxy_intercept_errors on;',
    after: 'location @sorry { return 503 "sorry"; }',
  },
  {
    name: 'auth_request',
    everyTime: true,
    before: 'auth_request /login;',
    after: 'location = /login { internal; auth_request off; return 401; }',
    status: 401,
  },
  {
    name: 'basic authentication',
    before: 'auth_basic closed; auth_basic_user_file /etc/nginx/nobody;',
    status: 401,
  },
  {
    name: 'a proxy cache',
    http: 'proxy_cache_path /var/cache/nginx-story keys_zone=story:1m;',
    before:
      'proxy_cache story; proxy_cache_valid 200 10m; proxy_cache_bypass $http_x_fresh; proxy_no_cache 1;',
  },
  {
    name: 'headers of its own',
    everyTime: true,
    before: 'add_header X-Frame-Options DENY always;',
  },
  {
    name: 'caches of file lookups',
    everyTime: true,
    http: 'open_file_cache max=100 inactive=60s; open_file_cache_valid 60s; open_file_cache_errors on; disable_symlinks on;',
  },
  { name: 'access rules', before: 'allow 127.0.0.0/8; deny all;', status: 403 },
];
