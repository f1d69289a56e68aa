// Questions of the import, one by one: is this the same human? Nothing is guessed; an answer may be changed.

import { useState } from 'preact/hooks';
import type { Answer, Candidate, Question } from '../../src/programme/people';
import { useFocusOn } from '../intake/use-focus-on';
import { Button } from '../parts/pieces';
import type { Answers } from './use-plan';

const isOf = (candidate: Candidate, answer: Answer): boolean => (candidate.code === undefined ? candidate.line === answer.line : candidate.code === answer.code);
const refer = ({ code, line }: Candidate): Pick<Answer, 'code' | 'line'> => (code !== undefined ? { code } : line !== undefined ? { line } : {});
const details = (text: string): string => text.replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, '$3.$2.$1');
const where = (candidate: Candidate): string => (candidate.code === undefined ? `строка ${candidate.line ?? ''} этой таблицы` : `в реестре, код ${candidate.code}`);

interface Props {
  questions: readonly Question[];
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}

export const Questions = ({ questions, answers, onAnswers }: Props) => {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<{ [id: string]: number }>({});
  const index = Math.min(at, questions.length - 1);
  const question = questions[index];
  const asking = useFocusOn<HTMLParagraphElement>(question?.id ?? '');
  if (!question) return <p>Вопросов нет: каждый человек узнан однозначно.</p>;
  const given = answers[question.id];
  const likely = questions.filter((q) => q.likely && answers[q.id] === undefined);
  const only = question.candidates.length === 1;
  const marked = chosen[question.id] ?? (given ? question.candidates.findIndex((c) => isOf(c, given)) : only ? 0 : -1);

  const answer = (value: Answer): void => {
    onAnswers({ ...answers, [question.id]: value });
    const next = questions.findIndex((q, i) => i > index && answers[q.id] === undefined);
    if (next >= 0) setAt(next);
  };
  const same = (): void => {
    const candidate = question.candidates[marked];
    if (candidate) answer({ choice: 'тот же', ...refer(candidate) });
  };
  const allLikely = (): void => onAnswers({ ...answers, ...Object.fromEntries(likely.map((q) => [q.id, { choice: 'тот же' as const, ...refer(q.candidates[0] ?? { name: '', details: '' }) }])) });

  return (
    <section aria-label="Вопросы">
      <div class="card question" aria-live="polite">
        <p class="gray">Вопрос {index + 1} из {questions.length}{given ? `. Ваш ответ: ${given.choice}` : ''}</p>
        <p ref={asking} tabIndex={-1}><strong>{question.text}</strong></p>
        <p>В таблице, строка {question.line}: {question.name}{question.details ? ` (${details(question.details)})` : ''}</p>
        <fieldset>
          <legend>{only ? 'Похож на' : 'Похож на одного из них'}</legend>
          {question.candidates.map((candidate, i) => (
            <label class="inline" key={candidate.code ?? candidate.line}>
              <input type="radio" name={question.id} checked={marked === i} onChange={() => setChosen({ ...chosen, [question.id]: i })} />
              <span>{candidate.name}{candidate.details ? `, ${details(candidate.details)}` : ''} <span class="gray">– {where(candidate)}</span></span>
            </label>
          ))}
        </fieldset>
        <div class="row-of-buttons">
          <Button disabled={marked < 0} onClick={same}>Тот же человек</Button>
          <Button onClick={() => answer({ choice: 'новый' })}>Другой, новый человек</Button>
          <Button onClick={() => answer({ choice: 'пропустить' })}>Пропустить строку</Button>
        </div>
      </div>
      <div class="row-of-buttons">
        {questions.length > 1 && <><Button quiet disabled={index === 0} onClick={() => setAt(index - 1)}>Предыдущий</Button><Button quiet disabled={index >= questions.length - 1} onClick={() => setAt(index + 1)}>Следующий</Button></>}
        {likely.length > 1 && <Button onClick={allLikely}>Для всех похожих ({likely.length}) – тот же</Button>}
      </div>
    </section>
  );
};
