// One person's consents in the panel: what each is worth, a new paper entered, a withdrawal with its preview.

import { useState } from 'preact/hooks';
import type { PersonConsents } from '../../src/actions/consents';
import type { Done } from '../../src/actions/reply';
import { PURPOSE_TITLES, type ConsentPurpose, type PurposeState } from '../../src/programme/consents';
import { ask } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { Button, Field, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { shownDate } from '../parts/words';
import { pileObjection } from './pile-form';
import { StateChip } from './state-chip';
import { followsOf, WithdrawStep } from './withdraw';

interface Props {
  code: string;
  onBack: () => void;
  onDone: (text: string, done: Done<unknown>) => void;
}

type Line = PersonConsents['lines'][number];

/** The form of one paper; the signature is proposed by age. */
const EnterForm = ({ code, line, papers, onBack, onDone }: Props & { line: Line; papers: PersonConsents }) => {
  const [given, setGiven] = useState(papers.today);
  const [until, setUntil] = useState(papers.until);
  const [document_, setDocument] = useState('');
  const [signedBy, setSignedBy] = useState<'сам' | 'родитель'>(line.signer === 'родитель' ? 'родитель' : 'сам');
  const [ownMark, setOwnMark] = useState(false);
  const task = useTask<Done<{ accepted: number; known: number; answered: number }>>();
  const labour = line.purpose === 'наставничество' || line.purpose === 'дополнительное соглашение';
  const objection = pileObjection({ given, until, document: document_, signedBy, ownMark }, papers.today);
  const save = async (): Promise<void> => {
    const done = await task.run('Записываю согласие', (id) => ask('acceptConsents', id, { purpose: line.purpose, given, until, document: document_, papers: [{ code, signedBy, ownMark: ownMark && signedBy === 'родитель' }] }));
    if (done) onDone(`Внесено: ${PURPOSE_TITLES[line.purpose]}.`, done);
  };
  return (
    <>
      <main>
        <Heading>Внести: {PURPOSE_TITLES[line.purpose]}</Heading>
        <TaskNote state={task.state} />
        <Field label="Дата на бумаге" type="date" value={given} onInput={setGiven} required />
        <Field label="Действует до" type="date" value={until} onInput={setUntil} help="Пусто – без срока." />
        <Field label="Где лежит" value={document_} onInput={setDocument} help="Номер папки или ссылка, без имён" />
        {!labour && <Field label="Кто подписал" value={signedBy} onInput={(v) => setSignedBy(v === 'родитель' ? 'родитель' : 'сам')} list={['сам', 'родитель']} />}
        {!labour && line.signer !== '' && signedBy !== line.signer && <Note kind="warn"><p>По возрасту подписывает {line.signer === 'сам' ? 'сам участник' : 'родитель'}: такое согласие не будет считаться.</p></Note>}
        {line.ownMark && signedBy === 'родитель' && <label class="inline"><input type="checkbox" checked={ownMark} onChange={(e) => setOwnMark((e.target as HTMLInputElement).checked)} /><span>Есть отметка самого ученика (с 14 лет)</span></label>}
        {objection !== '' && <p class="warn-text" role="status">{objection}</p>}
      </main>
      <Footer><Button primary disabled={objection !== '' || task.state.is === 'busy'} onClick={() => { void save(); }}>{task.state.is === 'silent' ? 'Повторить: внести согласие' : 'Внести согласие'}</Button><Button quiet onClick={onBack}>Назад</Button></Footer>
    </>
  );
};

type Step = { is: 'list' } | { is: 'enter'; line: Line } | { is: 'withdraw'; purpose: ConsentPurpose };

export const PersonPapers = ({ code, onBack, onDone }: Props) => {
  const [load] = useState(() => () => ask('personConsents', code));
  const loaded = useLoad(load);
  const [step, setStep] = useState<Step>({ is: 'list' });
  if (loaded.state.is !== 'there') return <LoadingScreen title="Согласия" loaded={loaded} />;
  const papers = loaded.state.value;
  const toList = (): void => setStep({ is: 'list' });
  if (step.is === 'enter') return <EnterForm code={code} line={step.line} papers={papers} onBack={toList} onDone={onDone} />;
  if (step.is === 'withdraw') return <WithdrawStep code={code} purpose={step.purpose} today={papers.today} onBack={toList} onDone={(done) => onDone(`Согласие отозвано: ${followsOf(done.value).join('; ')}.${done.value.inOrder > 0 ? ` В приказе остаётся пар: ${done.value.inOrder}, нужен приказ о внесении изменений.` : ''}`, done)} />;
  return (
    <>
      <main>
        <Heading>Согласия</Heading>
        {papers.lines.length === 0 && <p>В этом году согласия не нужны: человек не участвует.</p>}
        {papers.against !== '' && <Note kind="warn"><p>В подбор не идёт: {papers.against}.</p></Note>}
        {papers.lines.map((line) => (
          <section class="card" key={line.purpose} aria-label={PURPOSE_TITLES[line.purpose]}>
            <p>{PURPOSE_TITLES[line.purpose]} <StateChip state={line.state as PurposeState} /></p>
            {line.given !== '' && <p class="gray">Дано {shownDate(line.given)}{line.until === '' ? '' : `, до ${shownDate(line.until)}`}{line.document === '' ? '' : `; ${line.document}`}</p>}
            <div class="row-of-buttons">
              <Button onClick={() => setStep({ is: 'enter', line })}>Внести</Button>
              {line.state !== 'отозвано' && (line.given !== '' || line.purpose === 'обработка') && <Button onClick={() => setStep({ is: 'withdraw', purpose: line.purpose })}>Отозвать</Button>}
              {line.row > 0 && <Button quiet onClick={() => { void ask('goTo', line.sheet, line.row); }}>Открыть строку</Button>}
            </div>
          </section>
        ))}
      </main>
      <Footer><Button quiet onClick={onBack}>К карточке</Button></Footer>
    </>
  );
};
