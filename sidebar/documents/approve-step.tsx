// Before a document with names nobody has looked at is issued, their forms are shown once; then she sees the text again.

import type { AskedForm } from '../../src/programme/language';
import { Approve } from '../declensions/approve';
import { Button, Footer, Heading } from '../parts/pieces';

interface Props {
  asked: readonly AskedForm[];
  /** All forms are right now: the text is made anew with them. */
  onDone: () => void;
  onBack: () => void;
}

export const ApproveStep = ({ asked, onDone, onBack }: Props) => (
  <>
    <main>
      <Heading>Проверьте склонения</Heading>
      <Approve asked={asked} onDone={onDone} />
    </main>
    <Footer><Button quiet onClick={onBack}>Назад к документу</Button></Footer>
  </>
);
