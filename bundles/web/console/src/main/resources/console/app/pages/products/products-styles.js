import { css } from 'lit';

/** What the pages of the products have in common. */
export const productsStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 14px 18px;
    max-width: 60rem;
  }
  .fields + .panel,
  .prices {
    margin-top: 18px;
  }
  .whole {
    grid-column: 1 / -1;
  }
  .note {
    max-width: 60rem;
    margin-bottom: 12px;
    color: var(--muted);
  }
  .warning {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    margin-bottom: 12px;
    padding: 8px 12px;
    border-radius: var(--radius);
    background: var(--note-back);
    color: var(--note);
  }
  .row {
    display: grid;
    grid-template-columns: var(--cells) auto;
    gap: 6px 12px;
    align-items: end;
    margin: 0 0 8px;
    padding: 0;
    border: 0;
  }
  .row .buttons {
    display: flex;
    gap: 4px;
  }
  .units {
    --cells: 9rem 11rem;
    justify-content: start;
  }
  .vendors {
    --cells: minmax(11rem, 2fr) minmax(7rem, 1fr) minmax(6rem, 1fr) minmax(6rem, 1fr) minmax(7rem, auto);
  }
  .contracts {
    --cells: minmax(12rem, 2fr) minmax(6rem, 1fr) minmax(9rem, 1fr) minmax(9rem, 1fr);
  }
  .alternates,
  .alphas {
    --cells: minmax(12rem, 26rem);
    justify-content: start;
  }
  .scroll {
    max-width: 100%;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  caption {
    margin-bottom: 4px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 6px 16px 6px 0;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th,
  tfoot th {
    font-weight: 600;
  }
  .end {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .differs {
    color: var(--high);
    font-weight: 600;
  }
  .quiet {
    color: var(--muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 10px;
  }
  .badge {
    padding: 1px 8px;
    border: 1px solid var(--line-strong);
    border-radius: 10px;
    color: var(--muted);
  }
  @media (max-width: 52rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
    }
  }
`;
