import { css } from 'lit';

/** The forecast beside the form. */
export const forecastStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
    margin-bottom: 8px;
  }
  h2 {
    flex: 1;
    font-size: 0.9375rem;
    font-weight: 650;
  }
  h3 {
    margin: 14px 0 6px;
    font-size: var(--text-small);
    font-weight: 650;
  }
  .headline {
    font-size: var(--text-title);
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .muted,
  small {
    color: var(--muted);
  }
  small,
  .small {
    font-size: var(--text-small);
  }
  .small {
    margin-top: 12px;
  }
  .old .headline,
  .old meter {
    opacity: 0.75;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .queues li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 10px;
    padding: 3px 0;
  }
  .queues strong {
    font-variant-numeric: tabular-nums;
  }
  meter {
    grid-column: 1 / -1;
    width: 100%;
    height: 7px;
  }
  .queues small {
    grid-column: 1 / -1;
  }
  .calls {
    max-height: 21rem;
    overflow-y: auto;
  }
  .calls li {
    padding: 5px 0;
    border-top: 1px solid var(--line);
  }
  .calls small {
    display: block;
  }
  .order {
    color: var(--muted);
  }
`;
