// The mark of the demonstration on every one of its pages, and what its visitor can do with it.

import { useState } from 'preact/hooks';
import { post } from './api';
import { home } from './workspace';

export const AGAIN = 'Начать демонстрацию заново? Всё, что вы в ней изменили, пропадёт. Ваша таблица останется как есть.';
export const REMOVE = 'Удалить демонстрацию с этого компьютера? Ваша таблица останется как есть.';

/** `bare` leaves the buttons out: a respondent has nothing to do with them. Draws nothing in a person's own workspace. */
export function DemonstrationBar({ bare = false, toGrid = false }: { bare?: boolean; toGrid?: boolean }) {
  const [busy, setBusy] = useState('');
  const [failed, setFailed] = useState('');
  if (home() === '') return null;
  const act = async (question: string, doing: string, deed: 'again' | 'remove') => {
    if (!window.confirm(question)) return;
    setBusy(doing);
    setFailed('');
    try {
      const { address } = await post<{ address: string }>('/api/demonstration', { deed });
      location.href = deed === 'remove' ? address : toGrid ? '/workbook' : '/';
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      setBusy('');
    }
  };
  return (
    <section class="demo-bar no-print" aria-label="Демонстрация">
      <p><strong>Демонстрация: люди выдуманы.</strong>{!bare && ' Меняйте что угодно: ваша таблица останется как есть.'}</p>
      {!bare && (
        <div class="pair">
          {busy ? <span role="status"><span class="spinner" aria-hidden="true" /> {busy}</span> : (
            <>
              <button type="button" onClick={() => void act(AGAIN, 'Готовим заново…', 'again')}>Начать заново</button>
              <button type="button" onClick={() => void act(REMOVE, 'Удаляем…', 'remove')}>Удалить демонстрацию</button>
              <a class="button" href={home()}>К своей таблице</a>
            </>
          )}
        </div>
      )}
      {failed && <p class="wrong" role="alert">{failed}</p>}
    </section>
  );
}
