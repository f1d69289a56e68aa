// «Загрузить людей»: from a file or a sheet to people in the register, in four steps.

import type { Imported } from '../../src/actions/people';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { DoneStep } from '../intake/done';
import { startWith } from '../intake/start';
import type { TableSource } from '../intake/table-file';
import { TableWizard, type DoneProps } from '../intake/table-wizard';
import { useHeld } from '../key/holder';
import { CodedDone } from './coded';
import { ColumnsStep, recognise, type Recognised } from './columns-step';
import { PreviewStep } from './preview-step';
import { ROLE_WORDS } from './words';

const start = startWith(() => ask('peopleForImport'));

/** The sheet with the most rows is the likeliest table of people. */
const first = (source: TableSource): Recognised => recognise(source, source.tables.reduce((best, table, i) => (table.rows.length > (source.tables[best]?.rows.length ?? 0) ? i : best), 0));

const told = ({ value }: Done<Imported>, who: string): string => {
  if (value.added === 0 && value.changed === 0) return 'Всё уже есть, менять нечего.';
  return `${who}: новых ${value.added}, изменено ${value.changed}, без изменений ${value.unchanged}.`;
};

const DoneImport = ({ done, layout, onMore }: DoneProps<Recognised, Done<Imported>>) => {
  const { coded } = useHeld();
  const { who, sheet } = ROLE_WORDS[layout.role];
  if (coded) return <CodedDone done={done as Done<Imported & { codes: string[] }>} who={who} onMore={onMore} />;
  return <DoneStep title="Загружено" text={told(done, who)} done={done} sheet={sheet} moreText="Загрузить ещё одну таблицу" onMore={onMore} />;
};

const ABOUT = 'Список наставников или наставляемых, ответы на анкету, выгрузка из электронного журнала. Сначала вы увидите, что получится, и только потом подтвердите.';

export const PeopleWizard = () => <TableWizard title="Загрузить людей" about={ABOUT} start={start} first={first} answersAtFirst={() => ({})} Columns={ColumnsStep} Preview={PreviewStep} Done={DoneImport} />;
