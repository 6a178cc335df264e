import type { Comment } from '../../hub/comments.ts';
import { fullNameOf } from '../../hub/repositories.ts';
import type { Reply } from '../../http/exchange.ts';
import { pageOf } from '../pagination.ts';
import { created, done, notFound, shown, unprocessable } from '../replies.ts';
import type { RestCall, Route } from '../route.ts';
import { commentView } from '../views/conversation.ts';
import { actionsBot } from '../views/users.ts';

const read = [
  { thing: 'issues', access: 'read' },
  { thing: 'pull-requests', access: 'read' },
] as const;
const write = [
  { thing: 'issues', access: 'write' },
  { thing: 'pull-requests', access: 'write' },
] as const;
const ofIssue = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const one = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** Comments on pull requests, which GitHub keeps with the issues. */
export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: ofIssue, needs: read, answer: listComments },
  { method: 'POST', path: ofIssue, needs: write, answer: addComment },
  {
    method: 'GET',
    path: one,
    needs: read,
    answer: (call) => onComment(call, (comment) => shown(commentView(comment, call))),
  },
  {
    method: 'PATCH',
    path: one,
    needs: write,
    answer: (call) => onComment(call, (comment) => editComment(comment, call)),
  },
  {
    method: 'DELETE',
    path: one,
    needs: write,
    answer: (call) => onComment(call, (comment) => removeComment(comment, call)),
  },
];

const longest = 65_536;

function listComments(call: RestCall): Reply {
  const issue = issueOf(call);
  if (issue === null) return notFound();
  const since = Date.parse(call.query.get('since') ?? '1970-01-01');
  const comments = call.hub.comments
    .list(fullNameOf(call.repository), issue)
    .filter(({ updatedAt }) => updatedAt.getTime() >= since);
  const { items, headers } = pageOf(comments, call.url);
  return { ...shown(items.map((comment) => commentView(comment, call))), headers };
}

function addComment(call: RestCall): Reply {
  const issue = issueOf(call);
  if (issue === null) return notFound();
  const body = String(call.body.body);
  const refused = refuseBody(body);
  if (refused !== null) return refused;
  const repository = fullNameOf(call.repository);
  return created(
    commentView(call.hub.comments.add({ repository, issue, user: actionsBot, body }), call),
  );
}

function editComment(comment: Comment, call: RestCall): Reply {
  const body = String(call.body.body);
  const refused = refuseBody(body);
  if (refused !== null) return refused;
  comment.body = body;
  comment.updatedAt = new Date();
  return shown(commentView(comment, call));
}

function removeComment({ id }: Comment, { hub }: RestCall): Reply {
  hub.comments.delete(id);
  return done;
}

function onComment(call: RestCall, answer: (comment: Comment) => Reply): Reply {
  const comments = call.hub.comments.list(fullNameOf(call.repository));
  const comment = comments.find(({ id }) => String(id) === call.params.comment_id);
  return comment === undefined ? notFound() : answer(comment);
}

function refuseBody(body: string): Reply | null {
  if (body.trim() === '') return unprocessable('IssueComment', 'data', 'Body cannot be blank');
  if (body.length <= longest) return null;
  return unprocessable(
    'IssueComment',
    'data',
    `Body is too long (maximum is ${longest} characters)`,
  );
}

/** Only pull requests that were registered can be commented on. */
function issueOf({ hub, repository, params }: RestCall): number | null {
  return hub.pulls.find(repository.id, Number(params.issue_number))?.number ?? null;
}
