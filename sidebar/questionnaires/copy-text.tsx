// «Скопировать»: words for a messenger go to the clipboard; where the browser forbids it, they stand in a field, selected.

import { useState } from 'preact/hooks';
import { Button } from '../parts/pieces';

interface Props {
  children: string;
  text: string;
  /** What the field is called when the clipboard is closed. */
  label: string;
}

export const CopyText = ({ children, text, label }: Props) => {
  const [state, setState] = useState<'' | 'copied' | 'by hand'>('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by hand');
    }
  };
  return (
    <>
      <Button onClick={() => { void copy(); }}>{children}</Button>
      {state === 'copied' && <span class="gray" role="status">Скопировано</span>}
      {state === 'by hand' && <textarea class="to-copy" readOnly rows={3} aria-label={`${label}: скопируйте отсюда`} value={text} ref={(field) => { field?.select(); }} />}
    </>
  );
};
