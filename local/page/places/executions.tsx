// The log of executions: which function ran, for whom, how many service calls it made, how it ended.

import { Busy, Empty, Failure, Page, useLoaded } from '../ui/page';
import { dateTime } from '../ui/words';
import { zone } from '../ui/workspace';

interface Run { id: number; name: string; who: string; how: string; at: number; calls: number; took: number; error: string | null }
const HOW: { [how: string]: string } = { menu: 'из меню', frame: 'из панели', open: 'при открытии', trigger: 'сам, по событию или времени', form: 'ответ на форму', edit: 'после правки' };

export function Executions() {
  const { value, error, again } = useLoaded<Run[]>('/api/executions', 'executions');
  return (
    <Page title="Журнал выполнения" lead="Каждый запуск скрипта с тех пор, как открыта программа.">
      {error && <Failure text={error} again={again} />}
      {!value && !error && <Busy />}
      {value?.length === 0 && <Empty title="Ничего ещё не запускалось"><p>Откройте таблицу и выберите что-нибудь в меню «Дополнения».</p></Empty>}
      {value && value.length > 0 && (
        <section class="card" aria-label="Запуски"><div class="scroll" tabIndex={0} role="region" aria-label="Таблица запусков">
          <table class="list"><thead><tr><th scope="col">Функция</th><th scope="col">Когда</th><th scope="col">Кто</th><th scope="col">Вызовов</th><th scope="col">Итог</th></tr></thead>
            <tbody>{value.map((run) => (
              <tr key={run.id}><td><strong>{run.name}</strong><div class="quiet">{HOW[run.how] ?? run.how}</div></td><td>{dateTime(run.at, zone())}</td><td>{run.who}</td><td>{run.calls}</td>
                <td>{run.error ? <span class="wrong">{run.error}</span> : <span class="tag">готово</span>}</td></tr>
            ))}</tbody></table>
        </div></section>
      )}
    </Page>
  );
}
