// The lists of the preview: samples, corrected cells, changed values, lines that are not taken.

import { useMemo, useState } from 'preact/hooks';
import { changeKey, type CellReport, type Change, type PlanEntry } from '../../src/programme/people';
import { LongList } from '../intake/long-list';
import { Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { fieldTitle, shownValue, visibleRaw } from './words';

const ROW = 68;

const Clamped = ({ text }: { text: string }) => <span class="clamp" title={text}>{text === '' ? '–' : text}</span>;

// ---- samples ----

const HIDDEN: ReadonlySet<string> = new Set(['code', 'year', 'last', 'first', 'middle', 'state', 'status', 'remarks', 'extra', 'gender', 'kind', 'applied']);

export const Samples = ({ samples }: { samples: readonly PlanEntry[] }) => (
  <div class="samples">
    {samples.length === 0 && <p>Показать нечего: ни новых, ни изменённых людей.</p>}
    {samples.map((entry) => (
      <div class="card" key={entry.line}>
        <p><strong>{entry.name}</strong><br /><span class="gray">строка {entry.line}, {entry.outcome === 'new' ? 'новый' : 'изменится'}</span></p>
        <dl>{Object.entries({ ...entry.person, ...entry.role }).filter(([field, value]) => !HIDDEN.has(field) && value !== '').map(([field, value]) => <div key={field}><dt>{fieldTitle(field)}</dt><dd><Clamped text={shownValue(value)} /></dd></div>)}</dl>
      </div>
    ))}
  </div>
);

// ---- corrected cells ----

interface CellLine {
  id: string;
  line: number;
  name: string;
  report: CellReport;
  /** Everything that may be looked for, in small letters. */
  sought: string;
}

const KIND_WORDS: Readonly<Record<CellReport['kind'], string>> = { corrected: 'исправлено', doubtful: 'проверьте', unread: 'не прочитано', missing: 'не хватает', kept: 'оставлено' };

const folded = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');

export const CorrectedCells = ({ entries }: { entries: readonly PlanEntry[] }) => {
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState('');
  const lines = useMemo((): CellLine[] => entries.flatMap((entry) => entry.remarks.map((report, i) => ({
    id: `${entry.line}-${i}`, line: entry.line, name: entry.name, report, sought: folded(`${entry.line} ${entry.name} ${report.column} ${report.raw} ${report.value} ${report.text}`),
  }))), [entries]);
  const wanted = folded(query.trim());
  const shown = useMemo(() => lines.filter((one) => (kind === '' || one.report.kind === kind) && (wanted === '' || one.sought.includes(wanted))), [lines, wanted, kind]);
  const kinds = Object.keys(KIND_WORDS) as CellReport['kind'][];
  if (lines.length === 0) return <p>Исправлять было нечего: все ячейки прочитаны как есть.</p>;
  return (
    <section aria-label="Исправленные и непрочитанные ячейки">
      <div class="fields-line">
        <div><label for="cells-query">Найти</label><input id="cells-query" type="text" value={query} placeholder="имя, столбец, номер строки" onInput={(e) => setQuery((e.target as HTMLInputElement).value)} /></div>
        <div><label for="cells-kind">Показать</label>
          <select id="cells-kind" value={kind} onChange={(e) => setKind((e.target as HTMLSelectElement).value)}><option value="">все</option>{kinds.map((one) => { const n = lines.filter((line) => line.report.kind === one).length; return n > 0 && <option key={one} value={one}>{KIND_WORDS[one]} ({n})</option>; })}</select></div>
        <p class="gray" role="status">{counted(shown.length, 'ячейка', 'ячейки', 'ячеек')}</p>
      </div>
      <LongList label="Ячейки" items={shown} rowHeight={ROW} template="56px 1.3fr 1fr 1.5fr 1.4fr 1.7fr" head={['Строка', 'Кто', 'Столбец', 'Записано', 'Станет', 'Почему']} idOf={(one) => one.id}
        cells={({ line, name, report }) => [
          line, <Clamped text={name} />, <Clamped text={report.column} />, <Clamped text={visibleRaw(report.raw, report.value)} />, <Clamped text={shownValue(report.value)} />,
          <><span class={`chip ${report.kind === 'unread' ? 'bad' : report.kind === 'corrected' ? '' : 'warn'}`}>{KIND_WORDS[report.kind]}</span> <Clamped text={report.text} /></>,
        ]} />
    </section>
  );
};

// ---- changed values ----

export interface ChangeLine {
  key: string;
  entry: PlanEntry;
  change: Change;
}

export const changeLines = (entries: readonly PlanEntry[]): ChangeLine[] => entries.flatMap((entry) => entry.changes.map((change) => ({ key: changeKey(entry.line, change), entry, change })));

interface ChangesProps {
  lines: readonly ChangeLine[];
  declined: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

export const Changes = ({ lines, declined, onToggle }: ChangesProps) => {
  const byHand = lines.filter(({ change }) => change.byHand).length;
  if (lines.length === 0) return <p>У тех, кто уже есть в реестре, ничего не изменится.</p>;
  return (
    <section aria-label="Что изменится">
      {byHand > 0 && <Note kind="warn"><p>{counted(byHand, 'значение', 'значения', 'значений')} в реестре, похоже, исправили вручную после той же анкеты. Галочка снята: останется исправленное.</p></Note>}
      <LongList label="Изменения" items={lines} rowHeight={ROW} template="70px 1.6fr 1fr 1.6fr 1.6fr" head={['Принять', 'Кто', 'Что', 'Было', 'Станет']} idOf={(one) => one.key}
        cells={({ key, entry, change }) => [
          <input type="checkbox" aria-label={`Принять: ${entry.name}, ${fieldTitle(change.field)}`} checked={!declined.has(key)} onChange={() => onToggle(key)} />,
          <Clamped text={`${entry.name}, строка ${entry.line}`} />,
          <>{fieldTitle(change.field)}{change.byHand && <span class="chip warn">исправлено вручную</span>}</>,
          <Clamped text={shownValue(change.before)} />, <Clamped text={shownValue(change.after)} />,
        ]} />
    </section>
  );
};

// ---- lines that are not taken ----

export const NotTaken = ({ entries }: { entries: readonly PlanEntry[] }) => (entries.length === 0 ? <p>Таких строк нет.</p> : (
  <LongList label="Строки, которые не загрузятся отдельно" items={entries} rowHeight={44} template="80px 1.5fr 2fr" head={['Строка', 'Кто', 'Почему']} idOf={(entry) => String(entry.line)}
    cells={(entry) => [entry.line, <Clamped text={entry.name} />, <Clamped text={entry.reason} />]} />
));
