// Step «Столбцы»: what each column of the list of consents is.

import { CONSENT_TITLES, recogniseConsents, type ConsentField } from '../../src/programme/consents';
import { ChooseColumns, type Layout } from '../intake/choose-columns';
import type { TableSource } from '../intake/table-file';

export type ConsentsLayout = Layout<ConsentField>;

export const recognise = (source: TableSource, at: number, header?: number): ConsentsLayout => {
  const rows = source.tables[at]?.rows ?? [];
  return { at, rows, ...recogniseConsents(rows, header) };
};

const objection = (fields: readonly ConsentField[]): string | null => {
  if (!fields.includes('name')) return 'Не указано, в каком столбце участник.';
  return fields.includes('given') ? null : 'Не указано, в каком столбце дата согласия.';
};

interface Props {
  source: TableSource;
  layout: ConsentsLayout;
  onLayout: (layout: ConsentsLayout) => void;
  onBack: () => void;
  onNext: () => void;
}

export const ColumnsStep = (props: Props) => <ChooseColumns {...props} titles={CONSENT_TITLES} objection={objection} recognise={(at, header) => recognise(props.source, at, header)} />;
