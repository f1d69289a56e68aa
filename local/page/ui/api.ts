// Calls of the pages to the server: JSON there and back, failures as an Error with words for the person.

async function answerOf<T>(response: Response): Promise<T> {
  const value = (await response.json().catch(() => null)) as (T & { error?: string }) | null;
  if (!response.ok || value === null) throw new Error(value?.error ?? 'Сервер ответил непонятно. Обновите страницу.');
  return value;
}

const reach = async (path: string, init?: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, init);
  } catch {
    throw new Error('Нет связи с программой на этом компьютере. Проверьте, что окно с «npm start» открыто.');
  }
};

export const get = async <T>(path: string): Promise<T> => answerOf<T>(await reach(path));
export const post = async <T>(path: string, body: unknown): Promise<T> => answerOf<T>(await reach(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
