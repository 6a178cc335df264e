declare module '@vercel/ncc' {
  interface Options {
    readonly cache?: boolean;
    readonly quiet?: boolean;
    readonly target?: string;
  }
  interface Bundle {
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  }
  export default function ncc(entry: string, options: Options): Promise<Bundle>;
}
