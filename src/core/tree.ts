import type { Ports } from './ports.ts';

/** One entry of a folder. */
export interface TreeEntry {
  /** Relative to the folder. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
  /** SHA-256 of a file in hex; `folder`; or `link:` and where it points. */
  readonly content: string;
}

/** What of a folder is read, and how much at most. */
export interface TreeOptions {
  readonly enters: (path: string) => boolean;
  readonly takes: (path: string) => boolean;
  readonly mostFiles: number;
  readonly mostBytes: number;
}

/** Reads what files hold and who may do what with them, without keeping their content. */
export interface Tree {
  /** Returns the entries that are taken, sorted by path; undefined when they are more than allowed. */
  read(folder: string, options: TreeOptions): Promise<readonly TreeEntry[] | undefined>;
}

/** The ports of an action that compares folders. */
export interface TreePorts extends Ports {
  readonly tree: Tree;
}
