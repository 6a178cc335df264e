import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import { keepToken } from '../api/session.ts';
import { NAME_RULE, PASSWORD_LENGTH, problemsOf } from './credentials.ts';

/** Signs in, or registers first. */
export function SignInPage() {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const problems = problemsOf(name, password);
  const enter = useMutation({
    mutationFn: async (isNew: boolean) => {
      if (isNew) await api.register(name, password);
      keepToken((await api.signIn(name, password)).token);
    },
    onSuccess: () => navigate('/'),
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate(false);
      }}
    >
      <h1>Sign in</h1>
      <label htmlFor="name">Name</label>
      <input
        id="name"
        value={name}
        autoComplete="username"
        pattern={NAME_RULE.source}
        onChange={(event) => setName(event.target.value)}
      />
      <label htmlFor="password">Password</label>
      <input
        id="password"
        type="password"
        value={password}
        autoComplete="current-password"
        minLength={PASSWORD_LENGTH}
        onChange={(event) => setPassword(event.target.value)}
      />
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {enter.error && <p role="alert">{enter.error.message}</p>}
      <button type="submit" disabled={problems.length > 0 || enter.isPending}>
        Sign in
      </button>
      <button
        type="button"
        disabled={problems.length > 0 || enter.isPending}
        onClick={() => enter.mutate(true)}
      >
        Register
      </button>
    </form>
  );
}
