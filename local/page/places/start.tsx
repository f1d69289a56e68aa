// The start page: three doors, and what a curator begins with.

import { post } from '../ui/api';
import { Busy, Failure, Page, useLoaded } from '../ui/page';
import { count, dateTime, size } from '../ui/words';

export interface State {
  name: string; folder: string; now: number; timeZone: string; user: { email: string; name: string }; addon: boolean; demo: { name: string; size: number }[];
  empty: boolean; sheets: number; forms: number; documents: number; mails: number;
}

export function Start() {
  const { value: state, error, again } = useLoaded<State>('/api/state');
  return (
    <Page title="Реестр наставничества на этом компьютере" lead="Здесь работает та же программа, что и дополнение к Google Таблицам. Данные лежат в папке на этом компьютере и никуда не отправляются.">
      {error && <Failure text={error} again={again} />}
      {!state && !error && <Busy />}
      {state && <Doors state={state} />}
    </Page>
  );
}

function Doors({ state }: { state: State }) {
  const begin = async () => {
    if (!window.confirm('Начать новую пустую таблицу? Нынешняя останется в соседней папке.')) return;
    await post('/api/new', {});
    location.href = '/workbook';
  };
  return (
    <>
      {!state.addon && <Failure text="Дополнение ещё не собрано: в таблице не будет его меню. Выполните «npm run build» и обновите страницу." />}
      <div class="doors-grid">
        <section class="door" aria-labelledby="door-curator">
          <Icon path="M5 8h30v24H5zM5 15h30M15 8v24" />
          <h2 id="door-curator">Куратор</h2>
          <p>Ведёт реестр: люди, пары, встречи, дорожная карта. {state.empty ? 'Таблица пока пустая.' : `Таблица «${state.name}», ${count(state.sheets, 'лист', 'листа', 'листов')}.`}</p>
          <div class="pair"><a class="button primary" href="/workbook">{state.empty ? 'Открыть пустую таблицу' : 'Продолжить работу'}</a>{!state.empty && <button type="button" onClick={() => void begin()}>Новая таблица</button>}</div>
        </section>
        <section class="door" aria-labelledby="door-respondent">
          <Icon path="M10 5h20v30H10zM15 13h10M15 20h10M15 27h6" />
          <h2 id="door-respondent">Респондент</h2>
          <p>Заполняет анкеты и опросы с телефона или компьютера. {state.forms === 0 ? 'Форм пока нет: их создаёт куратор.' : `Сейчас ${count(state.forms, 'форма', 'формы', 'форм')}.`}</p>
          <div class="pair"><a class="button primary" href="/forms">К формам</a></div>
        </section>
        <section class="door" aria-labelledby="door-director">
          <Icon path="M8 5h16l8 8v22H8zM24 5v8h8M13 27c4-6 5 2 8-2s3 1 6 0" />
          <h2 id="door-director">Директор</h2>
          <p>Читает и подписывает документы, получает письма. {count(state.documents, 'документ', 'документа', 'документов')}, {count(state.mails, 'письмо', 'письма', 'писем')}.</p>
          <div class="pair"><a class="button primary" href="/documents">Документы</a><a class="button" href="/mail">Письма</a></div>
        </section>
      </div>
      <section class="card" aria-labelledby="demo-title">
        <h2 id="demo-title">Демонстрационная школа</h2>
        <p class="quiet">Выдуманная школа с нарочно неряшливыми списками. Скачайте файлы, откройте таблицу куратора и выберите их в окне загрузки («Дополнения»).</p>
        {state.demo.length === 0 ? <p>Файлов пока нет. Можно начать с пустой таблицы и своих списков.</p> : (
          <ul class="plain">{state.demo.map((file) => <li class="line" key={file.name}><div><strong>{file.name}</strong><span class="quiet">{size(file.size)}</span></div><a class="button" href={`/demo/${encodeURIComponent(file.name)}`} download={file.name} aria-label={`Скачать ${file.name}`}>Скачать</a></li>)}</ul>
        )}
      </section>
      <p class="quiet">Время рабочего места: <a href="/time">{dateTime(state.now, state.timeZone)}</a>. Папка: {state.folder}</p>
    </>
  );
}

const Icon = ({ path }: { path: string }) => <svg viewBox="0 0 40 40" aria-hidden="true"><path d={path} fill="none" stroke="#0f6b5c" stroke-width="2" stroke-linejoin="round" stroke-linecap="round" /></svg>;
