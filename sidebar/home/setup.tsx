// The first run: two questions, then the sheets appear one by one.

import { useState } from 'preact/hooks';
import { ask } from '../client';
import { Button, Field, Footer, Heading, Note, RefusalNote } from '../parts/pieces';
import { newRequestId } from '../client';
import { EMPTY_LAW, LawForm, lawObjection, LawText } from '../law/law-form';
import type { Refusal } from '../../src/actions/reply';

/** First calendar year of the school year that is being prepared or is running on this day: from June on it is the next one. */
const firstYear = (today: string): number => Number(today.slice(0, 4)) - (today.slice(5, 7) >= '06' ? 0 : 1);

const named = (first: number): string => `${first}/${first + 1}`;

type State = { is: 'asking' } | { is: 'making'; done: number; all: number; next: string } | { is: 'refused'; refusal: Refusal } | { is: 'silent'; message: string };

/** `today` is the workbook's day: the clock of this computer may be wrong. */
export const SetUp = ({ today, onReady }: { today: string; onReady: () => void }) => {
  const first = firstYear(today);
  const [school, setSchool] = useState('');
  const [year, setYear] = useState(named(first));
  const [law, setLaw] = useState(EMPTY_LAW);
  const [state, setState] = useState<State>({ is: 'asking' });
  const [request] = useState(newRequestId());

  const unanswered = lawObjection(law);
  const make = async (): Promise<void> => {
    try {
      let done = 0;
      let next = 'листы';
      for (let all = 14; next !== '';) {
        setState({ is: 'making', done, all, next });
        const step = await ask('setUpStep', done);
        if (!step.ok) return setState({ is: 'refused', refusal: step });
        ({ done, all, next } = step.value);
      }
      setState({ is: 'making', done, all: done, next: 'настройки и справочники' });
      const finished = await ask('finishSetUp', request, { school, year, ...(law.choice === '' ? {} : { law: { ...law, choice: law.choice } }) });
      if (!finished.ok) return setState({ is: 'refused', refusal: finished });
      onReady();
    } catch (error) {
      setState({ is: 'silent', message: (error as Error).message });
    }
  };

  if (state.is === 'making') {
    return (
      <main>
        <Heading>Создаём реестр</Heading>
        <p role="status">{state.next === '' ? 'Готово' : `Лист «${state.next}»`}: {state.done} из {state.all}</p>
        <progress value={state.done} max={state.all} aria-label="Создано листов" />
        <p class="gray">Обычно это меньше минуты. Окно можно закрыть: при следующем открытии дополнение продолжит.</p>
      </main>
    );
  }
  return (
    <>
      <main>
        <Heading>Реестр наставничества</Heading>
        <p>Дополнение создаст в этой таблице листы для людей, пар, встреч, дорожной карты и документов. Ваши листы оно не тронет.</p>
        <Field label="Школа, как в бланке" value={school} onInput={setSchool} help="Например, МБОУ СОШ № 14" />
        <Field label="Учебный год" value={year} onInput={(v) => setYear(v || year)} list={[first - 1, first, first + 1].map(named)} />
        <h2>Закон и имена</h2>
        <p>Имена и контакты будут храниться там, где лежит эта таблица. Школа решает, можно ли это, и называет, кто за выбор отвечает.</p>
        <details><summary>Что говорит закон об именах в Google</summary><LawText /></details>
        <LawForm draft={law} onDraft={setLaw} />
        <p class="gray">{unanswered === '' ? 'Ответ запишется в «Настройки». Изменить его можно в панели: «Закон и доступ».' : law.choice === '' ? 'Не решено? Реестр можно создать и без ответа: панель напомнит о нём.' : unanswered}</p>
        {state.is === 'refused' && <RefusalNote refusal={state.refusal} />}
        {state.is === 'silent' && <Note kind="bad"><p>{state.message}</p></Note>}
      </main>
      <Footer><Button primary disabled={school.trim() === '' || (law.choice !== '' && unanswered !== '')} onClick={() => { void make(); }}>{state.is === 'asking' ? 'Создать реестр' : 'Продолжить создание'}</Button></Footer>
    </>
  );
};
