// Step «Столбцы»: what each column of the table of pairs is.

import { BRING_TITLES, recogniseBring, type BringField } from '../../src/programme/pairing';
import { ChooseColumns, type Layout } from '../intake/choose-columns';
import type { TableSource } from '../intake/table-file';

export type PairsLayout = Layout<BringField>;

export const recognise = (source: TableSource, at: number, header?: number): PairsLayout => {
  const rows = source.tables[at]?.rows ?? [];
  return { at, rows, ...recogniseBring(rows, header) };
};

const objection = (fields: readonly BringField[]): string | null => {
  if (!fields.includes('mentor')) return 'Не указано, в каком столбце наставник.';
  return fields.includes('mentee') ? null : 'Не указано, в каком столбце наставляемый.';
};

interface Props {
  source: TableSource;
  layout: PairsLayout;
  onLayout: (layout: PairsLayout) => void;
  onBack: () => void;
  onNext: () => void;
}

export const ColumnsStep = (props: Props) => <ChooseColumns {...props} titles={BRING_TITLES} objection={objection} recognise={(at, header) => recognise(props.source, at, header)} />;
