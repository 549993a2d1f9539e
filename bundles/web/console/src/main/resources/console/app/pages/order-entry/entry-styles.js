import { css } from 'lit';

/** Order entry: what is typed on the left, what it means on the right; on narrow screens one below the other. */
export const entryStyles = css`
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(17rem, 23rem);
    gap: 14px;
    align-items: start;
  }
  .column {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  aside {
    position: sticky;
    top: 14px;
  }
  .panel > h2 {
    margin-bottom: 10px;
  }
  .customer {
    max-width: 30rem;
  }
  summary {
    margin: -4px 0;
    padding: 4px 0;
    font-weight: 650;
    cursor: pointer;
  }
  details[open] summary {
    margin-bottom: 10px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    justify-content: end;
  }
  .foot [role='alert'] {
    flex: 1;
  }
  .foot button:not(.link) {
    min-height: 34px;
    padding-inline: 16px;
  }
  .note {
    color: var(--muted);
  }
  @media (max-width: 60rem) {
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      position: static;
    }
  }
`;
