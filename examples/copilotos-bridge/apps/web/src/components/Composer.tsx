import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';

const LONGEST = 20_000;

/** Where a message is written; Ctrl+Enter sends it, and a preview shows how it will look. */
export function Composer({ onSend }: { readonly onSend: (text: string) => Promise<unknown> }) {
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState('');
  const empty = !text.trim();

  async function send(event?: SyntheticEvent) {
    event?.preventDefault();
    if (empty || sending) return;
    setSending(true);
    try {
      await onSend(text);
      setText('');
      setFailure('');
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setSending(false);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(event);
  }

  return (
    <form className="composer" onSubmit={(event) => void send(event)}>
      <label htmlFor="text">Message</label>
      <textarea
        id="text"
        value={text}
        maxLength={LONGEST}
        rows={3}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {!empty && (
        <section aria-label="Preview" className="preview">
          <Markdown remarkPlugins={[remarkGfm]}>{text}</Markdown>
        </section>
      )}
      {failure && <p role="alert">{failure}</p>}
      <button type="submit" disabled={empty || sending}>
        Send
      </button>
    </form>
  );
}
