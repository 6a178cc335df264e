import { lazy, Suspense } from 'react';
import { NavLink, Route, Routes } from 'react-router';
import { ConversationsPage } from './pages/ConversationsPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { StatusPage } from './pages/StatusPage.tsx';

// Formatting messages is most of the code, and the first page needs none of it.
const ConversationPage = lazy(() => import('./pages/ConversationPage.tsx'));

/** The frame of every page, and which page is at which address. */
export function App() {
  return (
    <>
      <header>
        <strong>Copilotos bridge</strong>
        <nav>
          <NavLink to="/" end>
            Conversations
          </NavLink>
          <NavLink to="/status">Status</NavLink>
          <NavLink to="/sign-in">Sign in</NavLink>
        </nav>
      </header>
      <main>
        <Suspense fallback={<p role="status">Loading…</p>}>
          <Routes>
            <Route index element={<ConversationsPage />} />
            <Route path="conversations/:id" element={<ConversationPage />} />
            <Route path="status" element={<StatusPage />} />
            <Route path="sign-in" element={<SignInPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </main>
    </>
  );
}
