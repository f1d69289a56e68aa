// «Проверить людей»: duplicates, gaps, and who has paused, left or come back.

import { useState } from 'preact/hooks';
import type { PeopleCheck } from '../../src/actions/merge';
import type { Done } from '../../src/actions/reply';
import type { Person } from '../../src/programme/records';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { DoneNote } from '../parts/done-note';
import { Button, Footer, Heading, Note } from '../parts/pieces';
import { GapsTab } from './gaps-tab';
import { LikelyTab } from './likely-tab';
import { MergeStep } from './merge-step';
import { MovesTab } from './moves-tab';

const load = () => ask('peopleCheck');

type Tab = 'повторы' | 'полнота' | 'движение';

const TABS: readonly (readonly [tab: Tab, title: string])[] = [['повторы', 'Повторы'], ['полнота', 'Полнота'], ['движение', 'Ушли и вернулись']];

interface Made {
  text: string;
  done: Done<unknown>;
}

const Steps = ({ data, again }: { data: PeopleCheck; again: () => Promise<PeopleCheck | null> }) => {
  const [tab, setTab] = useState<Tab>('повторы');
  const [two, setTwo] = useState<readonly [Person, Person] | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const finish = (text: string, done: Done<unknown>): void => {
    setMade({ text, done });
    setTwo(null);
    void again();
  };
  if (two) return <MergeStep a={two[0]} b={two[1]} onBack={() => setTwo(null)} onDone={(done) => finish(`Объединено. Перешло строк: ${done.value.moved}.`, done)} />;
  return (
    <>
      <main>
        <Heading>Проверить людей</Heading>
        <div class="switch" role="group" aria-label="Что проверить">{TABS.map(([name, title]) => <button key={name} type="button" aria-pressed={tab === name} onClick={() => { setTab(name); setMade(null); }}>{title}</button>)}</div>
        {made && <DoneNote key={made.done.seq} text={made.text} done={made.done} onUndone={() => { void again(); }} />}
        {data.people.length === 0 ? <Note kind="info"><p>В реестре ещё никого нет. Сначала загрузите людей: меню дополнения, «Загрузить людей».</p></Note> : (
          <>
            {tab === 'повторы' && <LikelyTab data={data} onMerge={(a, b) => { setMade(null); setTwo([a, b]); }} onApart={(done) => finish('Запомнили: это разные люди.', done)} />}
            {tab === 'полнота' && <GapsTab data={data} onConfirmed={(done) => finish(`Подтверждено: ${done.value.confirmed}.`, done)} />}
            {tab === 'движение' && <MovesTab data={data} onDone={finish} />}
          </>
        )}
      </main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};

export const PeopleCheckDialog = () => {
  const loaded = useLoad<PeopleCheck>(load);
  if (loaded.state.is !== 'there') return <LoadingScreen title="Проверить людей" loaded={loaded} />;
  return <Steps data={loaded.state.value} again={loaded.again} />;
};
