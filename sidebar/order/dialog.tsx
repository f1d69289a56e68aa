// Two tabs: a new order, and the documents there are.

import { useState } from 'preact/hooks';
import { DocumentsTab } from './documents-tab';
import { NewOrder } from './new-order';

export type Tab = 'new' | 'documents';

const Tabs = ({ tab, go }: { tab: Tab; go: (tab: Tab) => void }) => (
  <div class="switch" role="group" aria-label="Разделы">
    <button type="button" aria-pressed={tab === 'new'} onClick={() => go('new')}>Новый приказ</button>
    <button type="button" aria-pressed={tab === 'documents'} onClick={() => go('documents')}>Документы</button>
  </div>
);

export const OrderDialog = () => {
  const [tab, setTab] = useState<Tab>('new');
  const tabs = <Tabs tab={tab} go={setTab} />;
  return tab === 'new' ? <NewOrder tabs={tabs} toDocuments={() => setTab('documents')} /> : <DocumentsTab tabs={tabs} />;
};
