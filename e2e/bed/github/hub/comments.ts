/** A comment on a pull request or an issue. */
export interface Comment {
  readonly id: number;
  readonly repository: string;
  readonly issue: number;
  readonly user: string;
  readonly createdAt: Date;
  body: string;
  updatedAt: Date;
}

/** The comments of all repositories, oldest first. */
export class Comments {
  #comments: Comment[] = [];
  #lastId = 3_000_000_000;

  /** Adds a comment; `repository` is `owner/name`. */
  add(comment: Pick<Comment, 'repository' | 'issue' | 'user' | 'body'>): Comment {
    const now = new Date();
    this.#lastId += 1;
    const added = { ...comment, id: this.#lastId, createdAt: now, updatedAt: now };
    this.#comments.push(added);
    return added;
  }

  /** Returns the comments of a repository, of one issue when it is named. */
  list(repository: string, issue?: number): Comment[] {
    return this.#comments.filter(
      (comment) => comment.repository === repository && (issue ?? comment.issue) === comment.issue,
    );
  }

  /** Forgets the comment. */
  delete(id: number): void {
    this.#comments = this.#comments.filter((comment) => comment.id !== id);
  }
}
