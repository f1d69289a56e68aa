// «Анкеты»: what is asked and whether answers come in, answers that wait, who has not answered, paper, and the summary.

import { useRef, useState } from 'preact/hooks';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad, type Loaded } from '../intake/use-load';
import { Button, Footer, Heading, Note } from '../parts/pieces';
import { FormsTab } from './forms-tab';
import { MissingTab } from './missing-tab';
import { PaperTab, type Drafts } from './paper-tab';
import { SummaryTab } from './summary-tab';
import type { Questionnaires } from './types';
import { WaitingTab } from './waiting-tab';

const TITLE = 'Анкеты';

type Tab = 'forms' | 'waiting' | 'missing' | 'paper' | 'summary';

const load = () => ask('questionnairesNow');

const Inside = ({ now, loaded }: { now: Questionnaires; loaded: Loaded<Questionnaires> }) => {
  const [tab, setTab] = useState<Tab>('forms');
  const [chosen, setChosen] = useState('');
  const drafts = useRef<Drafts>(new Map()).current;
  const standing = now.forms.filter((form) => form.state !== 'создаётся');
  const form = standing.find((one) => one.id === chosen) ?? standing[0];
  const tabs: [Tab, string][] = [['forms', `Анкеты ${now.forms.length}`], ['waiting', `Ждут решения ${now.waiting}`], ['missing', 'Кто не ответил'], ['paper', 'С бумаги'], ['summary', 'Сводка']];
  const one = { now, onChoose: setChosen, again: loaded.again };
  return (
    <>
      <header class="head">
        <Heading>{TITLE}</Heading>
        <div class="switch" role="group" aria-label="Разделы">{tabs.map(([id, title]) => <button type="button" key={id} aria-pressed={tab === id} onClick={() => setTab(id)}>{title}</button>)}</div>
      </header>
      {tab === 'forms' && <FormsTab now={now} again={loaded.again} />}
      {tab === 'waiting' && <WaitingTab now={now} again={loaded.again} />}
      {tab !== 'forms' && tab !== 'waiting' && !form && (
        <>
          <main><Note kind="info"><p>Анкет ещё нет. Создайте первую в разделе «Анкеты».</p></Note></main>
          <Footer><Button primary onClick={() => setTab('forms')}>К анкетам</Button><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
        </>
      )}
      {form && tab === 'missing' && <MissingTab {...one} form={form} />}
      {form && tab === 'paper' && <PaperTab {...one} form={form} drafts={drafts} />}
      {form && tab === 'summary' && <SummaryTab {...one} form={form} />}
    </>
  );
};

export const QuestionnairesDialog = () => {
  const loaded = useLoad(load);
  return loaded.state.is === 'there' ? <Inside now={loaded.state.value} loaded={loaded} /> : <LoadingScreen title={TITLE} loaded={loaded} />;
};
