// «Сверка»: who works without an order, who stands in one but left, what is wrong with numbers; the amending order begins from here.

import type { ComponentChildren } from 'preact';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { Button, Footer, Heading, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import type { Reconciliation } from '../../src/actions/documents/desk';
import type { Begun } from './kinds-tab';

const load = () => ask('reconcile');

const MOST_SHOWN = 50;

export const ChecksTab = ({ tabs, begin }: { tabs: ComponentChildren; begin: (begun: Begun) => void }) => {
  const loaded = useLoad<Reconciliation>(load);
  const { state } = loaded;
  if (state.is !== 'there') return <LoadingScreen title="Сверка реестра с приказами" loaded={loaded} top={tabs} />;
  const { pairs, without, left, unknown, numbering } = state.value;
  const clean = without.length + left.length + unknown.length + numbering.length === 0;
  return (
    <>
      <main>
        {tabs}
        <Heading>Сверка реестра с приказами</Heading>
        {clean && pairs === 0 && <Note kind="info"><p>Работающих пар в этом году пока нет: сверять нечего.</p></Note>}
        {clean && pairs > 0 && <Note kind="good"><p>Реестр и приказы сходятся. Работающих пар – {pairs}, каждая стоит в приказе, лишних в приказах нет.</p></Note>}
        {without.length > 0 && (
          <section>
            <h2>Работают без приказа – {counted(without.length, 'пара', 'пары', 'пар')}</h2>
            <ul>{without.slice(0, MOST_SHOWN).map((pair) => <li key={pair.id}>{pair.mentor} – {pair.mentee}</li>)}{without.length > MOST_SHOWN && <li>и ещё {without.length - MOST_SHOWN}</li>}</ul>
          </section>
        )}
        {left.length > 0 && (
          <section>
            <h2>В приказе, но уже не работают – {counted(left.length, 'пара', 'пары', 'пар')}</h2>
            <ul>{left.slice(0, MOST_SHOWN).map((pair) => <li key={pair.id}>{pair.mentor} – {pair.mentee}: {pair.why}</li>)}{left.length > MOST_SHOWN && <li>и ещё {left.length - MOST_SHOWN}</li>}</ul>
          </section>
        )}
        {numbering.length > 0 && <section><h2>Номера и даты</h2><ul>{numbering.map((fault) => <li key={`${fault.document}|${fault.text}`}>{fault.text}</li>)}</ul></section>}
        {unknown.length > 0 && <Note kind="warn"><p>В приказах названы пары, которых в реестре нет: {unknown.join(', ')}. Посмотрите, не удалены ли строки листа «Пары».</p></Note>}
      </main>
      <Footer>
        {(without.length > 0 || left.length > 0) && <Button primary onClick={() => begin({ kind: left.length > 0 ? 'изменения' : 'пары', given: left.length > 0 ? { add: without.map((p) => p.id), remove: left.map((p) => p.id) } : { pairs: without.map((p) => p.id) } })}>{left.length > 0 ? 'Составить приказ о внесении изменений' : 'Составить приказ о парах'}</Button>}
        <Button quiet onClick={() => { void loaded.again(); }}>Сверить снова</Button>
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
