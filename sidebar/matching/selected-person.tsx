// One person from the selected row: the parts of this year, what keeps him or her out, pairs, what matching proposes, and decisions.

import { useMemo } from 'preact/hooks';
import { remedyText, smallestChange, type MenteeCandidate, type MentorCandidate } from '../../src/programme/pairing';
import { Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { SelectedPair } from './selected-pair';
import type { Run } from './use-run';
import { RowLink } from './words';

const Obstacles = ({ person }: { person: MentorCandidate | MenteeCandidate }) => {
  const own = person.obstacles.filter((o) => o !== 'уже в паре');
  return own.length === 0 ? null : <Note kind="warn"><p>В подборе не участвует: {own.join(', ')}.{person.why ? ` ${person.why}` : ''}</p></Note>;
};

const Wanted = ({ person }: { person: MentorCandidate | MenteeCandidate }) => (
  <p class="gray">{[person.class, person.forms.join(', '), person.topics.join(', '), person.times, person.meeting].filter((part) => part !== '').join(' · ')}</p>
);

const Left = ({ run, code }: { run: Run; code: string }) => {
  const reason = run.proposals.unmatched.find((m) => m.code === code)?.reason ?? '';
  const remedy = useMemo(() => (reason === '' ? null : smallestChange(run.plan, code)), [run.plan, code, reason]);
  return reason === '' ? null : <p>Подбор пары не нашёл: {reason}. {remedy ? remedyText(remedy) : 'Ни одно из простых изменений не помогает.'}</p>;
};

const AsMentee = ({ run, person }: { run: Run; person: MenteeCandidate }) => {
  const pairs = run.data.pairs.filter((p) => p.mentee === person.code);
  const proposal = run.proposals.pairs.find((p) => p.mentee === person.code && !p.stays);
  return (
    <section aria-label="Наставляемый">
      <h2>Наставляемый – <RowLink places={run.data.places.mentees} code={person.code}>строка в листе</RowLink></h2>
      <Wanted person={person} />
      {person.request !== '' && <p class="gray clamp">«{person.request}»</p>}
      <Obstacles person={person} />
      {pairs.map((p) => <SelectedPair key={p.id} run={run} mentor={p.mentor} mentee={p.mentee} />)}
      {proposal && <SelectedPair run={run} mentor={proposal.mentor} mentee={person.code} />}
      <Left run={run} code={person.code} />
    </section>
  );
};

const AsMentor = ({ run, person, onShow }: { run: Run; person: MentorCandidate; onShow: (mentor: string, mentee: string) => void }) => {
  const names = useMemo(() => new Map(run.data.participants.mentees.map((m) => [m.code, m.name])), [run.data]);
  const now = run.data.pairs.filter((p) => p.mentor === person.code).map((p) => p.mentee);
  const proposed = run.proposals.pairs.filter((p) => p.mentor === person.code && !p.stays).map((p) => p.mentee);
  const list = (title: string, codes: readonly string[]) => (codes.length === 0 ? null : (
    <><h3>{title}</h3><ul>{codes.map((code) => <li key={code}><button type="button" class="link" onClick={() => onShow(person.code, code)}>{names.get(code) ?? code}</button></li>)}</ul></>
  ));
  return (
    <section aria-label="Наставник">
      <h2>Наставник – <RowLink places={run.data.places.mentors} code={person.code}>строка в листе</RowLink></h2>
      <Wanted person={person} />
      <p>{person.capacity === null ? 'Сколько мест, не указано.' : `Мест – ${person.capacity}, свободно – ${person.free}.`}</p>
      <Obstacles person={person} />
      {list(`Сейчас с ним ${counted(now.length, 'наставляемый', 'наставляемых', 'наставляемых')}`, now)}
      {list(`Подбор предлагает ещё ${counted(proposed.length, 'наставляемого', 'наставляемых', 'наставляемых')}`, proposed)}
      {now.length + proposed.length === 0 && <p>Наставляемых нет, и подбор никого не предлагает.</p>}
    </section>
  );
};

interface Props {
  run: Run;
  code: string;
  onShow: (mentor: string, mentee: string) => void;
}

export const SelectedPerson = ({ run, code, onShow }: Props) => {
  const mentee = run.data.participants.mentees.find((m) => m.code === code);
  const mentor = run.data.participants.mentors.find((m) => m.code === code);
  return (
    <>
      {!mentee && !mentor && <p>В {run.data.participants.year} учебном году этот человек – не наставник и не наставляемый. Участие можно дать в панели: «Найти или добавить человека».</p>}
      {mentee && <AsMentee run={run} person={mentee} />}
      {mentor && <AsMentor run={run} person={mentor} onShow={onShow} />}
      {(mentee ?? mentor) && !run.begun && <p class="gray">Участников очень много: что предложит подбор, видно после «К подбору» и «Предложить пары».</p>}
    </>
  );
};
