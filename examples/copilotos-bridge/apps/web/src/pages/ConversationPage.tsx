import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { api, type Message } from '../api/client.ts';
import { listen } from '../api/live.ts';
import { mergeMessages } from '../api/merge.ts';
import { Answer } from '../components/Answer.tsx';
import { Composer } from '../components/Composer.tsx';
import { MessageView } from '../components/MessageView.tsx';

/** One conversation, with new messages as they come. */
export default function ConversationPage() {
  const { id = '' } = useParams();
  const conversation = useQuery({
    queryKey: ['conversation', id],
    queryFn: () => api.conversation(id),
  });
  const messages = useQuery({ queryKey: ['messages', id], queryFn: () => api.messages(id) });
  const [live, setLive] = useState<readonly Message[]>([]);
  const add = (message: Message) => setLive((known) => mergeMessages(known, [message]));

  useEffect(() => listen(id, add), [id]);

  return (
    <>
      <Answer to={conversation}>{({ title }) => <h1>{title}</h1>}</Answer>
      <Answer to={messages}>
        {({ items }) =>
          mergeMessages(items, live).map((message) => (
            <MessageView key={message.id} message={message} now={new Date()} />
          ))
        }
      </Answer>
      <Composer onSend={async (text) => add(await api.postMessage(id, text))} />
    </>
  );
}
