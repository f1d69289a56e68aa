// «Проверьте склонения» on its own: the names and posts of everybody who takes part, before any document needs them.

import { useMemo, useState } from 'preact/hooks';
import type { DeclensionsNow } from '../../src/actions/declensions';
import type { Done } from '../../src/actions/reply';
import { CASES, formsOf, overridesOf, unapproved, type Case } from '../../src/programme/language';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { DoneNote } from '../parts/done-note';
import { Button, Footer, Heading, Note } from '../parts/pieces';
import { useHeld } from '../key/holder';
import { SaveKey } from '../key/save-button';
import { counted } from '../parts/words';
import { Approve } from './approve';
import { rowsOfKey } from './in-key';

type Which = 'doubtful' | 'all';

/** Orders and letters hardly ever say «о ком» with a name; such a form is asked about by the document that does. */
const ASKED_CASES: readonly Case[] = CASES.filter((each) => each !== 'prepositional');

const load = () => ask('declensionsNow');

interface Made {
  text: string;
  done: Done<unknown> | null;
}

const Outdated = ({ outdated }: { outdated: DeclensionsNow['outdated'] }) => (outdated.length === 0 ? null : (
  <Note kind="warn">
    <p>{counted(outdated.length, 'проверенная строка больше', 'проверенные строки больше', 'проверенных строк больше')} не действует: с тех пор изменили имя или пол. Их формы спросим заново.</p>
    <ul>{outdated.slice(0, 5).map((line) => <li key={line.row}><button type="button" class="link" onClick={() => { void ask('goTo', line.sheet, line.row); }}>{line.because === 'name' ? 'Изменено имя' : 'Изменён пол'}: строка {line.row} листа «{line.sheet}»</button></li>)}</ul>
  </Note>
));

const Check = ({ data, again }: { data: DeclensionsNow; again: () => Promise<DeclensionsNow | null> }) => {
  const [which, setWhich] = useState<Which>('doubtful');
  const [made, setMade] = useState<Made | null>(null);
  const { coded, key } = useHeld();
  const asked = useMemo(() => unapproved(formsOf(data.people, ASKED_CASES), overridesOf([...data.rows, ...(key ? rowsOfKey(key) : [])], data.people), data.people), [data, key]);
  const doubtful = asked.filter((form) => !form.sure);
  const shown = which === 'all' ? asked : doubtful;
  const silent = data.people.filter((person) => person.gender === '' && person.last !== '' && person.kind !== 'коллектив').length;
  const onDone = (done: Done<{ saved: number }> | null, forms: number): void => {
    setMade({ text: `Проверено: ${counted(forms, 'форма', 'формы', 'форм')}.`, done });
    void again();
  };
  return (
    <>
      <main>
        <Heading>Проверьте склонения</Heading>
        {made?.done && <DoneNote key={made.done.seq} text={made.text} done={made.done} onUndone={() => { void again(); }} />}
        {made && !made.done && <Note kind="good"><p>{made.text}</p></Note>}
        {coded && key && <SaveKey />}
        <Outdated outdated={data.outdated} />
        {data.people.length === 0 && <Note kind="info"><p>Участников этого года в реестре ещё нет. Сначала загрузите их: меню дополнения, «Загрузить людей».</p></Note>}
        {silent > 0 && <Note kind="warn"><p>Пол не указан у {counted(silent, 'человека', 'человек', 'человек')}: их имена не склонить. Укажите его на листе «Люди».</p></Note>}
        {data.people.length > 0 && (
          <div class="fields-line">
            <div>
              <label for="declensions-which">Показать</label>
              <select id="declensions-which" value={which} onChange={(e) => setWhich((e.target as HTMLSelectElement).value as Which)}>
                <option value="doubtful">сомнительные – {doubtful.length}</option>
                <option value="all">все непроверенные – {asked.length}</option>
              </select>
            </div>
          </div>
        )}
        {data.people.length > 0 && (shown.length === 0
          ? <Note kind="good"><p>{asked.length === 0 ? 'Все имена и должности проверены.' : 'Сомнительных форм не осталось. Остальные составлены по правилам; их можно посмотреть, выбрав «все непроверенные».'}</p></Note>
          : <Approve key={which} asked={shown} onDone={onDone} />)}
      </main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};

export const DeclensionsDialog = () => {
  const loaded = useLoad<DeclensionsNow>(load);
  if (loaded.state.is !== 'there') return <LoadingScreen title="Проверьте склонения" loaded={loaded} />;
  return <Check data={loaded.state.value} again={loaded.again} />;
};
