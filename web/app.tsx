// Puts the application together: keeps answers (react-query), finds the view of the address, and puts the layout around it.
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { ApiProblem } from './api/client';
import { AddressCheck } from './components/address-check';
import { CrashGuard } from './components/crash-guard';
import { Layout } from './components/layout';
import { useRawSearch } from './components/raw-search';
import { NotFoundState } from './components/states';
import { views } from './views/list';

/** A refusal stays a refusal; only an unreachable server is asked again. */
function shouldRetry(failures: number, error: Error): boolean {
  return error instanceof ApiProblem && error.status === 0 && failures < 2;
}

function makeClient(): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache(),
    defaultOptions: { queries: { retry: shouldRetry, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false }, mutations: { retry: false } },
  });
}

export function App() {
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={client}>
      <Router searchHook={useRawSearch}>
        <Layout entries={views.filter(({ inNavigation }) => inNavigation)}>
          <Switch>
            {views.map(({ name, path, address, page: ViewPage }) => (
              <Route key={name} path={path}>
                {address && <AddressCheck rules={address} />}
                <CrashGuard key={name}>
                  <Suspense fallback={null}>
                    <ViewPage />
                  </Suspense>
                </CrashGuard>
              </Route>
            ))}
            <Route>
              <NotFoundState />
            </Route>
          </Switch>
        </Layout>
      </Router>
    </QueryClientProvider>
  );
}
