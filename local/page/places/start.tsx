// The start page: three doors, and what a curator begins with.

import { useState } from 'preact/hooks';
import { post } from '../ui/api';
import { AGAIN, REMOVE } from '../ui/demonstration';
import { Busy, Failure, Page, useLoaded } from '../ui/page';
import { count, dateTime } from '../ui/words';
import { home } from '../ui/workspace';

export interface State {
  name: string; folder: string; now: number; timeZone: string; user: { email: string; name: string }; addon: boolean; demo: { name: string; size: number }[];
  empty: boolean; sheets: number; forms: number; documents: number; mails: number;
  /** Whether the demonstration is offered, and whether a copy of it stands. */
  demonstration: { exists: boolean } | null;
}

export function Start() {
  const { value: state, error, again } = useLoaded<State>('/api/state');
  return (
    <Page title={home() ? 'Демонстрационная школа' : 'Реестр наставничества на этом компьютере'} lead="Здесь работает та же программа, что и дополнение к Google Таблицам. Данные лежат в папке на этом компьютере и никуда не отправляются.">
      {error && <Failure text={error} again={again} />}
      {!state && !error && <Busy />}
      {state && <Doors state={state} again={again} />}
    </Page>
  );
}

function Doors({ state, again }: { state: State; again(): void }) {
  return (
    <>
      {!state.addon && <Failure text="Дополнение ещё не собрано: в таблице не будет его меню. Выполните «npm run build» и обновите страницу." />}
      <section class="curator" aria-labelledby="door-curator">
        <h2 id="door-curator">Куратор</h2>
        <p class="quiet">Ведёт реестр: люди, пары, встречи, дорожная карта.</p>
        <div class="doors-grid wide">
          <OwnTable state={state} />
          {state.demonstration && home() === '' && <DemonstrationDoor exists={state.demonstration.exists} again={again} />}
        </div>
      </section>
      <div class="doors-grid">
        <section class="door" aria-labelledby="door-respondent">
          <Icon path="M10 5h20v30H10zM15 13h10M15 20h10M15 27h6" />
          <h2 id="door-respondent">Респондент</h2>
          <p>Заполняет анкеты и опросы с телефона или компьютера. {state.forms === 0 ? 'Форм пока нет: их создаёт куратор.' : `Сейчас ${count(state.forms, 'форма', 'формы', 'форм')}.`}</p>
          <div class="pair"><a class="button" href="/forms">К формам</a></div>
        </section>
        <section class="door" aria-labelledby="door-director">
          <Icon path="M8 5h16l8 8v22H8zM24 5v8h8M13 27c4-6 5 2 8-2s3 1 6 0" />
          <h2 id="door-director">Директор</h2>
          <p>Читает и подписывает документы, получает письма. {count(state.documents, 'документ', 'документа', 'документов')}, {count(state.mails, 'письмо', 'письма', 'писем')}.</p>
          <div class="pair"><a class="button" href="/documents">Документы</a><a class="button" href="/mail">Письма</a></div>
        </section>
      </div>
      <p class="quiet">Время рабочего места: <a href="/time">{dateTime(state.now, state.timeZone)}</a>. Папка: {state.folder}</p>
    </>
  );
}

function OwnTable({ state }: { state: State }) {
  const begin = async () => {
    if (!window.confirm('Начать новую пустую таблицу? Нынешняя останется в соседней папке.')) return;
    await post('/api/new', {});
    location.href = '/workbook';
  };
  const title = home() ? 'Таблица демонстрации' : state.empty ? 'Пустая таблица' : 'Моя таблица';
  return (
    <section class="door" aria-labelledby="door-own">
      <Icon path="M5 8h30v24H5zM5 15h30M15 8v24" />
      <h3 id="door-own">{title}</h3>
      <p>{state.empty ? 'Начните с чистого листа: два вопроса, и реестр готов. Потом загрузите свои списки.' : `«${state.name}», ${count(state.sheets, 'лист', 'листа', 'листов')}.`}</p>
      <div class="pair">
        <a class="button primary big" href="/workbook">{state.empty ? 'Открыть пустую таблицу' : home() ? 'Открыть таблицу' : 'Открыть мою таблицу'}</a>
        {!state.empty && !home() && <button type="button" onClick={() => void begin()}>Начать с пустой</button>}
      </div>
    </section>
  );
}

function DemonstrationDoor({ exists, again }: { exists: boolean; again(): void }) {
  const [busy, setBusy] = useState('');
  const [failed, setFailed] = useState('');
  const act = async (deed: 'open' | 'again' | 'remove', doing: string, question?: string) => {
    if (question && !window.confirm(question)) return;
    setBusy(doing);
    setFailed('');
    try {
      const { address } = await post<{ address: string }>('/api/demonstration', { deed });
      if (deed === 'remove') again();
      else location.href = `${address}workbook`;
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
    if (deed === 'remove') setBusy('');
  };
  return (
    <section class="door" aria-labelledby="door-demo">
      <Icon path="M4 17 20 8l16 9-16 9zM11 21v9c5 4 13 4 18 0v-9M36 17v11" />
      <h3 id="door-demo">Демонстрационная школа</h3>
      <p>Готовый реестр выдуманной школы: 40 наставников, 120 наставляемых, пары, встречи, дорожная карта, приказы. Меняйте что угодно: ваша таблица останется как есть. Или возьмите <a href="/files">списки этой школы</a> и загрузите их в пустую таблицу сами.</p>
      {failed && <p class="wrong" role="alert">{failed}</p>}
      {busy && !failed ? <p role="status"><span class="spinner" aria-hidden="true" /> {busy}</p> : (
        <div class="pair">
          <button type="button" class="primary big" onClick={() => void act('open', 'Открываем демонстрацию…')}>Посмотреть на демонстрационной школе</button>
          {exists && <button type="button" onClick={() => void act('again', 'Готовим заново…', AGAIN)}>Начать заново</button>}
          {exists && <button type="button" onClick={() => void act('remove', 'Удаляем…', REMOVE)}>Удалить демонстрацию</button>}
        </div>
      )}
    </section>
  );
}

const Icon = ({ path }: { path: string }) => <svg viewBox="0 0 40 40" aria-hidden="true"><path d={path} fill="none" stroke="#0f6b5c" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" /></svg>;
