import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client.ts';
import { Answer } from '../components/Answer.tsx';

/** All conversations, newest first. */
export function ConversationsPage() {
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const list = useInfiniteQuery({
    queryKey: ['conversations'],
    queryFn: ({ pageParam }) => api.conversations(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const create = useMutation({
    mutationFn: api.createConversation,
    onSuccess: async () => {
      setTitle('');
      await queries.invalidateQueries({ queryKey: ['conversations'] });
    },
  });

  return (
    <>
      <h1>Conversations</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(title);
        }}
      >
        <label htmlFor="title">Title</label>
        <input id="title" value={title} onChange={(event) => setTitle(event.target.value)} />
        <button type="submit" disabled={!title.trim() || create.isPending}>
          Start
        </button>
        {create.error && <p role="alert">{create.error.message}</p>}
      </form>
      <Answer to={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <p>No conversation yet.</p>
          ) : (
            <ul>
              {items.map(({ id, title: name }) => (
                <li key={id}>
                  <Link to={`/conversations/${id}`}>{name}</Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
      {list.hasNextPage && <button onClick={() => void list.fetchNextPage()}>Show more</button>}
    </>
  );
}
