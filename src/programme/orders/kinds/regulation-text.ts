// The regulation on mentoring («Положение») as blocks: its nine sections filled with what the school has set and the acts that it cites.

import { typographic } from '../../language';
import { splitChoices } from '../../records';
import type { Composer, Tracks } from '../composer';
import { groundsAfter, groundsFor, groundText } from '../grounds';
import type { Appendix, ApprovalStamp, Block } from '../model';
import { tracksOfForms } from '../tracks';
import { regulationSections } from './regulation-sections';

/** The acts of those above the school: its own orders come and go, its regulation stays. */
const basisOf = (to: Composer, tracks: Tracks): string => {
  const acts = groundsFor(to.facts.grounds, tracks).filter(({ level, kind }) => (level === undefined ? !kind.toLowerCase().startsWith('приказ') : level !== 'local'));
  if (acts.length === 0) return `на основе законодательства Российской Федерации об образовании${tracks.employees ? `${tracks.pupils ? ',' : ' и'} трудового законодательства` : ''}${tracks.pupils ? ' и методологии (целевой модели) наставничества обучающихся' : ''}`;
  return groundsAfter('в соответствии с', [...(acts.some(({ number }) => number.trim() === '273-ФЗ') ? [] : ['законодательством Российской Федерации об образовании']), ...acts.map((act) => groundText(act, to.wordings.act(act.kind, 'instrumental').text))]);
};

/** The sections as blocks: «1. Общие положения», clauses 1.1, 1.2 … */
export const regulationBody = (to: Composer): Block[] => {
  const forms = splitChoices(to.facts.setting('forms'));
  if (forms.length === 0) to.lack('settings.forms', 'Не указаны формы наставничества, которые ведёт школа.');
  const tracks = tracksOfForms(forms);
  return regulationSections({ school: to.facts.setting('school.short').trim(), forms, tracks, basis: basisOf(to, tracks) }).flatMap(({ title, clauses }, index): Block[] => [
    { is: 'heading', text: `${index + 1}. ${title}` },
    { is: 'clauses', prefix: String(index + 1), list: clauses.map((clause) => ({ text: typographic(clause.text), ...(clause.items ? { items: clause.items.map(typographic), itemsAs: 'dashes' as const } : {}) })) },
  ]);
};

export const regulationAppendix = (to: Composer, stamps: readonly ApprovalStamp[]): Appendix =>
  ({ title: `Положение о наставничестве в ${to.facts.setting('school.short').trim()}`, orientation: 'portrait', approved: 'УТВЕРЖДЕНО', stamps, body: regulationBody(to) });
