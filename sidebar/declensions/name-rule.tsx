// What is said of one person's name as a whole: parts that are not declined, the surname for everybody who bears it. Stands under the list of forms.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NAME_PARTS, type AskedForm, type NamePartWord, type NameRule } from '../../src/programme/language';
import { Button } from '../parts/pieces';

interface Props {
  form: AskedForm;
  rule: NameRule;
  onApply: (rule: NameRule) => void;
  onClose: () => void;
}

const WORDS: Readonly<Record<NamePartWord, { readonly field: 'last' | 'first' | 'middle'; readonly label: string }>> = {
  фамилия: { field: 'last', label: 'фамилию' },
  имя: { field: 'first', label: 'имя' },
  отчество: { field: 'middle', label: 'отчество' },
};

export const NameRuleBox = ({ form, rule, onApply, onClose }: Props) => {
  const [now, setNow] = useState<NameRule>(rule);
  const heading = useRef<HTMLHeadingElement>(null);
  // Before she can press the next key.
  useLayoutEffect(() => {
    heading.current?.focus();
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [form.source]);
  const { name } = form;
  const parts = NAME_PARTS.filter((part) => (name?.[WORDS[part].field] ?? '').trim() !== '');
  const keep = (part: NamePartWord, on: boolean): void => setNow({ ...now, keep: NAME_PARTS.filter((each) => (each === part ? on : now.keep.includes(each))) });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <section class="name-rule" aria-labelledby="name-rule-heading" onKeyDown={onKey}>
      <h2 id="name-rule-heading" tabIndex={-1} ref={heading}>{form.source}</h2>
      <fieldset>
        <legend>Не склонять</legend>
        {parts.map((part) => (
          <label class="inline" key={part}><input type="checkbox" checked={now.keep.includes(part)} onChange={(e) => keep(part, (e.target as HTMLInputElement).checked)} />{WORDS[part].label} ({name?.[WORDS[part].field]})</label>
        ))}
      </fieldset>
      {name?.last.trim() && (
        <label class="inline"><input type="checkbox" checked={now.everybody} onChange={(e) => setNow({ ...now, everybody: (e.target as HTMLInputElement).checked })} />Фамилию {name.last} – так же у всех {form.gender === 'ж' ? 'женщин' : 'мужчин'} с этой фамилией</label>
      )}
      <div class="row-of-buttons">
        <Button onClick={() => onApply(now)}>Применить к формам</Button>
        <Button quiet onClick={onClose}>Не менять</Button>
      </div>
    </section>
  );
};
