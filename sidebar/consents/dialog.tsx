// «Согласия»: who lacks one, what changes soon, everyone's state; entering, printing and withdrawing from one place.

import { useState } from 'preact/hooks';
import type { ConsentsNow } from '../../src/actions/consents';
import { isNeeded, lacking, type ConsentPurpose } from '../../src/programme/consents';
import { ask } from '../client';
import { DoneStep } from '../intake/done';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad, type Loaded } from '../intake/use-load';
import { Button, Heading, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { AllTab } from './all-tab';
import { MissingTab, type Accepted } from './missing-tab';
import { SoonTab } from './soon-tab';
import { useConsents } from './use-consents';
import { followsOf, WithdrawStep, type Withdrawn } from './withdraw';

const TITLE = 'Согласия';

type Tab = 'missing' | 'soon' | 'all';
type Step =
  | { is: 'tabs' }
  | { is: 'withdraw'; code: string; purpose: ConsentPurpose }
  | { is: 'accepted'; done: Accepted; purpose: ConsentPurpose }
  | { is: 'withdrawn'; done: Withdrawn };

const load = () => ask('consentsNow');

const accepted = ({ value }: Accepted, purpose: ConsentPurpose): string =>
  `${counted(value.accepted, 'согласие принято', 'согласия приняты', 'согласий принято')} («${purpose}»).${value.known > 0 ? ` Уже были внесены: ${value.known}.` : ''}${value.answered > 0 ? ` В анкетах поставлено «да»: ${value.answered}.` : ''}`;

const Inside = ({ now, loaded }: { now: ConsentsNow; loaded: Loaded<ConsentsNow> }) => {
  const consents = useConsents(now);
  const [tab, setTab] = useState<Tab>('missing');
  const [sent, setSent] = useState<{ code: string; purpose: ConsentPurpose } | null>(null);
  const [step, setStep] = useState<Step>({ is: 'tabs' });
  const back = (): void => {
    setStep({ is: 'tabs' });
    void loaded.again();
  };
  if (step.is === 'withdraw') return <WithdrawStep code={step.code} purpose={step.purpose} today={now.today} onBack={() => setStep({ is: 'tabs' })} onDone={(done) => setStep({ is: 'withdrawn', done })} />;
  if (step.is === 'accepted') return <DoneStep title="Согласия приняты" text={accepted(step.done, step.purpose)} done={step.done} sheet="Согласия" moreText="К списку" onMore={() => { setSent(null); back(); }} undoText="Отменить приём" />;
  if (step.is === 'withdrawn') {
    const { inOrder } = step.done.value;
    return (
      <DoneStep title="Согласие отозвано" text={`Сделано: ${followsOf(step.done.value).join('; ')}.${inOrder > 0 ? ` ${counted(inOrder, 'пара остаётся', 'пары остаются', 'пар остаётся')} в приказе: нужен приказ о внесении изменений, о нём напоминает панель.` : ''}`} done={step.done} sheet="Согласия" moreText="К списку" onMore={back} undoText="Отменить отзыв" />
    );
  }
  const enter = (code: string, purpose: ConsentPurpose): void => {
    setSent({ code, purpose });
    setTab('missing');
  };
  const short = new Set(consents.people.filter((p) => p.needs.some((n) => isNeeded(n) && consents.book.required(n.purpose) && lacking([p], n.purpose).length > 0)).map((p) => p.code)).size;
  const tabs: [Tab, string][] = [['missing', 'Кому не хватает'], ['soon', `Скоро ${consents.alerts.length}`], ['all', `Все участники ${consents.people.length}`]];
  return (
    <>
      <header class="head">
        <Heading>{TITLE}</Heading>
        <p class="gray">{short === 0 ? 'Обязательные согласия есть у всех.' : `Без обязательного согласия: ${counted(short, 'человек', 'человека', 'человек')}. В подбор, приказ и рассылки они не идут.`}</p>
        <div class="switch" role="group" aria-label="Разделы">{tabs.map(([id, title]) => <button type="button" key={id} aria-pressed={tab === id} onClick={() => { setSent(null); setTab(id); }}>{title}</button>)}<Button quiet onClick={() => { void ask('openConsentsImport'); }}>Загрузить из файла</Button></div>
      </header>
      {now.tables.people.length === 0 && <Note kind="info"><p>В реестре ещё нет людей. Сначала загрузите наставников и наставляемых.</p></Note>}
      {tab === 'missing' && <MissingTab key={sent ? `${sent.code}|${sent.purpose}` : ''} consents={consents} reload={loaded.again} sent={sent} onDone={(done, purpose) => setStep({ is: 'accepted', done, purpose })} />}
      {tab === 'soon' && <SoonTab consents={consents} onEnter={enter} />}
      {tab === 'all' && <AllTab consents={consents} onEnter={enter} onWithdraw={(code, purpose) => setStep({ is: 'withdraw', code, purpose })} />}
    </>
  );
};

export const ConsentsDialog = () => {
  const loaded = useLoad(load);
  return loaded.state.is === 'there' ? <Inside now={loaded.state.value} loaded={loaded} /> : <LoadingScreen title={TITLE} loaded={loaded} />;
};
