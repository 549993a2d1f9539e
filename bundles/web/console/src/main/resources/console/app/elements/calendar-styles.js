import { css } from 'lit';

/** A month. */
export const calendarStyles = css`
  :host {
    display: inline-block;
  }
  .head {
    display: flex;
    gap: 4px;
    align-items: center;
    margin-bottom: 4px;
  }
  #month {
    min-width: 8.5rem;
    font-weight: 600;
    text-align: center;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    padding: 2px 0 4px;
    color: var(--muted);
    font-size: var(--text-small);
    font-weight: 600;
  }
  abbr {
    text-decoration: none;
  }
  td {
    padding: 1px;
  }
  td button {
    position: relative;
    width: 100%;
    min-width: 32px;
    min-height: 32px;
    padding: 0;
    border-color: transparent;
    background: none;
    font-variant-numeric: tabular-nums;
  }
  .other {
    color: var(--muted);
  }
  .marked {
    font-weight: 700;
  }
  .marked::after {
    content: attr(data-marks);
    position: absolute;
    top: 1px;
    right: 1px;
    padding: 0 3px;
    border-radius: 6px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 0.5625rem;
    font-weight: 600;
    line-height: 0.75rem;
  }
  .today {
    border-color: var(--late);
    color: var(--late);
    font-weight: 700;
  }
  [aria-selected='true'] button,
  [aria-selected='true'] button:hover:not(:disabled) {
    background: var(--chosen);
  }
`;
