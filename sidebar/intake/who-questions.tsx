// Names that the register does not tell for certain, one by one: candidates, a search among all people, or leaving the line out.

import { useState } from 'preact/hooks';
import { findPeople, fullName } from '../../src/programme/people';
import type { Person } from '../../src/programme/records';
import { useFocusOn } from './use-focus-on';
import { Button } from '../parts/pieces';

export type WhoAnswers = Readonly<Record<string, string>>;

/** A name that several or no people of the register have. */
export interface WhoQuestion {
  id: string;
  raw: string;
  place: string;
  lines: number[];
  why: string;
  candidates: Person[];
  /** What the name stands for: «Наставник», «Кто заполнил анкету». */
  title?: string;
  /** What leaving it out means, where that is not the line. */
  skip?: string;
}

/** `asked`: what the table asks without answers, `open`: what is left with them. An answered question is no more open; it stays in the list to be changed. */
export const stillAsked = <Q extends { id: string }>(asked: readonly Q[], open: readonly Q[], answers: WhoAnswers): Q[] => [
  ...asked.filter((q) => answers[q.id] !== undefined || open.some((one) => one.id === q.id)), ...open.filter((q) => !asked.some((one) => one.id === q.id)),
];

interface Props {
  questions: readonly WhoQuestion[];
  answers: WhoAnswers;
  people: readonly Person[];
  onAnswers: (answers: WhoAnswers) => void;
  /** Said under every question. */
  note?: string;
}

/** The answer that leaves the line out, in every import. */
const SKIP = 'пропустить';

const MOST_FOUND = 6;

const about = (person: Person): string => [fullName(person) || person.code, person.class, person.post, person.organisation].filter((text) => text !== '').join(', ');

export const WhoQuestions = ({ questions, answers, people, onAnswers, note = '' }: Props) => {
  const [at, setAt] = useState(0);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState('');
  const index = Math.min(at, questions.length - 1);
  const question = questions[index];
  const asking = useFocusOn<HTMLParagraphElement>(question?.id ?? '');
  if (!question) return <p>Вопросов нет: все люди найдены в реестре однозначно.</p>;
  const given = answers[question.id];
  const found = query.trim() === '' ? [] : findPeople(query, people, MOST_FOUND).map((one) => one.person);
  const offered = [...question.candidates, ...found.filter((person) => !question.candidates.includes(person))];
  const marked = chosen !== '' ? chosen : given ?? '';
  const go = (next: number): void => {
    setAt(next);
    setQuery('');
    setChosen('');
  };
  const answer = (value: string): void => {
    onAnswers({ ...answers, [question.id]: value });
    const next = questions.findIndex((q, i) => i > index && answers[q.id] === undefined);
    go(next >= 0 ? next : index);
  };
  const givenPerson = people.find((person) => person.code === given);
  return (
    <section aria-label="Вопросы">
      <div class="card question">
        <p class="gray" aria-live="polite">Вопрос {index + 1} из {questions.length}{given === undefined ? '' : `. Ваш ответ: ${given === SKIP ? 'пропустить' : givenPerson ? about(givenPerson) : ''}`}</p>
        <p ref={asking} tabIndex={-1}><strong>{question.title ? `${question.title}: ` : ''}{question.raw}{question.place ? `, ${question.place}` : ''}</strong> – кто это?</p>
        <p class="gray">{question.lines.length === 1 ? 'Строка' : 'Строки'} {question.lines.join(', ')}: {question.why}.{note === '' ? '' : ` ${note}`}</p>
        {offered.length > 0 && (
          <fieldset>
            <legend>В реестре</legend>
            {offered.map((person) => <label class="inline" key={person.code}><input type="radio" name="who" checked={marked === person.code} onChange={() => setChosen(person.code)} /><span>{about(person)}</span></label>)}
          </fieldset>
        )}
        <div class="form-group"><label for="who-query">Найти другого человека в реестре</label><input id="who-query" type="text" value={query} placeholder="фамилия, класс или телефон" onInput={(e) => setQuery((e.target as HTMLInputElement).value)} /></div>
        {query.trim() !== '' && found.length === 0 && <p role="status">Никого не нашлось. Сначала загрузите этого человека или добавьте его в панели.</p>}
        <div class="row-of-buttons">
          <Button disabled={!offered.some((person) => person.code === marked)} onClick={() => answer(marked)}>Это он (она)</Button>
          <Button onClick={() => answer(SKIP)}>{question.skip ?? (question.lines.length === 1 ? 'Пропустить строку' : 'Пропустить эти строки')}</Button>
        </div>
      </div>
      {questions.length > 1 && <div class="row-of-buttons"><Button quiet disabled={index === 0} onClick={() => go(index - 1)}>Предыдущий</Button><Button quiet disabled={index >= questions.length - 1} onClick={() => go(index + 1)}>Следующий</Button></div>}
    </section>
  );
};
