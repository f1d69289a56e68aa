// «Починить структуру»: what is broken, what will be done about it, what was done.

import { useEffect, useState } from 'preact/hooks';
import type { RepairStep } from '../../src/register/repair';
import type { Repaired } from '../../src/actions/repair';
import { ask, ServerSilent } from '../client';
import { Busy, Button, Footer, Heading, Note } from '../parts/pieces';

const Steps = ({ steps }: { steps: readonly RepairStep[] }) => (
  <ul>{steps.map((step) => (
    <li key={`${step.sheet}|${step.text}`}>{step.row > 0 ? <button type="button" class="link" onClick={() => { void ask('goTo', step.sheet, step.row); }}>«{step.sheet}»: {step.text}</button> : <>«{step.sheet}»: {step.text}</>}</li>
  ))}</ul>
);

type State = { is: 'looking' } | { is: 'plan'; steps: RepairStep[] } | { is: 'mending' } | { is: 'done'; repaired: Repaired } | { is: 'failed'; message: string };

export const Repair = ({ onDone }: { onDone?: () => void }) => {
  const [state, setState] = useState<State>({ is: 'looking' });
  const fail = (error: unknown): void => setState({ is: 'failed', message: error instanceof ServerSilent ? error.message : 'Не получилось. Данные целы. Повторите.' });
  const look = (): void => {
    setState({ is: 'looking' });
    ask('previewRepair').then((view) => setState(view.ok ? { is: 'plan', steps: view.value } : { is: 'failed', message: view.message })).catch(fail);
  };
  const mend = (): void => {
    setState({ is: 'mending' });
    ask('repair').then((view) => setState(view.ok ? { is: 'done', repaired: view.value } : { is: 'failed', message: view.message })).catch(fail);
  };
  useEffect(look, []);
  return (
    <>
      <main>
        <Heading>{state.is === 'plan' && state.steps.length > 0 && state.steps.every((step) => step.fresh) ? 'Обновить таблицу' : 'Починить структуру'}</Heading>
        {state.is === 'looking' && <Busy what="Проверяем листы" />}
        {state.is === 'mending' && <Busy what="Чиним. Записи не трогаем" />}
        {state.is === 'failed' && <Note kind="bad"><p>{state.message}</p></Note>}
        {state.is === 'plan' && (state.steps.length === 0
          ? <Note kind="good"><p>Структура в порядке. Если на листе пропали списки, цвета или столбец «ФИО», нажмите «Восстановить оформление».</p></Note>
          : <>
            {state.steps.every((step) => step.fresh)
              ? <Note kind="info"><p>Дополнение обновилось: в таблицу нужно добавить новые листы и столбцы. Записи на месте, их не тронем. Вот что появится:</p></Note>
              : <Note kind="warn"><p>Служебные части таблицы сдвинуты. Записи на месте. Вот что будет сделано:</p></Note>}
            <Steps steps={state.steps} />
          </>)}
        {state.is === 'done' && (
          <>
            <Note kind="good"><p>{state.repaired.done.length === 0 ? 'Оформление восстановлено.' : 'Сделано:'}</p>{state.repaired.done.length > 0 && <Steps steps={state.repaired.done} />}</Note>
            {state.repaired.remaining.length > 0 && <><Note kind="warn"><p>Это можете решить только вы. До тех пор записывать в реестр нельзя:</p></Note><Steps steps={state.repaired.remaining} /></>}
          </>
        )}
      </main>
      <Footer>
        {state.is === 'plan' && <Button primary onClick={mend}>{state.steps.length === 0 ? 'Восстановить оформление' : state.steps.every((step) => step.fresh) ? 'Обновить таблицу' : 'Починить'}</Button>}
        {state.is === 'failed' && <Button primary onClick={look}>Проверить снова</Button>}
        {state.is === 'done' && (state.repaired.remaining.length > 0 ? <Button primary onClick={look}>Проверить снова</Button> : onDone && <Button primary onClick={onDone}>Вернуться</Button>)}
      </Footer>
    </>
  );
};
