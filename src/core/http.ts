import type { Ports } from './ports.ts';
import type { Secret } from './secret.ts';

/** One request; redirects are followed. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string | Secret>>;
  /** Most bytes of the body that are kept; enough for an error (64 KiB) when left out. */
  readonly keep?: number;
  /** Milliseconds until it counts as unreachable. */
  readonly timeout: number;
}

/** What came back; `unreachable` when nothing did, and why. */
export type HttpReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      /** By lower-case name. */
      readonly headers: ReadonlyMap<string, string>;
      readonly body: string;
    }
  | { readonly kind: 'unreachable'; readonly why: string };

/** Speaks HTTP; never throws for a fault of the network: it says so in the reply. */
export interface Http {
  send(request: HttpRequest): Promise<HttpReply>;
}

/** The ports of an action that asks a service over HTTP. */
export interface HttpPorts extends Ports {
  readonly http: Http;
}
