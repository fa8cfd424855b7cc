import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '../icons/icons';
import { words } from '../words';
import './dialog.css';

/** A native dialog: the browser keeps the focus inside, Escape closes, the focus goes back to where it was. */
export function Dialog({ open, onClose, title, children }: { open: boolean; onClose: () => void; title: string; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
    if (!open && box.current?.open) box.current.close();
  }, [open]);
  return (
    <dialog class="dialog" ref={box} aria-labelledby={id} onClose={onClose} onClick={event => { if (event.target === box.current) onClose(); }}>
      {open && <div>
        <div class="dialog-head"><h2 id={id}>{title}</h2>
          <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}><Icon name="close" /></button></div>
        <div class="stack">{children}</div>
      </div>}
    </dialog>
  );
}
