import { useEffect, useRef } from 'react';
import { useStore } from 'react-admin';

/** Single keys that do something; whoever speaks to their machine or steadies a hand on the keyboard can switch them off (WCAG 2.1.4). */
export function useShortcutsOn() {
  return useStore<boolean>('shortcuts', true);
}

/** Not while somebody writes, holds down another key, or is being asked something. */
export function useShortcuts(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const [isOn] = useShortcutsOn();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isOther = event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
      if (isOther || isWriting(event.target) || document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]');
}
