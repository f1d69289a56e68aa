// «Кому не хватает»: those without a consent, narrowed and ticked; the pile is entered in one go, or blanks are printed for it.

import { useMemo, useState } from 'preact/hooks';
import { lacking, marksOn, PURPOSES, PURPOSE_TITLES, signerOn, type ConsentPerson, type ConsentPurpose } from '../../src/programme/consents';
import type { AcceptedPaper } from '../../src/actions/consents';
import type { BatchFile } from '../../src/actions/documents/batch';
import type { Done, View } from '../../src/actions/reply';
import { ask, closeWindow } from '../client';
import { downloadBatch } from '../order/download';
import { Button, Details, Footer, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import { blanksFor, blanksName } from './blanks';
import { PileForm, pileObjection, type Pile } from './pile-form';
import { StateChip } from './state-chip';
import { TickList } from './tick-list';
import { classesOf, GROUPS, inGroup, placeOf, type Consents, type Group } from './use-consents';

export type Accepted = Done<{ accepted: number; known: number; answered: number }>;

interface Props {
  consents: Consents;
  reload: () => Promise<unknown>;
  /** A person and purpose that another tab sent here. */
  sent: { code: string; purpose: ConsentPurpose } | null;
  onDone: (done: Accepted, purpose: ConsentPurpose) => void;
}

const isLabour = (purpose: ConsentPurpose): boolean => purpose === 'наставничество' || purpose === 'дополнительное соглашение';

const purposeWord = (purpose: ConsentPurpose): string => PURPOSE_TITLES[purpose].charAt(0).toUpperCase() + PURPOSE_TITLES[purpose].slice(1);

const Row = ({ one, purpose }: { one: ConsentPerson; purpose: ConsentPurpose }) => {
  const need = one.needs.find((n) => n.purpose === purpose);
  const refused = one.parts.some((p) => p.consent === 'нет');
  return (
    <>
      <span class="who"><b>{one.name}</b> <span class="gray">{placeOf(one)}</span></span>
      {need && <StateChip state={need.state} />}
      <span class="gray">{need?.paper?.given ? shownDate(need.paper.given) : ''}{refused ? ' в анкете отказ' : ''}</span>
      <span class="gray">{isLabour(purpose) ? '' : need?.signer === 'родитель' ? (need.ownMark ? 'родитель и отметка ученика' : 'родитель') : need?.signer ?? ''}</span>
    </>
  );
};

const Saved = ({ file }: { file: BatchFile }) => (
  <Note kind={file.lacking.length > 0 ? 'warn' : 'good'}>
    <p>Сохранено бланков: {file.made}, каждый – отдельный документ со своей страницы. {file.notices.slice(0, 4).join(' ')}</p>
    {file.lacking.length > 0 && <><p>Остальные не составлены: не хватает сведений.</p><Details details={file.lacking} /></>}
  </Note>
);

export const MissingTab = ({ consents, reload, sent, onDone }: Props) => {
  const { now, people } = consents;
  const [purpose, setPurpose] = useState<ConsentPurpose>(sent?.purpose ?? 'обработка');
  const [class_, setClass] = useState('');
  const [group, setGroup] = useState<Group>('все');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(sent ? [sent.code] : []));
  const [pile, setPile] = useState<Pile>({ given: now.today, until: now.until, document: '', signedBy: 'по возрасту', ownMark: false });
  const file = useTask<Extract<View<BatchFile>, { ok: true }>>();
  const task = useTask<Accepted>();

  const short = useMemo(() => {
    const list = lacking(people, purpose);
    // A person sent here may have a paper in force already: a new one is still welcome.
    const asked = sent && sent.purpose === purpose ? people.find((p) => p.code === sent.code) : undefined;
    return asked && !list.includes(asked) ? [asked, ...list] : list;
  }, [people, purpose, sent]);
  const shown = useMemo(() => short.filter((p) => (class_ === '' || p.person.class === class_) && inGroup(p, group)), [short, class_, group]);
  const chosen = useMemo(() => short.filter((p) => ticked.has(p.code)), [short, ticked]);
  const hidden = chosen.filter((p) => !shown.includes(p)).length;
  const labour = isLabour(purpose);
  const signerOf = (one: ConsentPerson): AcceptedPaper['signedBy'] => (labour ? 'сам' : pile.signedBy === 'по возрасту' ? signerOn(one.person, pile.given || now.today) || 'сам' : pile.signedBy);
  const marks = labour ? 0 : chosen.filter((p) => signerOf(p) === 'родитель' && marksOn(p.person, pile.given || now.today)).length;
  const wrongSigner = labour ? 0 : chosen.filter((p) => { const due = signerOn(p.person, pile.given || now.today); return due !== '' && due !== signerOf(p); }).length;
  const withoutAnswer = purpose === 'обработка' ? chosen.filter((p) => p.parts.some((part) => part.consent !== 'да')).length : 0;
  const paused = chosen.filter((p) => p.person.state === 'приостановлен' || p.parts.some((part) => part.status === 'приостановлен')).length;
  const busy = task.state.is === 'busy';

  const accept = async (): Promise<void> => {
    file.reset();
    const papers = chosen.map((one): AcceptedPaper => ({ code: one.code, signedBy: signerOf(one), ownMark: pile.ownMark && signerOf(one) === 'родитель' && marksOn(one.person, pile.given) }));
    let gone = false;
    const done = await task.run('Записываю согласия', async (id) => {
      const reply = await ask('acceptConsents', id, { purpose, given: pile.given, until: pile.until, document: pile.document, papers });
      gone = !reply.ok && (reply.code === 'no person' || reply.code === 'nothing to do');
      return reply;
    });
    if (done) onDone(done, purpose);
    if (gone) await reload();
  };

  const print = (): void => { void file.run(`Составляю ${counted(chosen.length, 'бланк', 'бланка', 'бланков')}`, () => downloadBatch(blanksFor(purpose, chosen.map((p) => p.person), now.today, pile.until), blanksName(purpose, now.today))); };

  const change = (next: ConsentPurpose): void => {
    setPurpose(next);
    setClass('');
    setGroup('все');
    setTicked(new Set());
    file.reset();
    task.reset();
  };
  const ready = chosen.length > 0 && pileObjection(pile, now.today) === '' && !busy;
  const deed = chosen.length === 0 ? 'Принять согласия' : `Принять ${counted(chosen.length, 'согласие', 'согласия', 'согласий')}`;
  const allShown = shown.length > 0 && shown.every((p) => ticked.has(p.code));
  return (
    <>
      <main>
        <div class="fields-line">
          <div><label for="purpose">Какое согласие</label><select id="purpose" value={purpose} onChange={(e) => change(PURPOSES.find((p) => p === (e.target as HTMLSelectElement).value) ?? 'обработка')}>{PURPOSES.filter((p) => p !== 'специальные категории' || consents.book.rules.special).map((p) => <option key={p} value={p}>{purposeWord(p)} – {lacking(people, p).length}</option>)}</select></div>
          <div><label for="class">Класс</label><select id="class" value={class_} onChange={(e) => setClass((e.target as HTMLSelectElement).value)}><option value="">все</option>{classesOf(short).map((c) => <option key={c} value={c}>{c}</option>)}</select></div>
          <div><label for="group">Кто</label><select id="group" value={group} onChange={(e) => setGroup(GROUPS.find((g) => g === (e.target as HTMLSelectElement).value) ?? 'все')}>{GROUPS.map((g) => <option key={g} value={g}>{g}</option>)}</select></div>
        </div>
        <TaskNote state={task.state} />
        <TaskNote state={file.state} />
        {file.state.is === 'done' && <Saved file={file.state.done.value} />}
        {short.length === 0
          ? <Note kind="good"><p>{people.length === 0 ? 'Участников в этом году ещё нет: сначала загрузите людей.' : 'Это согласие есть у всех, кому оно нужно.'}</p></Note>
          : (
            <div class="two-panes consents">
              <div>
                <div class="row-of-buttons">
                  <Button quiet disabled={shown.length === 0} onClick={() => setTicked(allShown ? new Set([...ticked].filter((c) => !shown.some((p) => p.code === c))) : new Set([...ticked, ...shown.map((p) => p.code)]))}>{allShown ? 'Снять отметки' : `Отметить всех – ${shown.length}`}</Button>
                  <span class="gray" role="status">Отмечено: {chosen.length}{hidden > 0 ? `, из них ${hidden} не видно в этом списке` : ''}</span>
                </div>
                {shown.length === 0 ? <p>Здесь таких людей нет.</p> : <TickList label="Кому не хватает согласия" items={shown} idOf={(p) => p.code} ticked={ticked} onTick={setTicked} row={(one) => <Row one={one} purpose={purpose} />} />}
                <p class="gray">Пробел отмечает, Shift со стрелкой или щелчком – подряд, Ctrl+A – всех.</p>
              </div>
              <div class="pane">
                <PileForm pile={pile} today={now.today} onPile={setPile} marks={marks} wrongSigner={wrongSigner} labour={labour} />
                {withoutAnswer > 0 && <Note kind="info"><p>У {withoutAnswer} в анкете согласия не было. Подписанная бумага важнее: в столбце «Согласие в анкете» станет «да».</p></Note>}
                {paused > 0 && <Note kind="info"><p>Приостановлено участие: {paused}. Согласие само никого не возвращает – верните их в карточке человека.</p></Note>}
                {!consents.book.required('обработка') && purpose === 'обработка' && <Note kind="info"><p>Согласий на бумаге ещё нет, и пока считаются анкеты. Как только будет внесено первое, в подбор и приказ пойдут только те, чья бумага действует.</p></Note>}
              </div>
            </div>
          )}
      </main>
      <Footer>
        <Button primary disabled={!ready} onClick={() => { void accept(); }}>{task.state.is === 'silent' ? `Повторить: ${deed.toLowerCase()}` : deed}</Button>
        <Button disabled={chosen.length === 0 || file.state.is === 'busy'} onClick={print}>{chosen.length === 0 ? 'Напечатать бланки' : `Напечатать ${counted(chosen.length, 'бланк', 'бланка', 'бланков')}`}</Button>
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
