// Which questionnaire a tab speaks of.

import type { LiveForm } from './types';

interface Props {
  forms: readonly LiveForm[];
  chosen: string;
  onChoose: (id: string) => void;
}

export const FormChoice = ({ forms, chosen, onChoose }: Props) => (
  <div>
    <label for="which-form">Анкета</label>
    <select id="which-form" value={chosen} onChange={(e) => onChoose((e.target as HTMLSelectElement).value)}>
      {forms.filter((form) => form.state !== 'создаётся').map((form) => <option key={form.id} value={form.id}>{form.title}{form.state === 'открыта' ? '' : ` (${form.state})`}</option>)}
    </select>
  </div>
);
