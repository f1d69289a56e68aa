// A menu bar by the keyboard rules of ARIA: arrows move, Enter chooses, Escape leaves.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export type MenuItem = { kind: 'item'; caption: string; hint?: string; disabled?: boolean; choose(): void } | { kind: 'separator' } | { kind: 'menu'; caption: string; items: MenuItem[] };
export interface Menu { caption: string; items: MenuItem[] }

const flat = (items: readonly MenuItem[], depth = 0): { item: MenuItem; depth: number }[] => items.flatMap((item) => (item.kind === 'menu' ? [{ item, depth }, ...flat(item.items, depth + 1)] : [{ item, depth }]));

/** `leave` puts the focus where it was before the menu, when nothing was chosen. */
export function MenuBar({ menus, leave }: { menus: Menu[]; leave(): void }) {
  const [open, setOpen] = useState(-1);
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const button = (index: number) => bar.current?.querySelector<HTMLElement>(`[data-menu="${index}"]`);

  useLayoutEffect(() => {
    if (open < 0) return undefined;
    bar.current?.querySelector<HTMLElement>('[role="menuitem"][data-in]')?.focus();
    const outside = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(-1);
    };
    document.addEventListener('pointerdown', outside);
    window.addEventListener('blur', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('blur', outside);
    };
  }, [open]);

  const show = (index: number) => {
    const to = (index + menus.length) % menus.length;
    setCurrent(to);
    if (open >= 0) setOpen(to);
    else button(to)?.focus();
  };
  const move = (step: number) => {
    const all = [...(bar.current?.querySelectorAll<HTMLElement>('[role="menuitem"][data-in]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const acts: { [key: string]: () => void } = {
      ArrowRight: () => show(current + 1),
      ArrowLeft: () => show(current - 1),
      ArrowDown: () => (open < 0 ? setOpen(current) : move(1)),
      ArrowUp: () => (open < 0 ? setOpen(current) : move(-1)),
      Home: () => (open < 0 ? show(0) : undefined),
      End: () => (open < 0 ? show(menus.length - 1) : undefined),
      Escape: () => {
        if (open >= 0) {
          setOpen(-1);
          button(current)?.focus();
        } else leave();
      },
      Tab: () => setOpen(-1),
    };
    const act = acts[event.key];
    if (!act) return;
    if (event.key !== 'Tab') event.preventDefault();
    act();
  };

  return (
    <div class="menu-bar" role="menubar" aria-label="Меню" ref={bar} onKeyDown={keys}>
      {menus.map((menu, index) => (
        <div class="menu-holder" role="none" key={menu.caption}>
          <button type="button" role="menuitem" data-menu={index} aria-haspopup="menu" aria-expanded={open === index} tabIndex={index === current ? 0 : -1} class={open === index ? 'open' : ''}
            onClick={() => {
              setCurrent(index);
              setOpen(open === index ? -1 : index);
            }}
            onPointerEnter={() => {
              if (open >= 0) {
                setCurrent(index);
                setOpen(index);
              }
            }}
          >{menu.caption}</button>
          {open === index && (
            <div class="menu" role="menu" aria-label={menu.caption}>
              {flat(menu.items).map(({ item, depth }, place) => {
                if (item.kind === 'separator') return <div role="separator" key={place} class="separator" />;
                if (item.kind === 'menu') return <div role="presentation" class="menu-title" key={place} style={{ paddingLeft: `${16 + depth * 16}px` }}>{item.caption}</div>;
                return (
                  <button type="button" role="menuitem" data-in tabIndex={-1} key={place} disabled={item.disabled === true} style={{ paddingLeft: `${16 + depth * 16}px` }}
                    onClick={() => {
                      setOpen(-1);
                      item.choose();
                    }}
                  ><span>{item.caption}</span>{item.hint && <kbd>{item.hint}</kbd>}</button>
                );
              })}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
