import { css } from 'lit';

/** The board: what is read on the left, the calendar and the links on the right. */
export const boardStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    background: var(--canvas);
  }
  .page {
    position: relative;
    padding: 14px 20px 24px;
    overflow-y: auto;
  }
  .back {
    display: none;
    margin: 0 0 6px -10px;
    color: var(--accent);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 18.5rem;
    gap: 14px;
    align-items: start;
    max-width: 76rem;
  }
  .card {
    margin-bottom: 14px;
    padding: 12px 16px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--surface);
  }
  .head {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 28px;
  }
  h2 {
    flex: 1;
    font-size: 0.9375rem;
    font-weight: 650;
  }
  .head .plain,
  .edit {
    color: var(--accent);
  }
  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    gap: 8px;
    align-items: start;
    padding: 9px 0;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li > :first-child {
    flex: 1;
    min-width: 0;
  }
  h3 {
    font-size: var(--text-reading);
    font-weight: 600;
  }
  .text {
    max-width: 68ch;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  article .text {
    margin: 2px 0 3px;
    font-size: var(--text-reading);
    line-height: 1.5;
  }
  .quiet {
    color: var(--muted);
    font-size: var(--text-small);
  }
  .chip {
    padding: 0 7px;
    border: 1px solid var(--line-strong);
    border-radius: 9px;
    color: var(--muted);
    font-size: var(--text-small);
    font-weight: 400;
  }
  .hidden h3,
  .hidden .text {
    color: var(--muted);
    font-style: italic;
  }
  .alert {
    display: flex;
    gap: 9px;
  }
  .link {
    overflow-wrap: anywhere;
  }
  .link a {
    display: inline-block;
    min-height: 24px;
  }
  tp-calendar {
    display: block;
    margin: 8px 0 4px;
  }
  @media (max-width: 66rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns > :last-child {
      order: -1;
    }
  }
  @media (max-width: 52rem) {
    .back {
      display: block;
    }
    .page {
      padding-inline: 14px;
    }
  }
`;
