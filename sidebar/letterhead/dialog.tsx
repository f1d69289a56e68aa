// «Свой бланк»: the school's forms for orders and letters, and what the layout settings say.

import { useState } from 'preact/hooks';
import type { Letterheads } from '../../src/actions/letterhead';
import type { View } from '../../src/actions/reply';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { Button, Details, Footer, Heading, Note } from '../parts/pieces';
import { FormCard } from './form-card';

type Kind = Letterheads['forms'][number]['kind'];

const load = (): Promise<View<Letterheads>> => ask('letterheads');

const TITLES: readonly [Kind, string][] = [['order', 'Бланк приказов'], ['letter', 'Бланк писем']];

export const LetterheadDialog = () => {
  const loaded = useLoad<Letterheads>(load);
  const [kind, setKind] = useState<Kind>('order');
  if (loaded.state.is !== 'there') return <LoadingScreen title="Свой бланк" loaded={loaded} />;
  const { forms, faults, advice } = loaded.state.value;
  const form = forms.find((each) => each.kind === kind);
  return (
    <>
      <main>
        <Heading>Свой бланк</Heading>
        {faults.length > 0 && <Note kind="bad"><p>Документы не составляются, пока это не исправлено:</p><Details details={faults} /></Note>}
        {advice.map((text) => <Note kind="info" key={text}><p>{text}</p></Note>)}
        <div class="switch" role="group" aria-label="Какой бланк">{TITLES.map(([each, title]) => <button type="button" key={each} aria-pressed={kind === each} onClick={() => setKind(each)}>{title}</button>)}</div>
        {form && <FormCard key={kind} form={form} again={() => { void loaded.again(); }} />}
        <h2>Вид документов</h2>
        <p>Поля, шрифт, отступы, порядок реквизитов и адрес школы – строки «Документ: …» и «Адрес, телефон, ОГРН для писем» листа «Настройки».</p>
      </main>
      <Footer><Button onClick={() => { void ask('goTo', 'Настройки', 0); }}>Открыть «Настройки»</Button><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
