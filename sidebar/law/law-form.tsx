// What the law says of names in Google, the school's choice, and who answers for it: the same at set-up and later.

import { LAW_CHOICES, LAW_DISCLAIMER, LAW_TEXT, type LawChoice } from '../../src/programme/law';
import { Field } from '../parts/pieces';

export interface LawDraft {
  choice: LawChoice | '';
  post: string;
  name: string;
}

export const EMPTY_LAW: LawDraft = { choice: '', post: '', name: '' };

/** The words why it cannot be recorded yet; '' when it can. */
export const lawObjection = (draft: LawDraft): string => (draft.choice === '' ? 'Выберите, где будут храниться имена.' : draft.post.trim() === '' ? 'Назовите должность того, кто отвечает за выбор.' : '');

export const LawText = () => (
  <>
    {LAW_TEXT.map((text) => <p key={text}>{text}</p>)}
    <p class="gray">{LAW_DISCLAIMER}</p>
  </>
);

export const LawForm = ({ draft, onDraft }: { draft: LawDraft; onDraft: (draft: LawDraft) => void }) => (
  <>
    <fieldset class="choices">
      <legend>Где хранятся имена</legend>
      {LAW_CHOICES.map(({ choice, title, about }) => (
        <label class="inline" key={choice}><input type="radio" name="law" checked={draft.choice === choice} onChange={() => onDraft({ ...draft, choice })} /><span>{title}<br /><span class="gray">{about}</span></span></label>
      ))}
    </fieldset>
    {draft.choice !== '' && <Field label="Кто отвечает за выбор: должность" value={draft.post} onInput={(post) => onDraft({ ...draft, post })} help="Например, директор" />}
    {draft.choice !== '' && draft.choice !== 'коды' && <Field label="Фамилия, имя, отчество" value={draft.name} onInput={(name) => onDraft({ ...draft, name })} help="Можно не указывать. В режиме кодов имя не хранится." />}
  </>
);
