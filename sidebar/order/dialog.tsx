// The documents' window: the order on pairs, any other document, those that were made, and the register against the orders.

import { useState } from 'preact/hooks';
import { ChecksTab } from '../documents/checks-tab';
import { KindsTab, type Begun } from '../documents/kinds-tab';
import { DocumentsTab } from './documents-tab';
import { NewOrder } from './new-order';

type Tab = 'new' | 'kinds' | 'documents' | 'checks';

const TABS: readonly (readonly [tab: Tab, title: string])[] = [['new', 'Приказ о парах'], ['kinds', 'Другой документ'], ['documents', 'Документы'], ['checks', 'Сверка']];

const Tabs = ({ tab, go }: { tab: Tab; go: (tab: Tab) => void }) => (
  <div class="switch" role="group" aria-label="Разделы">
    {TABS.map(([each, title]) => <button key={each} type="button" aria-pressed={tab === each} onClick={() => go(each)}>{title}</button>)}
  </div>
);

export const OrderDialog = () => {
  const [tab, setTab] = useState<Tab>('new');
  const [begun, setBegun] = useState<Begun | null>(null);
  const go = (next: Tab): void => {
    setBegun(null);
    setTab(next);
  };
  const begin = (next: Begun): void => {
    setBegun(next);
    setTab('kinds');
  };
  const tabs = <Tabs tab={tab} go={go} />;
  const toDocuments = (): void => go('documents');
  switch (tab) {
    case 'new': return <NewOrder tabs={tabs} toDocuments={toDocuments} />;
    case 'kinds': return <KindsTab tabs={tabs} begun={begun} toDocuments={toDocuments} />;
    case 'documents': return <DocumentsTab tabs={tabs} begin={begin} />;
    case 'checks': return <ChecksTab tabs={tabs} begin={begin} />;
  }
};
