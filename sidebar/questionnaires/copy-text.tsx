// «Скопировать»: words for a messenger go to the clipboard, and stand in a field where they can be seen and copied by hand.

import { useRef, useState } from 'preact/hooks';
import { Button } from '../parts/pieces';

interface Props {
  children: string;
  text: string;
  /** What the field is called. */
  label: string;
  /** The field stands there before anything is copied. */
  open?: boolean;
}

/** Google's window may be closed to the clipboard; the older way through a selected field works there. */
const toClipboard = async (text: string, field: HTMLTextAreaElement | null): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return document.execCommand('copy');
  }
};

export const CopyText = ({ children, text, label, open = false }: Props) => {
  const [copied, setCopied] = useState<{ text: string; done: boolean } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    setCopied({ text, done: false });
    // The field must stand before it can be selected.
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    setCopied({ text, done: await toClipboard(text, field.current) });
  };
  const known = copied?.text === text;
  return (
    <>
      <Button onClick={() => { void copy(); }}>{children}</Button>
      {known && <span class="gray" role="status">{copied.done ? 'Скопировано' : 'Скопируйте из поля'}</span>}
      {(known || open) && <textarea class="to-copy" ref={field} readOnly rows={open ? Math.min(9, text.split('\n').length + 1) : 3} aria-label={open ? label : `${label}: что скопировано`} value={text} />}
    </>
  );
};
