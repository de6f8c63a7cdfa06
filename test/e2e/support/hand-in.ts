// Hands a file of the interchange format to a running server, and waits until it is in.

/** Asks the server. Throws with what it says when it refuses. */
export async function ask<T>(url: string, options: RequestInit = {}): Promise<T> {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Imports a file as a source of this name. */
export async function handIn(url: string, { name, text, source }: { readonly name: string; readonly text: string; readonly source: string }): Promise<void> {
  const { upload } = await ask<{ upload: string }>(`${url}/api/v1/uploads?name=${name}`, { method: 'POST', body: text });
  const request = { uploads: [upload], source, mode: 'full', yes: true };
  const { job } = await ask<{ job: string }>(`${url}/api/v1/imports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  for (let left = 300; left > 0; left -= 1) {
    const { state, problem } = await ask<{ state: string; problem: { detail: string } | null }>(`${url}/api/v1/imports/jobs/${job}`);
    if (state === 'done') return;
    if (state === 'failed' || state === 'cancelled') throw new Error(`${name} was not loaded: ${problem?.detail ?? state}`);
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${name} was not loaded in time`);
}
