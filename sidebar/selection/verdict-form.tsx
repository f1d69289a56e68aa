// The decision on the ticked candidates: interview, what it showed, the verdict and why.

import type { VerdictWanted } from '../../src/programme/selection';
import { VERDICTS, type SelectionLine, type Verdict } from '../../src/programme/selection';
import { Field } from '../parts/pieces';

export type VerdictDraft = Omit<VerdictWanted, 'codes'>;

export const NO_VERDICT: VerdictDraft = { verdict: 'принят', interview: '', assessment: '', reason: '', partnerConsent: '' };

const LABELS: { [verdict in Verdict]: string } = { принят: 'Принять', отклонён: 'Отклонить', отложен: 'Отложить' };

/** What the form lacks before it can be sent; '' = nothing. */
export const lackOf = (draft: VerdictDraft): string => (draft.verdict !== 'принят' && draft.reason.trim() === '' ? 'Напишите причину.' : '');

export const VerdictForm = ({ chosen, draft, onChange }: { chosen: readonly SelectionLine[]; draft: VerdictDraft; onChange: (draft: VerdictDraft) => void }) => {
  const set = (field: keyof VerdictDraft) => (value: string): void => onChange({ ...draft, [field]: value });
  const outside = chosen.some((line) => line.organisation !== '');
  const [only] = chosen.length === 1 ? chosen : [];
  return (
    <section aria-label="Решение" class="pane">
      <h2>{only ? only.name : `Выбрано: ${chosen.length}`}</h2>
      {chosen.length === 0 && <p class="gray">Отметьте кандидатов в списке: одно решение можно записать сразу на нескольких.</p>}
      {only && (
        <ul class="plain gray">
          <li>{[only.category, only.class, only.organisation].filter((v) => v !== '').join(' · ')}</li>
          {only.topics !== '' && <li>Чем может помочь: {only.topics}</li>}
          {only.reason !== '' && <li>Прежнее решение: {only.status} – {only.reason}</li>}
          {only.assessment !== '' && <li>Собеседование: {only.assessment}</li>}
          {only.lacks.map((lack) => <li key={lack} class="warn-text">{lack}</li>)}
        </ul>
      )}
      <fieldset>
        <legend>Решение</legend>
        {VERDICTS.map((verdict) => <label key={verdict} class="inline"><input type="radio" name="verdict" checked={draft.verdict === verdict} onChange={() => onChange({ ...draft, verdict })} />{LABELS[verdict]}</label>)}
      </fieldset>
      <Field label="Собеседование" type="date" value={draft.interview} onInput={set('interview')} />
      <Field label="Что показало собеседование" value={draft.assessment} onInput={set('assessment')} />
      <Field label="Почему так решили" value={draft.reason} onInput={set('reason')} required={draft.verdict !== 'принят'} />
      {outside && <Field label="Согласие его организации" type="date" value={draft.partnerConsent} onInput={set('partnerConsent')} help="Без него наставник из другой организации в подбор не пойдёт" />}
    </section>
  );
};
