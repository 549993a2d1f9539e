import { css } from 'lit';

/** The queue's pane: its head, the list, and what is said at its foot. */
export const paneStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    min-height: 0;
    background: var(--surface);
  }
  .head {
    display: grid;
    gap: 8px;
    padding: 10px 12px 10px 14px;
    border-bottom: 1px solid var(--line);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  h2 {
    flex: 1;
    font-size: var(--text-title);
    font-weight: 650;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .count {
    margin-left: 4px;
    color: var(--muted);
    font-size: var(--text-normal);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
  }
  .board {
    display: none;
    color: var(--accent);
  }
  .stale {
    padding: 6px 9px;
    border-radius: var(--radius);
    background: var(--note-back);
    color: var(--note);
  }
  .waiting {
    padding: 14px;
    color: var(--muted);
  }
  .more {
    padding: 6px 14px;
    border-top: 1px solid var(--line);
    color: var(--muted);
  }
  @media (max-width: 52rem) {
    .board {
      display: block;
    }
  }
`;
