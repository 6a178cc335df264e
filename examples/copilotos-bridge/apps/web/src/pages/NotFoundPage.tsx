import { Link } from 'react-router';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>
        <Link to="/">All conversations</Link>
      </p>
    </>
  );
}
