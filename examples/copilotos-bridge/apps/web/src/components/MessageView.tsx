import { formatDistanceStrict } from 'date-fns';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type { Message } from '../api/client.ts';

/** One message, as its author formatted it. HTML in it is shown as text. */
export function MessageView({ message, now }: { readonly message: Message; readonly now: Date }) {
  const sent = new Date(message.created * 1000);
  return (
    <article className="message">
      <footer>
        <strong>{message.author}</strong>{' '}
        <time dateTime={sent.toISOString()}>
          {formatDistanceStrict(sent, now, { addSuffix: true })}
        </time>{' '}
        <small>{message.tokens === 1 ? '1 token' : `${message.tokens} tokens`}</small>
      </footer>
      <Markdown remarkPlugins={[remarkGfm]}>{message.text}</Markdown>
    </article>
  );
}
