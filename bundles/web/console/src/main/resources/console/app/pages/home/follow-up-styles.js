import { css } from 'lit';

/** The page of one follow-up: its head, then what is to be done beside what is known. */
export const viewStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    background: var(--canvas);
  }
  .page {
    position: relative;
    overflow-y: auto;
  }
  header {
    display: grid;
    gap: 6px;
    padding: 12px 20px 12px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .back {
    display: none;
    justify-self: start;
    margin-left: -10px;
    color: var(--accent);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
  }
  h2 {
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.3;
  }
  h2 a:not(:hover, :focus-visible) {
    color: inherit;
    text-decoration: none;
  }
  h2 .priority {
    margin-right: 4px;
    vertical-align: -1px;
  }
  .chip {
    padding: 1px 8px;
    border: 1px solid var(--line-strong);
    border-radius: 11px;
    color: var(--muted);
  }
  .due {
    color: var(--muted);
    font-weight: 600;
  }
  .due.overdue {
    color: var(--late);
  }
  .due.today {
    color: var(--today);
  }
  .gap {
    flex: 1;
  }
  .stepper {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    white-space: nowrap;
  }
  .position {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: center;
    font-size: var(--text-reading);
  }
  .contact a {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-height: 24px;
    font-variant-numeric: tabular-nums;
  }
  .contact .phone {
    font-weight: 600;
  }
  .none {
    color: var(--muted);
  }
  .gone {
    padding: 8px 20px;
    background: var(--note-back);
    color: var(--note);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 18rem;
    gap: 14px;
    align-items: start;
    max-width: 76rem;
    padding: 14px 20px 16px;
  }
  .aside {
    display: grid;
    gap: 14px;
  }
  .main {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  @media (max-width: 72rem) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 52rem) {
    .back {
      display: block;
    }
    header,
    .body {
      padding-inline: 14px;
    }
  }
`;
