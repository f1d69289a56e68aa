// Values out of a file or a sheet: they only fill the grid, and nothing is written before the curator has seen them there.

import { useState } from 'preact/hooks';
import { readMeasureTable, type MeasuredPerson, type MeasureKind, type TableReading } from '../../src/programme/measures';
import { ask } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { SourceStep, type Source } from '../intake/source';
import { tablesOfSource } from '../intake/table-file';
import { useLoad } from '../intake/use-load';

const load = () => ask('sheetsToRead');

interface Props {
  people: readonly MeasuredPerson[];
  kinds: readonly MeasureKind[];
  onRead: (reading: TableReading) => void;
  onBack: () => void;
}

export const FileStep = ({ people, kinds, onRead, onBack }: Props) => {
  const sheets = useLoad<string[]>(load);
  const [used] = useState(() => kinds.filter((kind) => kind.used));
  const take = (source: Source): string | null => {
    const read = tablesOfSource(source);
    if (typeof read === 'string') return read;
    for (const table of read.tables) {
      const reading = readMeasureTable(table.rows, people, used);
      if (!reading) continue;
      onRead(reading);
      return null;
    }
    return `Ни один заголовок не похож на замер. Назовите столбцы так же: ${used.map((kind) => `«${kind.title}»`).join(', ')}.`;
  };
  if (sheets.state.is !== 'there') return <LoadingScreen title="Замеры из файла" loaded={sheets} />;
  return <SourceStep title="Замеры из файла" about="Нужна таблица, где люди записаны строками, а столбцы названы как замеры. Человек узнаётся по столбцу «Код» или по ФИО и классу." accept=".csv,.xlsx,.docx" formats=".csv, .xlsx или .docx" sheets={sheets.state.value} onChosen={take} onBack={onBack} />;
};
