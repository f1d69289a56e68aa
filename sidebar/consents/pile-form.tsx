// What is common to a pile of papers: date, term, folder, who signed, the pupils' own marks.

import { Field, Note } from '../parts/pieces';

export type SignedBy = 'по возрасту' | 'сам' | 'родитель';

export interface Pile {
  given: string;
  until: string;
  document: string;
  signedBy: SignedBy;
  ownMark: boolean;
}

/** A date that may be stored, or the words why not. */
export const pileObjection = (pile: Pile, today: string): string => {
  if (pile.given === '') return 'Укажите дату, которая стоит на бумагах.';
  if (pile.given > today) return 'Дата ещё не наступила.';
  return pile.until !== '' && pile.until < pile.given ? 'Срок кончается раньше, чем согласие дано.' : '';
};

interface Props {
  pile: Pile;
  today: string;
  onPile: (pile: Pile) => void;
  /** How many of the ticked are pupils from fourteen: their mark is asked for. */
  marks: number;
  /** How many of the ticked would be signed for by somebody else than their age asks. */
  wrongSigner: number;
  /** Only the employee signs papers of labour law. */
  labour: boolean;
}

const SIGNERS: readonly SignedBy[] = ['по возрасту', 'сам', 'родитель'];

export const PileForm = ({ pile, today, onPile, marks, wrongSigner, labour }: Props) => {
  const objection = pileObjection(pile, today);
  return (
    <section aria-label="Что записать">
      <Field label="Дата на бумагах" type="date" value={pile.given} onInput={(given) => onPile({ ...pile, given })} required />
      <Field label="Действуют до" type="date" value={pile.until} onInput={(until) => onPile({ ...pile, until })} help="Пусто – без срока." />
      <Field label="Где лежат" value={pile.document} onInput={(document_) => onPile({ ...pile, document: document_ })} help="Номер папки или ссылка, без имён" />
      {!labour && <Field label="Кто подписал" value={pile.signedBy} onInput={(v) => onPile({ ...pile, signedBy: SIGNERS.find((s) => s === v) ?? 'по возрасту' })} list={SIGNERS} help="По возрасту на дату: до 18 лет – родитель, дальше – сам." />}
      {!labour && marks > 0 && <label class="inline"><input type="checkbox" checked={pile.ownMark} onChange={(e) => onPile({ ...pile, ownMark: (e.target as HTMLInputElement).checked })} /><span>Есть отметка самого ученика (с 14 лет: {marks})</span></label>}
      {objection !== '' && <p class="warn-text" role="status">{objection}</p>}
      {wrongSigner > 0 && <Note kind="warn"><p>У {wrongSigner} подпись не та, что положена по возрасту: такие согласия не будут считаться.</p></Note>}
    </section>
  );
};
