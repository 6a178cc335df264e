import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { Answer } from '../components/Answer.tsx';

/** Which release serves, and how its dependencies are. */
export function StatusPage() {
  const health = useQuery({ queryKey: ['health'], queryFn: api.health, refetchInterval: 5000 });
  const stats = useQuery({ queryKey: ['stats'], queryFn: api.stats });
  return (
    <>
      <h1>Status</h1>
      <Answer to={health}>
        {({ status, release, version, checks }) => (
          <dl>
            <dt>Status</dt>
            <dd>{status}</dd>
            <dt>Release</dt>
            <dd>
              {release} ({version})
            </dd>
            {Object.entries(checks).map(([name, answer]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        )}
      </Answer>
      <Answer to={stats}>
        {(counts) => (
          <ul>
            {Object.entries(counts).map(([name, count]) => (
              <li key={name}>
                {count} {name}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </>
  );
}
