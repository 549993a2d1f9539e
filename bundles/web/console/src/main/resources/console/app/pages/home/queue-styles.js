import { css } from 'lit';

/** The rows of the queue: two lines each, the second one quieter. */
export const queueStyles = css`
  :host {
    display: block;
    min-height: 0;
    overflow-y: auto;
    overflow-anchor: none;
  }
  [role='listbox'] {
    min-height: 100%;
    padding-bottom: 70px;
    outline: none;
  }
  .group {
    position: sticky;
    top: 0;
    z-index: 1;
    height: 26px;
    padding: 4px 12px 3px 14px;
    overflow: hidden;
    border-bottom: 1px solid var(--line);
    background: var(--sunken);
    color: var(--muted);
    font-size: var(--text-small);
    font-weight: 600;
  }
  .group.overdue {
    color: var(--late);
  }
  .group span {
    padding-left: 4px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  [role='option'] {
    position: relative;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 1px 9px;
    align-items: center;
    height: 49px;
    padding: 5px 12px 6px 14px;
    overflow: hidden;
    border-bottom: 1px solid var(--line);
    contain: layout paint;
    cursor: pointer;
  }
  [role='option'] > [title] {
    display: grid;
  }
  [role='option']:hover {
    background: var(--hover);
  }
  [aria-selected='true'],
  [aria-selected='true']:hover {
    background: var(--chosen);
  }
  [aria-selected='true']::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: 3px;
    background: var(--accent);
  }
  [role='listbox']:focus-visible [aria-selected='true'] {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .customer {
    overflow: hidden;
    font-size: 0.875rem;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .due {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    text-align: right;
    white-space: nowrap;
  }
  .due.overdue {
    color: var(--late);
    font-weight: 600;
  }
  .due.today {
    color: var(--today);
  }
  .second {
    display: flex;
    grid-column: 2 / -1;
    gap: 8px;
    align-items: baseline;
    min-width: 0;
  }
  .about {
    flex: 1;
    overflow: hidden;
    color: var(--muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .status,
  .draft {
    flex: none;
    font-size: var(--text-small);
  }
  .status {
    padding: 0 6px;
    border: 1px solid var(--line-strong);
    border-radius: 9px;
    color: var(--muted);
  }
  .draft {
    color: var(--note);
    font-style: italic;
  }
`;
